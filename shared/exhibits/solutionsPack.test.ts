import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readResource, shippedInstrument } from '#tests/fixtures/packs.ts';
import { parsePolicyPack } from '../policy/policyPack.ts';
import { exclusionsOf, forcedExclusion, requiredWith } from './solutionLinks.ts';
import { parseSolutionsPack, type Solution, type SolutionsPack } from './solutionsPack.ts';

const shipped = readResource('solutions/demo-solutions.json') as SolutionsPack;
const policy = parsePolicyPack(readResource('policy/handan-2025-2027.json'));
const industries = policy.ok ? policy.value.industries.map(({ id }) => id) : [];
const instrument = shippedInstrument();
const byId = new Map(shipped.solutions.map((one) => [one.id, one]));

const first = shipped.solutions[0]!;
const second = shipped.solutions[1]!;
const packOf = (...solutions: readonly unknown[]) => ({ ...shipped, solutions });

describe('parseSolutionsPack', () => {
  it('takes the shipped pack without a change', () => {
    expect(parseSolutionsPack(shipped)).toEqual({ ok: true, value: shipped });
  });

  it('takes a pack without solutions', () => {
    expect(parseSolutionsPack(packOf())).toMatchObject({ ok: true });
  });

  it.each<[string, unknown, string]>([
    ['the same id twice', packOf(first, first), 'solutions[1].id'],
    ['a price that falls', packOf({ ...first, cost: { low: 2, high: 1 } }), 'solutions[0].cost'],
    ['parts of 元', packOf({ ...first, cost: { low: 1.5, high: 2 } }), 'solutions[0].cost.low'],
    ['a solution that does nothing', packOf({ ...first, raises: [], changes: [] }), 'solutions[0]'],
    [
      'a scene twice',
      packOf({ ...first, raises: [first.raises[0], first.raises[0]] }),
      'solutions[0].raises[1]',
    ],
    [
      'a level that is none',
      packOf({ ...first, raises: [{ scene: 'quality', level: 5 }] }),
      'solutions[0].raises[0].level',
    ],
    ['a requirement that is nowhere', packOf({ ...first, requires: ['x'] }), 'solutions[0].requires[0]'],
    ['one that excludes itself', packOf({ ...first, excludes: [first.id] }), 'solutions[0].excludes[0]'],
    [
      'two that are required and exclude each other',
      packOf({ ...first, requires: [second.id] }, { ...second, excludes: [first.id] }),
      'solutions[0].requires',
    ],
    ['an unknown key', { ...shipped, discount: 1 }, 'discount'],
    ['nobody said whether it is 示例', { ...shipped, sample: undefined }, 'sample'],
  ])('refuses %s', (_name, json, path) => {
    expect(parseSolutionsPack(json)).toMatchObject({ ok: false, code: 'solutionsInvalid', path });
  });
});

describe('links', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const some = fc.subarray(ids);
  const linked = fc.tuple(
    ...ids.map((id) => fc.record({ id: fc.constant(id), requires: some, excludes: some })),
  );

  test('whoever says it, both exclude', () => {
    fc.assert(
      fc.property(linked, (solutions) => {
        const exclusions = exclusionsOf(solutions);
        for (const [id, others] of exclusions) {
          for (const other of others) expect(exclusions.get(other)?.has(id)).toBe(true);
        }
      }),
    );
  });

  test('a solution can be bought unless what it requires excludes itself', () => {
    fc.assert(
      fc.property(linked, (solutions) => {
        const all = new Map(solutions.map((one) => [one.id, one]));
        const exclusions = exclusionsOf(solutions);
        for (const one of solutions) {
          const bought = requiredWith(one, all);
          expect(bought.every((id) => all.get(id)!.requires.every((other) => bought.includes(other)))).toBe(
            true,
          );
          const clash = bought.some((id) => bought.some((other) => all.get(id)!.excludes.includes(other)));
          expect(forcedExclusion(one, all, exclusions) !== null).toBe(clash && one.requires.length > 0);
        }
      }),
    );
  });
});

describe('the shipped solutions', () => {
  it('are at least sixty, all of made-up vendors', () => {
    expect(shipped.solutions.length).toBeGreaterThanOrEqual(60);
    expect(shipped.sample).toBe(true);
    expect(shipped.solutions.filter(({ vendor }) => !vendor.startsWith('示例服务商'))).toEqual([]);
  });

  it('raise every scene to levels 2, 3 and 4 in every industry', () => {
    const offered = (solution: Solution, industry: string) =>
      solution.industries === 'all' || solution.industries.includes(industry);
    const missing = industries.flatMap((industry) =>
      instrument.scenes.flatMap(({ id }) =>
        [2, 3, 4]
          .filter(
            (level) =>
              !shipped.solutions.some(
                (one) =>
                  offered(one, industry) &&
                  one.raises.some((raised) => raised.scene === id && raised.level === level),
              ),
          )
          .map((level) => `${industry}/${id}/${level}`),
      ),
    );
    expect(industries).toHaveLength(10);
    expect(missing).toEqual([]);
  });

  it('have something of its own for every industry', () => {
    const own = new Set(shipped.solutions.flatMap((one) => (one.industries === 'all' ? [] : one.industries)));
    expect([...own].toSorted()).toEqual([...industries].toSorted());
  });

  it('name scenes, questions, options and honours that exist', () => {
    const scenes = new Set(instrument.scenes.map(({ id }) => id));
    const honours = policy.ok ? policy.value.transformationSubsidy.honours.list : [];
    for (const one of shipped.solutions) {
      for (const { scene } of one.raises) expect(scenes).toContain(scene);
      for (const honour of one.honours ?? []) expect(honours).toContain(honour);
      for (const change of one.changes) {
        const question = instrument.questions.find(({ id }) => id === change.question);
        expect(question, change.question).toBeDefined();
        const keys = question?.options.map(({ key }) => key) ?? [];
        expect(question?.kind).toBe(change.kind === 'adds' ? 'multiple' : 'single');
        if (change.kind === 'adds') for (const key of change.options) expect(keys).toContain(key);
        if (change.kind === 'reaches') expect(keys).toContain(change.option);
        if (change.kind === 'raises') expect(change.steps).toBeLessThan(keys.length);
      }
    }
  });

  it('require nothing that their own industries are not offered', () => {
    for (const one of shipped.solutions) {
      const offered = one.industries === 'all' ? industries : one.industries;
      for (const id of requiredWith(one, byId)) {
        const required = byId.get(id)!.industries;
        if (required !== 'all') for (const industry of offered) expect(required).toContain(industry);
      }
    }
  });
});
