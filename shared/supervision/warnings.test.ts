import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteCheck } from '../model/siteCheck.ts';
import { correctionOf } from './correction.ts';
import { daysBetween, warningInWords, warningKinds, warningsOf } from './warnings.ts';

const today = '2026-11-28';

function check(id: string, changes: Partial<SiteCheck> = {}): SiteCheck {
  return {
    id,
    enterpriseId: 'e',
    date: '2026-11-20',
    node: 'midway',
    progress: 40,
    findings: [{ area: 'progress', text: '设备未到货' }],
    dueDate: '2026-12-31',
    correctedDate: null,
    inspector: '李顾问',
    sample: false,
    createdAt: 1,
    updatedAt: 1,
    ...changes,
  };
}

const told = (...checks: readonly SiteCheck[]) =>
  warningsOf(checks, today).map((warning) => `${warning.kind} ${warning.days}`);

describe('corrections', () => {
  it.each([
    ['2026-11-27', ['overdue 1']],
    ['2026-11-28', ['dueSoon 0']],
    ['2026-12-05', ['dueSoon 7']],
    ['2026-12-06', []],
  ] as const)('that are due on %s: %j', (dueDate, expected) => {
    expect(told(check('c', { dueDate }))).toEqual(expected);
  });

  it('that are made, or of nothing, are not warned of', () => {
    expect(told(check('c', { dueDate: '2026-11-01', correctedDate: '2026-11-02' }))).toEqual([]);
    expect(told(check('c', { dueDate: '2026-11-01', findings: [] }))).toEqual([]);
  });

  it('say how far they are, day by day', () => {
    const said = (dueDate: string) => correctionOf(check('c', { dueDate }), today);
    expect(said('2026-11-25')).toEqual({
      state: 'overdue',
      text: '整改期限 2026年11月25日，逾期 3 天',
    });
    expect(said('2026-11-28')).toMatchObject({ state: 'dueSoon', text: '整改期限 2026年11月28日，今天到期' });
    expect(said('2026-12-06').state).toBe('due');
    expect(correctionOf(check('c', { findings: [] }), today).text).toBe('没有发现问题');
    expect(correctionOf(check('c', { correctedDate: '2026-11-25' }), today).state).toBe('corrected');
  });
});

describe('progress', () => {
  const clean = { findings: [], dueDate: null };

  it('that stands still over thirty days is warned of, less is not', () => {
    const latest = check('b', { ...clean, date: '2026-11-20' });
    expect(told(check('a', { ...clean, date: '2026-10-21' }), latest)).toEqual(['stalled 30']);
    expect(told(check('a', { ...clean, date: '2026-10-22' }), latest)).toEqual([]);
    expect(told(check('a', { ...clean, date: '2026-10-01', progress: 39 }), latest)).toEqual([]);
  });

  it('that is checked often is compared with what was far enough back', () => {
    const dates = ['2026-10-01', '2026-11-10', '2026-11-20'];
    const checks = dates.map((date, index) => check(String(index), { ...clean, date }));
    expect(told(...checks)).toEqual(['stalled 50']);
  });

  it('that nobody has looked at for sixty days is warned of, unless it is complete', () => {
    expect(told(check('a', { ...clean, date: '2026-09-28' }))).toEqual(['unseen 61']);
    expect(told(check('a', { ...clean, date: '2026-09-29' }))).toEqual([]);
    expect(told(check('a', { ...clean, date: '2026-01-01', progress: 100 }))).toEqual([]);
  });
});

const date = fc
  .integer({ min: 0, max: 400 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const anyCheck = fc
  .record({
    id: fc.uuid(),
    enterpriseId: fc.constantFrom('e', 'f', 'g'),
    date,
    progress: fc.nat(100),
    dueDate: fc.option(date),
    correctedDate: fc.option(date),
  })
  .map(({ id, ...changes }) => check(id, changes));

describe('warnings', () => {
  it('are the same whatever the order of the checks, and stand in the order of urgency', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 12 }), date, (checks, day) => {
        const warnings = warningsOf(checks, day);
        expect(warningsOf(checks.toReversed(), day)).toEqual(warnings);
        const ranks = warnings.map(({ kind }) => warningKinds.indexOf(kind));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
        for (const warning of warnings) {
          expect(warning.days).toBeGreaterThanOrEqual(0);
          expect(warningInWords(warning)).toMatch(/天/);
        }
      }),
    );
  });

  it('count days across summer time and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });
});
