import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gainOf } from '../outcome.ts';
import { initialSpcChoice, type SpcChoice } from './choice.ts';
import { spcOutcome } from './outcome.ts';
import { spcFault, spcParametersSchema, type SpcParameters } from './parameters.ts';
import { allRules } from './rules.ts';
import { runSpc } from './runSpc.ts';

const parameters: SpcParameters = {
  product: '6206 内圈',
  dimension: '内径偏差',
  unit: 'µm',
  digits: 1,
  tolerance: { lower: -10, upper: 0 },
  mean: -5,
  deviation: 1.35,
  interval: 10,
  pieces: 40,
  size: 5,
  phaseOne: 25,
  shiftLength: 48,
  disturbance: { shift: -1.5, drift: 0, spread: 1, beginsAt: 14 },
  rework: 'below',
  sample: { pieces: 50, accept: 0 },
  money: { rework: 1.5, scrap: 9, sorting: 0.3, escape: 60, stop: 180 },
};
const asIs = initialSpcChoice(parameters);
const run = (choice: Partial<SpcChoice>, seed = 1) =>
  runSpc({ parameters, choice: { ...asIs, ...choice }, seed });
const seeds = Array.from({ length: 30 }, (_, seed) => seed);
const meanOver = (of: (seed: number) => number) =>
  seeds.reduce((sum, seed) => sum + of(seed), 0) / seeds.length;

test('what was not changed comes out as it was, and the finding says how late it is found', () => {
  const result = run({});
  expect(result.improved).toEqual(result.baseline);
  expect(result.baseline.stops).toEqual([]);
  const { finding, effects } = spcOutcome(result);
  expect(finding).toMatch(/^异常持续 340 分钟，.*班末抽检/);
  expect(effects.every((effect) => (gainOf(effect) ?? 0) === 0)).toBe(true);
});

test('both shifts are made of the same pieces until the line stops, and the same again without the disturbance', () => {
  const { baseline, improved } = run({ inspection: 'spc', shift: -2 });
  const stop = improved.stops.find(({ found }) => found)!;
  const until = (stop.at + 1) * parameters.pieces;
  expect(improved.values.slice(0, until)).toEqual(baseline.values.slice(0, until));
  const undisturbed = run({ shift: 0 }).baseline;
  expect(improved.values.slice(until)).toEqual(undisturbed.values.slice(until));
});

test('every bad piece is counted once, where it was made, and goes one way', () => {
  const choice = fc.record({
    shift: fc.double({ min: -3, max: 3, noNaN: true }),
    drift: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
    spread: fc.double({ min: 0.5, max: 2, noNaN: true }),
    beginsAt: fc.integer({ min: 0, max: 47 }),
    size: fc.integer({ min: 2, max: 10 }),
    inspection: fc.constantFrom('spc' as const, 'endOfShift' as const),
    rules: fc.subarray([...allRules]),
  });
  fc.assert(
    fc.property(choice, fc.nat(1000), (drawn, seed) => {
      for (const shift of [run(drawn, seed).baseline, run(drawn, seed).improved]) {
        const bad = [...shift.values].filter((value) => value < -10 || value > 0).length;
        expect(shift.nonconforming).toBe(bad);
        expect(shift.badPieces.reduce((sum, count) => sum + count, 0)).toBe(bad);
        expect(shift.reworked + shift.scrapped + shift.escaped).toBe(bad);
        expect(shift.countedPpm).toBeCloseTo((bad / shift.values.length) * 1e6, 6);
        expect(shift.sorted).toBeLessThanOrEqual(shift.values.length);
        expect(shift.capability.cpk).toBeLessThanOrEqual(shift.capability.cp);
        if (shift.sorted === shift.values.length) expect(shift.escaped).toBe(0);
        const money = shift.reworked * 1.5 + shift.scrapped * 9;
        expect(shift.qualityCost).toBeCloseTo(money, 6);
        const other = shift.sorted * 0.3 + shift.escaped * 60 + shift.stops.length * 180;
        expect(shift.cost).toBeCloseTo(money + other, 6);
      }
    }),
    { numRuns: 40 },
  );
});

test('too small a bore is reworked, too large a one is scrapped', () => {
  const small = run({ shift: -3 });
  const large = run({ shift: 3 });
  expect(small.baseline.foundBy).toBe('sample');
  expect(small.baseline.reworked).toBeGreaterThan(100 * Math.max(1, small.baseline.scrapped));
  expect(large.baseline.scrapped).toBeGreaterThan(100 * Math.max(1, large.baseline.reworked));
});

test('a chart that stops the line leaves fewer bad pieces and a better Cpk, on the average of the seeds', () => {
  const results = seeds.map((seed) => run({ inspection: 'spc' }, seed));
  for (const { baseline, improved } of results) {
    expect(improved.nonconforming).toBeLessThanOrEqual(baseline.nonconforming);
    expect(improved.disturbedMinutes).toBeLessThanOrEqual(baseline.disturbedMinutes);
  }
  const saved = meanOver((seed) => results[seed]!.baseline.cost - results[seed]!.improved.cost);
  const gained = meanOver(
    (seed) => results[seed]!.improved.capability.cpk - results[seed]!.baseline.capability.cpk,
  );
  expect(saved).toBeGreaterThan(0);
  expect(gained).toBeGreaterThan(0.1);
});

test('a larger shift is found sooner, a larger subgroup finds it sooner, more rules find it sooner', () => {
  const minutes = (choice: Partial<SpcChoice>) =>
    meanOver((seed) => run({ inspection: 'spc', rules: [1], ...choice }, seed).improved.disturbedMinutes);
  expect(minutes({ shift: -2 })).toBeLessThan(minutes({ shift: -1 }));
  expect(minutes({ shift: -1, size: 10 })).toBeLessThan(minutes({ shift: -1, size: 2 }));
  expect(minutes({ shift: -1, rules: allRules })).toBeLessThan(minutes({ shift: -1 }));
});

test('a wider spread shows on the ranges', () => {
  const fired = seeds.flatMap(
    (seed) => run({ inspection: 'spc', shift: 0, spread: 2.5 }, seed).improved.signals,
  );
  expect(fired.filter(({ chart }) => chart === 'range').length).toBeGreaterThan(seeds.length / 2);
});

test('without a disturbance every stop is a false alarm, and the finding does not praise it', () => {
  const results = seeds.map((seed) => run({ inspection: 'spc', shift: 0 }, seed));
  const stopped = results.filter(({ improved }) => improved.stops.length > 0);
  expect(stopped.length).toBeGreaterThan(0);
  for (const result of stopped) {
    expect(result.improved.falseAlarms).toBe(result.improved.stops.length);
    expect(result.improved.disturbedMinutes).toBe(0);
    expect(spcOutcome(result).finding).toMatch(/本班过程没有异常，控制图误停 \d+ 次/);
  }
});

test('with no rule chosen nothing stops, and the finding says that nothing was caught', () => {
  const result = run({ inspection: 'spc', rules: [] });
  expect(result.improved.stops).toEqual([]);
  expect(spcOutcome(result).finding).toContain('没有抓到这个异常');
});

test('counted and expected bad pieces agree where the process is one normal distribution', () => {
  const wide = { ...parameters, tolerance: { lower: -7.5, upper: -2.5 } };
  const shifts = seeds.map(
    (seed) => runSpc({ parameters: wide, choice: { ...asIs, shift: 0 }, seed }).baseline,
  );
  const counted = meanOver((seed) => shifts[seed]!.countedPpm);
  const expected = meanOver((seed) => shifts[seed]!.capability.expectedPpm);
  // 57,600 pieces with some 6 % outside: a standard error below 1 % of it.
  expect(counted / expected).toBeGreaterThan(0.96);
  expect(counted / expected).toBeLessThan(1.04);
});

test('the same seed gives the same numbers, another one others; the subgroups’ size leaves the pieces as they are', () => {
  expect(run({ inspection: 'spc' }, 5)).toEqual(run({ inspection: 'spc' }, 5));
  expect(run({}, 5).baseline.values).not.toEqual(run({}, 6).baseline.values);
  expect(run({ size: 2 }, 5).baseline.values).toEqual(run({ size: 9 }, 5).baseline.values);
});

test('parameters out of bounds are refused, contradictions named with their place', () => {
  expect(spcParametersSchema.safeParse(parameters).success).toBe(true);
  expect(spcFault(parameters)).toBeNull();
  for (const size of [1, 11])
    expect(spcParametersSchema.safeParse({ ...parameters, size }).success).toBe(false);
  const faults = [
    { tolerance: { lower: 0, upper: -10 } },
    { mean: 1 },
    { size: 10, pieces: 8 },
    { disturbance: { ...parameters.disturbance, beginsAt: 48 } },
    { sample: { pieces: 2000, accept: 0 } },
  ].map((change) => spcFault({ ...parameters, ...change })?.path);
  expect(faults).toEqual(['tolerance', 'mean', 'size', 'disturbance.beginsAt', 'sample.pieces']);
});
