import { describe, expect, it } from 'vitest';
import type { SatisfactionFields } from '../model/satisfaction.ts';
import { siteCheckFieldsSchema, type SiteCheckFields } from '../model/siteCheck.ts';
import { checkSatisfaction } from './satisfactionRules.ts';
import { checkSiteCheck, tidySiteCheck } from './siteCheckRules.ts';

const today = '2026-11-28';
const fields: SiteCheckFields = {
  date: '2026-11-20',
  node: 'midway',
  progress: 40,
  findings: [{ area: 'cost', text: '合同额与付款凭证不符' }],
  dueDate: '2026-12-10',
  correctedDate: null,
  inspector: '李顾问',
};

describe('a check on site', () => {
  const faulty = (changes: Partial<SiteCheckFields>) =>
    checkSiteCheck({ ...fields, ...changes }, today).map(({ field }) => field);

  it('that is right has no fault, and the schema takes it', () => {
    expect(faulty({})).toEqual([]);
    expect(siteCheckFieldsSchema.parse(fields)).toEqual(fields);
  });

  const wrong: readonly (readonly [keyof SiteCheckFields, Partial<SiteCheckFields>])[] = [
    ['date', { date: '2026-11-29', dueDate: '2026-12-10' }],
    ['progress', { progress: 101 }],
    ['progress', { progress: 40.5 }],
    ['findings', { findings: [{ area: 'cost', text: ' ' }] }],
    ['findings', { findings: [{ area: 'cost', text: '字'.repeat(301) }] }],
    ['dueDate', { dueDate: null }],
    ['dueDate', { dueDate: '2026-11-19' }],
    ['correctedDate', { correctedDate: '2026-11-29' }],
    ['correctedDate', { correctedDate: '2026-11-19' }],
    ['inspector', { inspector: '字'.repeat(51) }],
  ];
  it.each(wrong)('has a fault at %s: %j', (field, changes) => {
    expect(faulty(changes)).toEqual([field]);
  });

  it('without findings has nothing to correct', () => {
    const kept = tidySiteCheck({
      ...fields,
      findings: [],
      correctedDate: '2026-11-25',
      inspector: ' 李顾问 ',
    });
    expect(kept).toMatchObject({ dueDate: null, correctedDate: null, inspector: '李顾问' });
    expect(checkSiteCheck(kept, today)).toEqual([]);
  });
});

describe('scores', () => {
  const scores = { ability: 4, results: 3, progress: 2, cost: 4, contract: 5 } as const;
  const right: SatisfactionFields = { provider: '某信息公司', date: '2026-11-20', scores, remark: '' };
  const faulty = (changes: object) =>
    checkSatisfaction({ ...right, ...changes }, today).map(({ field }) => field);

  it('are whole, from one to five, and one each', () => {
    expect(faulty({})).toEqual([]);
    expect(faulty({ scores: { ...scores, cost: 6, progress: 0 } })).toEqual(['progress', 'cost']);
    expect(faulty({ scores: { ...scores, ability: undefined } })).toEqual(['ability']);
  });

  it('name a provider and a day that has been', () => {
    expect(faulty({ provider: ' 某 ', date: '2026-11-29' })).toEqual(['provider', 'date']);
    expect(faulty({ remark: '字'.repeat(1001) })).toEqual(['remark']);
  });
});
