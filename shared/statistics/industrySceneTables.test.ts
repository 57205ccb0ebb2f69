import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels, type Level } from '../look/levels.ts';
import { statisticSchema } from '../model/statistic.ts';
import type { Counted } from './counted.ts';
import { statisticsOf } from './statisticsOf.ts';
import { figuresIn, smallSetsKnown } from './testAttack.ts';

const vocabulary = { industries: ['fastener', 'bearing'], counties: ['永年区'], targets: [] };
const made = (enterprises: readonly Counted[]) => statisticsOf(enterprises, vocabulary, '2026-11-28');

/** So many enterprises that are alike; `quality`: the level of that scene, null: not rated. */
function alike(
  count: number,
  { quality, ...given }: Partial<Counted> & { quality: Level | null },
): readonly Counted[] {
  const scenes = new Map<string, Level>(quality === null ? [] : [['quality', quality]]);
  const one = { industry: 'fastener', county: '永年区', level: 1, aboveScale: true, pilot: true } as const;
  return Array.from({ length: count }, () => ({ ...one, scenes, checks: [], scores: null, ...given }));
}

/** The counts by industry, for the only scene. */
function told(enterprises: readonly Counted[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    made(enterprises).flatMap((row) =>
      row.kind === 'industryScenes' ? [[row.industry, row.counts.join(' ')]] : [],
    ),
  );
}

describe('worked examples', () => {
  it('both sides of level two are told where they are large enough', () => {
    const enterprises = [
      ...alike(6, { quality: 1 }),
      ...alike(8, { quality: 3 }),
      ...alike(9, { industry: 'bearing', quality: 2 }),
    ];
    expect(told(enterprises)).toEqual({ fastener: '6 0 8 0 0', bearing: '0 0 9 0 0' });
    const rows = made(enterprises).filter(({ kind }) => kind === 'industryScenes');
    expect(rows.map(({ id }) => id)).toEqual([
      'industryScenes/fastener/quality',
      'industryScenes/bearing/quality',
    ]);
    expect(rows.every((row) => statisticSchema.safeParse(row).success)).toBe(true);
  });

  it('an industry with one to four on one side is not told', () => {
    // So many others that nothing follows from the city's own figures.
    const others = alike(20, { industry: '某行业', quality: 2 });
    const lows = alike(20, { industry: '某行业', quality: 1 });
    const bearings = alike(9, { industry: 'bearing', quality: 2 });
    const few = [...alike(4, { quality: 2 }), ...alike(9, { quality: 1 })];
    expect(told([...few, ...bearings, ...others, ...lows])).toEqual({ bearing: '0 0 9 0 0' });
    const many = [...alike(9, { quality: 2 }), ...alike(4, { quality: 1 })];
    expect(told([...many, ...bearings, ...others, ...lows])).toEqual({ bearing: '0 0 9 0 0' });
  });

  it('what the city has less one industry does not tell of the few of another', () => {
    const enterprises = [
      ...alike(12, { quality: 2 }),
      ...alike(3, { industry: 'bearing', quality: 2 }),
      ...alike(9, { industry: 'bearing', quality: 0 }),
    ];
    // The city has 15 at level two: with the twelve of one industry the other three would follow.
    expect(told(enterprises)).toEqual({});
  });

  it('those that have not rated a scene are left out, few of them count as below', () => {
    const bearings = alike(9, { industry: 'bearing', quality: 2 });
    const out = [...alike(7, { quality: 2 }), ...alike(6, { quality: 1 }), ...alike(5, { quality: null })];
    expect(told([...out, ...bearings])).toMatchObject({ fastener: '6 0 7 0 0' });
    const below = [...alike(7, { quality: 2 }), ...alike(6, { quality: 1 }), ...alike(2, { quality: null })];
    expect(told([...below, ...bearings])).toMatchObject({ fastener: '8 0 7 0 0' });
  });

  it('an industry without a row of its own is not told', () => {
    const unknown = alike(20, { industry: '某企业名称', quality: 2 });
    expect(told([...unknown, ...alike(9, { quality: 2 })])).toEqual({ fastener: '0 0 9 0 0' });
  });
});

const enterprise = fc.record({
  industry: fc.constantFrom('fastener', 'fastener', 'bearing', '其他行业'),
  county: fc.constant('永年区'),
  level: fc.constantFrom(...levels),
  scenes: fc
    .constantFrom(...levels)
    .map((level): ReadonlyMap<string, Level> => new Map([['quality', level]])),
  aboveScale: fc.boolean(),
  pilot: fc.boolean(),
  checks: fc.constant([]),
  scores: fc.constant(null),
});
/** Up to 24, many alike, so that there is something to publish. */
const crowd = fc
  .array(fc.tuple(enterprise, fc.integer({ min: 2, max: 9 })), { minLength: 2, maxLength: 5 })
  .map((groups) => groups.flatMap(([one, count]) => Array.from({ length: count }, () => one)))
  .filter(({ length }) => length >= 10 && length <= 24);

describe('whatever the enterprises are', () => {
  it('every number is the number of what it says, and none of one to four', () => {
    fc.assert(
      fc.property(crowd, (enterprises) => {
        const figures = figuresIn(made(enterprises), enterprises).filter(({ name }) =>
          name.startsWith('industryScenes/'),
        );
        for (const { name, value, members } of figures) {
          expect(members.length, name).toBe(value);
          expect(value, name).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('no set of one to four follows by any arithmetic from them and the levels by industry', () => {
    let published = 0;
    fc.assert(
      fc.property(crowd, (enterprises) => {
        const rows = made(enterprises).filter(
          (row) => (row.kind === 'levels' && row.county === null) || row.kind === 'industryScenes',
        );
        published += rows.filter(({ kind }) => kind === 'industryScenes').length;
        expect(smallSetsKnown(figuresIn(rows, enterprises), enterprises.length)).toEqual([]);
      }),
      { numRuns: 80 },
    );
    expect(published).toBeGreaterThan(10);
  });

  it('nor with the scene’s own figures, where anything is told by industry', () => {
    let published = 0;
    fc.assert(
      fc.property(crowd, (enterprises) => {
        const rows = made(enterprises).filter((row) => row.kind !== 'levels' || row.county === null);
        if (!rows.some(({ kind }) => kind === 'industryScenes')) return;
        published += 1;
        const figures = figuresIn(rows, enterprises).filter(({ name }) => !name.startsWith('targets/'));
        expect(smallSetsKnown(figures, enterprises.length)).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(published).toBeGreaterThan(5);
  });
});
