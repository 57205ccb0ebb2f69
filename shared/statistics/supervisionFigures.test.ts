import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from '../look/levels.ts';
import { satisfactionDimensions, satisfactionScores } from '../model/satisfaction.ts';
import { statisticSchema, type Statistic } from '../model/statistic.ts';
import type { Correctable } from '../supervision/correction.ts';
import type { Counted } from './counted.ts';
import { statisticsOf } from './statisticsOf.ts';
import { figuresIn, smallSetsKnown, type Figure } from './testAttack.ts';

const asOf = '2026-11-28';
const vocabulary = {
  industries: ['fastener'],
  counties: ['永年区'],
  targets: ['pilots', 'level2', 'level4'],
};
const made = (enterprises: readonly Counted[]) => statisticsOf(enterprises, vocabulary, asOf);

const clean: Correctable = { findings: [], dueDate: null, correctedDate: null };
const open: Correctable = { findings: ['一', '二'], dueDate: '2026-11-28', correctedDate: null };
const late: Correctable = { findings: ['一'], dueDate: '2026-11-27', correctedDate: null };
const corrected: Correctable = { findings: ['一'], dueDate: '2026-11-01', correctedDate: '2026-11-20' };
const scored = (score: number): Counted['scores'] => ({
  ability: score,
  results: 3,
  progress: 3,
  cost: 3,
  contract: 3,
});

/** So many enterprises that are alike. */
function alike(count: number, given: Partial<Counted>): readonly Counted[] {
  const one: Counted = {
    industry: 'fastener',
    county: '永年区',
    level: 1,
    scenes: new Map(),
    aboveScale: true,
    pilot: true,
    checks: [],
    scores: null,
  };
  return Array.from({ length: count }, () => ({ ...one, ...given }));
}

/** The row of the supervision without its name and its day; undefined: nothing is told. */
function supervisionIn(rows: readonly Statistic[]) {
  const row = rows.find(({ kind }) => kind === 'supervision');
  if (row?.kind !== 'supervision') return undefined;
  return { enterprises: row.enterprises, checks: row.checks, open: row.open, late: row.late };
}
const satisfactionIn = (rows: readonly Statistic[]) =>
  rows.flatMap((row) => (row.kind === 'satisfaction' ? [row] : []));

describe('the supervision', () => {
  const others = alike(20, {});

  it('counts enterprises, checks, findings that are open, and those that are late', () => {
    const rows = made([
      ...alike(5, { checks: [late, corrected] }),
      ...alike(6, { checks: [open] }),
      ...alike(3, { checks: [clean] }),
      ...others,
    ]);
    expect(supervisionIn(rows)).toEqual({ enterprises: 14, checks: 19, open: 17, late: 5 });
    expect(rows.every((row) => statisticSchema.safeParse(row).success && row.asOf === asOf)).toBe(true);
    expect(rows.map(({ id }) => id)).toContain('supervision');
  });

  it('is not told of four, nor of all but four of those who are told elsewhere', () => {
    expect(supervisionIn(made([...alike(4, { checks: [late] }), ...others]))).toBeUndefined();
    expect(supervisionIn(made([...alike(20, { checks: [late] }), ...alike(4, {})]))).toBeUndefined();
  });

  it('does not tell of findings that few have, or of those that none has', () => {
    const rows = made([...alike(4, { checks: [late] }), ...alike(9, { checks: [clean] }), ...others]);
    expect(supervisionIn(rows)).toEqual({ enterprises: 13, checks: 13, open: null, late: null });
    const none = made([...alike(9, { checks: [corrected] }), ...others]);
    expect(supervisionIn(none)).toEqual({ enterprises: 9, checks: 9, open: null, late: null });
  });

  it('does not tell what would leave few: open ones less the late, or checks less the enterprises', () => {
    const rows = made([...alike(9, { checks: [late] }), ...alike(4, { checks: [open, clean] }), ...others]);
    expect(supervisionIn(rows)).toEqual({ enterprises: 13, checks: null, open: 17, late: null });
  });
});

describe('the satisfaction', () => {
  it('is the mean of the enterprises, in hundredths', () => {
    const rows = satisfactionIn(
      made([...alike(4, { scores: scored(5) }), ...alike(2, { scores: scored(3.5) }), ...alike(9, {})]),
    );
    expect(rows.map(({ dimension }) => dimension)).toEqual(satisfactionDimensions);
    expect(rows.map(({ mean }) => mean)).toEqual([450, 300, 300, 300, 300]);
    expect(rows.map(({ enterprises }) => enterprises)).toEqual([6, 6, 6, 6, 6]);
  });

  it('is not told of four', () => {
    expect(satisfactionIn(made([...alike(4, { scores: scored(5) }), ...alike(20, {})]))).toEqual([]);
  });

  it('is not told where the enterprises that were checked, less those that gave scores, are few', () => {
    const enterprises = [
      ...alike(9, { checks: [clean], scores: scored(4) }),
      ...alike(3, { checks: [clean] }),
      ...alike(20, {}),
    ];
    expect(supervisionIn(made(enterprises))?.enterprises).toBe(12);
    expect(satisfactionIn(made(enterprises))).toEqual([]);
  });
});

const score = fc.constantFrom(...satisfactionScores);
const enterprise = fc.record({
  industry: fc.constant('fastener'),
  county: fc.constant('永年区'),
  level: fc.option(fc.constantFrom(...levels), { freq: 12 }),
  scenes: fc.constant(new Map()),
  aboveScale: fc.boolean(),
  pilot: fc.boolean(),
  checks: fc.oneof(
    fc.constant([]),
    fc.array(fc.constantFrom(clean, open, late, corrected), { minLength: 1, maxLength: 2 }),
  ),
  scores: fc.option(
    fc.record({ ability: score, results: score, progress: score, cost: score, contract: score }),
  ),
});
/** Up to 24, many alike, so that there is something to publish. */
const crowd = fc
  .array(fc.tuple(enterprise, fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 6 })
  .map((groups) => groups.flatMap(([one, count]) => Array.from({ length: count }, () => one)))
  .filter(({ length }) => length >= 8 && length <= 24);

/** The places of the enterprises that have any of what is counted. */
const having = (enterprises: readonly Counted[], countIn: (one: Counted) => number) =>
  enterprises.flatMap((one, place) => (countIn(one) > 0 ? [place] : []));
const findingsOf = ({ checks }: Counted, isWanted: (check: Correctable) => boolean) =>
  checks.filter(isWanted).reduce((sum, { findings }) => sum + findings.length, 0);
const openIn = (one: Counted) => findingsOf(one, ({ correctedDate }) => correctedDate === null);
const lateIn = (one: Counted) => findingsOf(one, (check) => check === late);

describe('whatever the enterprises are', () => {
  it('every number is the number of what it says, of five enterprises or more, and so is what is left', () => {
    let told = 0;
    fc.assert(
      fc.property(crowd, (enterprises) => {
        const row = supervisionIn(made(enterprises));
        if (row === undefined) return;
        const sizeOf = (countIn: (one: Counted) => number) => having(enterprises, countIn).length;
        const totalOf = (countIn: (one: Counted) => number) =>
          enterprises.reduce((sum, one) => sum + countIn(one), 0);
        const isGroup = (size: number) => size === 0 || size >= 5;
        expect(row.enterprises).toBe(sizeOf(({ checks }) => checks.length));
        expect(row.enterprises).toBeGreaterThanOrEqual(5);
        if (row.checks !== null) {
          expect(row.checks).toBe(totalOf(({ checks }) => checks.length));
          expect(isGroup(sizeOf(({ checks }) => checks.length - 1))).toBe(true);
        }
        for (const [value, countIn] of [
          [row.open, openIn],
          [row.late, lateIn],
        ] as const) {
          if (value === null) continue;
          expect(value).toBe(totalOf(countIn));
          expect(sizeOf(countIn)).toBeGreaterThanOrEqual(5);
        }
        if (row.late === null) return;
        expect(isGroup(sizeOf((one) => openIn(one) - lateIn(one)))).toBe(true);
        told += 1;
      }),
      { numRuns: 400 },
    );
    expect(told).toBeGreaterThan(10);
  });

  it('no set of one to four follows from the enterprises that were checked, gave scores, and are told of', () => {
    let published = 0;
    fc.assert(
      fc.property(crowd, (enterprises) => {
        const rows = made(enterprises);
        const [firstScores] = satisfactionIn(rows);
        const figure = (name: string, members: readonly number[]): Figure => ({
          name,
          value: members.length,
          members,
        });
        const figures = [
          ...figuresIn(
            rows.filter(({ id }) => id === 'levels/*/*'),
            enterprises,
          ),
          ...rows.flatMap(({ id }) =>
            id === 'targets/pilots'
              ? [
                  figure(
                    id,
                    having(enterprises, ({ pilot }) => Number(pilot)),
                  ),
                ]
              : [],
          ),
          ...(supervisionIn(rows) === undefined
            ? []
            : [
                figure(
                  'checked',
                  having(enterprises, ({ checks }) => checks.length),
                ),
              ]),
          ...(firstScores === undefined
            ? []
            : [
                figure(
                  'scored',
                  having(enterprises, ({ scores }) => Number(scores !== null)),
                ),
              ]),
        ];
        published += figures.filter(({ name }) => name === 'checked' || name === 'scored').length;
        for (const { value, name } of figures) expect(value, name).toBeGreaterThanOrEqual(5);
        expect(smallSetsKnown(figures, enterprises.length)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(published).toBeGreaterThan(10);
  });

  it('the order of the enterprises changes nothing', () => {
    fc.assert(
      fc.property(crowd, (enterprises) => {
        expect(made(enterprises.toReversed())).toEqual(made(enterprises));
      }),
    );
  });
});
