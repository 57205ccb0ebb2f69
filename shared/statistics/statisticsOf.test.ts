import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels, type Level } from '../look/levels.ts';
import { statisticSchema, type Statistic } from '../model/statistic.ts';
import type { Counted } from './counted.ts';
import { statisticsOf } from './statisticsOf.ts';
import { figuresIn, smallSetsKnown } from './testAttack.ts';

const vocabulary = {
  industries: ['fastener', 'bearing', 'valve'],
  counties: ['永年区', '馆陶县', '武安市'],
  targets: ['pilots', 'level2', 'level4', 'benchmarks'],
};
const asOf = '2026-11-28';
const unsupervised = { checks: [], scores: null } as const;
const made = (enterprises: readonly Counted[]) => statisticsOf(enterprises, vocabulary, asOf);

/** So many enterprises that are alike. */
function alike(count: number, given: Partial<Counted> = {}): readonly Counted[] {
  const one = { industry: 'fastener', county: '永年区', level: 1, aboveScale: true, pilot: true } as const;
  return Array.from({ length: count }, () => ({
    ...one,
    scenes: new Map(),
    ...unsupervised,
    ...given,
  }));
}

/** The figures by the end of their ids, to be read. */
function figures(rows: readonly Statistic[]): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    rows.flatMap((row): readonly (readonly [string, string | number])[] => {
      if (row.kind === 'targets') return [[row.id, row.value]];
      return 'counts' in row ? [[row.id, row.counts.join(' ')]] : [];
    }),
  );
}

describe('worked examples', () => {
  it('two industries in a county each', () => {
    const rows = made([
      ...alike(6, { level: 1 }),
      ...alike(5, { level: 2 }),
      ...alike(7, { industry: 'bearing', county: '馆陶县', level: 2 }),
    ]);
    expect(figures(rows)).toEqual({
      'levels/*/*': '0 6 12 0 0',
      'levels/fastener/*': '0 6 5 0 0',
      'levels/bearing/*': '0 0 7 0 0',
      'levels/*/永年区': '0 6 5 0 0',
      'levels/*/馆陶县': '0 0 7 0 0',
      'levels/fastener/永年区': '0 6 5 0 0',
      'levels/bearing/馆陶县': '0 0 7 0 0',
      'targets/pilots': 18,
      'targets/level2': 66.7,
    });
    expect(rows.every((row) => statisticSchema.safeParse(row).success && row.asOf === asOf)).toBe(true);
  });

  it('a group of four takes the smallest other one with it into 其他', () => {
    const rows = made([
      ...alike(8),
      ...alike(6, { industry: 'bearing' }),
      ...alike(4, { industry: 'valve' }),
    ]);
    expect(figures(rows)).toMatchObject({ 'levels/fastener/*': '0 8 0 0 0', 'levels/other/*': '0 10 0 0 0' });
    expect(rows.map(({ id }) => id)).not.toContain('levels/bearing/*');
  });

  it('levels of too few count with the level below, never with a higher one', () => {
    const rows = made([...alike(9, { level: 1 }), ...alike(5, { level: 2 }), ...alike(3, { level: 3 })]);
    expect(figures(rows)).toMatchObject({ 'levels/*/*': '0 9 8 0 0' });
    const low = made([...alike(3, { level: 0 }), ...alike(9, { level: 1 }), ...alike(5, { level: 4 })]);
    expect(figures(low)).toMatchObject({ 'levels/*/*': '12 0 0 0 5', 'targets/level4': 5 });
  });

  it('a county’s few firms of another industry do not follow from the county less the industry', () => {
    const rows = made([
      ...alike(20, { county: '永年区' }),
      ...alike(3, { industry: 'bearing', county: '永年区' }),
      ...alike(9, { industry: 'bearing', county: '馆陶县' }),
    ]);
    // 永年区 has 23: with 20 fasteners told as well, three bearing makers would follow.
    const told = figures(rows);
    expect(told).toMatchObject({ 'levels/fastener/*': '0 20 0 0 0', 'levels/bearing/*': '0 12 0 0 0' });
    expect(told).not.toHaveProperty('levels/*/永年区');
  });

  it('industries and counties that the pack does not know have no group of their own', () => {
    const rows = made([...alike(6), ...alike(6, { industry: '某企业名称', county: '某企业地址' })]);
    expect(figures(rows)).toMatchObject({ 'levels/other/*': '0 6 0 0 0', 'levels/*/other': '0 6 0 0 0' });
    expect(JSON.stringify(rows)).not.toContain('某企业');
  });

  it('four enterprises, or none diagnosed, make no statistics', () => {
    expect(made(alike(4))).toEqual([]);
    expect(figures(made(alike(9, { level: null })))).toEqual({ 'targets/pilots': 9 });
    expect(made([])).toEqual([]);
  });

  it('scenes: who has not rated one is left out, but for few', () => {
    const rated = (level: Level) => new Map([['quality', level]]);
    const many = made([...alike(6, { scenes: rated(2) }), ...alike(6, { scenes: rated(0) }), ...alike(6)]);
    expect(figures(many)).toMatchObject({ 'scenes/quality': '6 0 6 0 0' });
    const few = made([...alike(6, { scenes: rated(2) }), ...alike(6, { scenes: rated(0) }), ...alike(3)]);
    expect(figures(few)).toMatchObject({ 'scenes/quality': '9 0 6 0 0' });
  });

  it('a scene’s level is not told where the level of enterprises less it would tell of two', () => {
    const enterprises = [
      ...alike(6, { level: 4, scenes: new Map([['quality', 4]]) }),
      ...alike(2, { level: 1, scenes: new Map([['quality', 4]]) }),
      ...alike(9, { level: 1, scenes: new Map([['quality', 1]]) }),
    ];
    expect(figures(made(enterprises))).toMatchObject({
      'levels/*/*': '0 11 0 0 6',
      'scenes/quality': '0 17 0 0 0',
    });
  });

  it('a target that too few have met has no row', () => {
    const rows = made([...alike(9, { level: 1 }), ...alike(4, { level: 4 })]);
    expect(Object.keys(figures(rows))).not.toContain('targets/level4');
    expect(Object.keys(figures(rows))).not.toContain('targets/level2');
    const pilots = made([...alike(9), ...alike(3, { pilot: false })]);
    expect(Object.keys(figures(pilots))).not.toContain('targets/pilots');
  });
});

const enterprise = fc.record({
  industry: fc.constantFrom('fastener', 'fastener', 'bearing', 'valve', '其他行业'),
  county: fc.constantFrom('永年区', '永年区', '馆陶县', '武安市'),
  level: fc.option(fc.constantFrom(...levels), { freq: 12 }),
  scenes: fc
    .dictionary(fc.constantFrom('quality', 'energy'), fc.constantFrom(...levels))
    .map((scenes) => new Map(Object.entries(scenes))),
  aboveScale: fc.boolean(),
  pilot: fc.boolean(),
  checks: fc.constant([]),
  scores: fc.constant(null),
});
/** Many alike, so that there is something to publish. */
const crowd = (most: number) =>
  fc
    .array(fc.tuple(enterprise, fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: most })
    .map((groups) => groups.flatMap(([one, count]) => Array.from({ length: count }, () => one)));

const isGroup = (count: number) => count === 0 || count >= 5;

describe('whatever the enterprises are', () => {
  it('no number is one to four, and each is the number of what it says', () => {
    fc.assert(
      fc.property(crowd(30), (enterprises) => {
        const rows = made(enterprises);
        for (const { name, value, members } of figuresIn(rows, enterprises)) {
          if (!/^(scenes|industryScenes)\//.test(name)) expect(members.length, name).toBe(value);
          expect(isGroup(value), name).toBe(true);
        }
        for (const row of rows) if (row.kind === 'targets') expect(row.value).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 200 },
    );
  });

  it('every table has all diagnosed enterprises once', () => {
    fc.assert(
      fc.property(crowd(30), (enterprises) => {
        const rows = made(enterprises).filter((row) => row.kind === 'levels');
        const totalOf = (some: typeof rows) =>
          some.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
        const diagnosed = enterprises.filter(({ level }) => level !== null).length;
        const [all] = rows;
        expect(totalOf(all === undefined ? [] : [all])).toBe(diagnosed < 5 ? 0 : diagnosed);
        const tables = [
          rows.filter(({ industry, county }) => industry !== null && county === null),
          rows.filter(({ industry, county }) => industry === null && county !== null),
        ];
        for (const table of tables) if (table.length > 0) expect(totalOf(table)).toBe(diagnosed);
        for (const whole of tables[0] ?? []) {
          const crossed = rows.filter(
            ({ industry, county }) => industry === whole.industry && county !== null,
          );
          if (crossed.length > 0) expect(totalOf(crossed)).toBe(totalOf([whole]));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('no sum or difference of numbers whose groups lie in one another is one to four', () => {
    fc.assert(
      fc.property(crowd(30), (enterprises) => {
        const levelFigures = figuresIn(made(enterprises), enterprises).filter(({ name }) =>
          name.startsWith('levels/'),
        );
        for (const whole of levelFigures) {
          const inside = levelFigures.filter(({ members }) =>
            members.every((member) => whole.members.includes(member)),
          );
          for (const one of inside) {
            expect(isGroup(whole.value - one.value), `${whole.name} - ${one.name}`).toBe(true);
            for (const other of inside) {
              if (one.members.some((member) => other.members.includes(member))) continue;
              const left = whole.value - one.value - other.value;
              expect(isGroup(left), `${whole.name} - ${one.name} - ${other.name}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('no set of one to four enterprises follows by any arithmetic', () => {
    let published = 0;
    fc.assert(
      fc.property(crowd(7), (enterprises) => {
        fc.pre(enterprises.length >= 10 && enterprises.length <= 24);
        const levelFigures = figuresIn(made(enterprises), enterprises).filter(({ name }) =>
          name.startsWith('levels/'),
        );
        published += levelFigures.length;
        expect(smallSetsKnown(levelFigures, enterprises.length)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(published).toBeGreaterThan(100);
  });

  it('this attack finds the few out of figures that were published without care', () => {
    const enterprises = [...alike(8), ...alike(3, { county: '馆陶县' })];
    const whole = { name: 'all', value: 11, members: enterprises.map((_, index) => index) };
    const part = { name: '永年区', value: 8, members: whole.members.slice(0, 8) };
    expect(smallSetsKnown([whole, part], 11)).toEqual([[8, 9, 10]]);
    expect(smallSetsKnown([whole], 11)).toEqual([]);
  });

  it('the order of the enterprises changes nothing', () => {
    fc.assert(
      fc.property(crowd(20), (enterprises) => {
        expect(made(enterprises.toReversed())).toEqual(made(enterprises));
      }),
    );
  });
});
