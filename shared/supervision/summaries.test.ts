import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { satisfactionScores, type Satisfaction, type SatisfactionScore } from '../model/satisfaction.ts';
import type { SiteCheck } from '../model/siteCheck.ts';
import { meanScore, satisfactionByProvider } from './satisfactionSummary.ts';
import { summaryOfChecks } from './supervisionSummary.ts';

function scoresOf(
  id: string,
  changes: Partial<Satisfaction> & { readonly all?: SatisfactionScore },
): Satisfaction {
  const { all = 3, ...rest } = changes;
  return {
    id,
    enterpriseId: id,
    provider: '甲公司',
    date: '2026-06-01',
    scores: { ability: all, results: all, progress: all, cost: all, contract: all },
    remark: '',
    recordedBy: '',
    sample: false,
    createdAt: 1,
    updatedAt: 1,
    ...rest,
  };
}

describe('satisfaction by provider', () => {
  it('counts of each enterprise the newest scores, and the worst provider comes first', () => {
    const rows = [
      scoresOf('a', { enterpriseId: 'e', all: 1 }),
      scoresOf('b', { enterpriseId: 'e', all: 5, date: '2026-07-01' }),
      scoresOf('c', { enterpriseId: 'f', all: 4, provider: '甲 公司' }),
      scoresOf('d', { enterpriseId: 'f', all: 2, provider: '乙公司' }),
    ];
    expect(
      satisfactionByProvider(rows).map(({ provider, enterprises, ratings, mean }) => [
        provider,
        enterprises,
        ratings,
        mean,
      ]),
    ).toEqual([
      ['乙公司', 1, 1, 2],
      ['甲公司', 2, 3, 4.5],
    ]);
  });

  it('gives means from one to five, the same whatever the order of the rows', () => {
    const row = fc
      .record({
        id: fc.uuid(),
        enterpriseId: fc.constantFrom('e', 'f', 'g'),
        provider: fc.constantFrom('甲公司', '乙公司'),
        all: fc.constantFrom(...satisfactionScores),
        createdAt: fc.nat(),
      })
      .map(({ id, ...changes }) => scoresOf(id, changes));
    const rows = fc.uniqueArray(row, { selector: ({ createdAt }) => createdAt, maxLength: 10 });
    fc.assert(
      fc.property(rows, (list) => {
        const summary = satisfactionByProvider(list);
        expect(satisfactionByProvider(list.toReversed())).toEqual(summary);
        for (const { mean, means, enterprises } of summary) {
          expect(mean).toBeGreaterThanOrEqual(1);
          expect(mean).toBeLessThanOrEqual(5);
          expect(means.ability).toBe(means.contract);
          expect(enterprises).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('means one row over its dimensions', () => {
    const scores = { ability: 1, results: 2, progress: 3, cost: 4, contract: 5 } as const;
    expect(meanScore({ scores })).toBe(3);
  });
});

describe('the summary of checks', () => {
  const check = (id: string, changes: Partial<SiteCheck>): SiteCheck => ({
    id,
    enterpriseId: 'e',
    date: '2026-06-01',
    node: 'start',
    progress: 10,
    findings: [],
    dueDate: null,
    correctedDate: null,
    inspector: '',
    sample: false,
    createdAt: 1,
    updatedAt: 1,
    ...changes,
  });

  it('takes each enterprise where it stands last', () => {
    const findings = [
      { area: 'cost', text: '一' },
      { area: 'safety', text: '二' },
    ] as const;
    const checks = [
      check('a', { progress: 90, date: '2026-07-01', findings: [...findings], dueDate: '2026-08-01' }),
      check('b', {
        progress: 20,
        findings: [findings[0]],
        dueDate: '2026-06-09',
        correctedDate: '2026-06-08',
      }),
      check('c', { enterpriseId: 'f', progress: 30 }),
    ];
    expect(summaryOfChecks(checks)).toEqual({
      enterprises: 2,
      checks: 3,
      progress: 60,
      open: 1,
      corrected: 1,
      areas: { progress: 0, cost: 2, contract: 0, safety: 1, other: 0 },
    });
    expect(summaryOfChecks([]).progress).toBeNull();
  });
});
