import { expect, test } from 'vitest';
import { gainOf } from '../outcome.ts';
import { energyChoiceRanges, fullEnergyChoice, initialEnergyChoice, type EnergyChoice } from './choice.ts';
import { energyOutcome } from './outcome.ts';
import { energyFault, energyParametersSchema, hoursOfDay, type EnergyParameters } from './parameters.ts';
import { runEnergy } from './runEnergy.ts';

const all = (value: number) => Array.from({ length: hoursOfDay }, () => value);
const parameters: EnergyParameters = {
  workshop: '锻造车间',
  product: '锻件',
  unit: '吨',
  output: 20,
  periods: Array.from({ length: hoursOfDay }, (_, hour) => {
    if (hour < 7 || hour >= 22) return 'valley';
    if (hour >= 17 && hour < 20) return 'sharp';
    return hour >= 9 && hour < 12 ? 'peak' : 'flat';
  }),
  prices: { sharp: 1.2, peak: 1, flat: 0.7, valley: 0.35 },
  demandCharge: 30,
  gridFactor: 0.5,
  fixed: all(100),
  fluctuation: 0.05,
  loads: [
    { name: '加热炉', energy: 3000, power: 600, from: 8, until: 20 },
    { name: '退火炉', energy: 1200, power: 300, from: 8, until: 24 },
  ],
  supply: { name: '冷冻站', store: '蓄冷槽', power: 100, need: all(50), capacity: 200 },
  battery: { efficiency: 0.81, wear: 0.1, hours: 2 },
  solar: { power: 0, clouds: 0.5 },
};
const asIs = initialEnergyChoice(parameters);
const full = fullEnergyChoice(parameters);
const run = (choice: Partial<EnergyChoice>, seed = 1, given = parameters) =>
  runEnergy({ parameters: given, choice: { ...full, ...choice }, seed });

test('where nothing may be moved, nothing changes, and the finding tells how the day is', () => {
  const result = run(asIs);
  expect(result.improved).toEqual(result.baseline);
  const { finding, effects, tables } = energyOutcome(result);
  expect(finding).toMatch(/^每天电费 [\d,]+ 元，\d+% 的电用在尖峰和高峰，峰值 [\d,]+ kW$/);
  expect(effects.map(gainOf)).toEqual([0, 0, 0, 0]);
  expect(tables[0]?.rows.map(([period]) => period)).toEqual(['尖峰', '高峰', '平段', '低谷']);
});

test('moving loads costs less and lowers the peak, with the same energy and the same carbon', () => {
  for (let seed = 0; seed < 8; seed += 1) {
    const { baseline, improved } = run({ movable: [true, true], store: 0 }, seed);
    expect(improved.cost.total).toBeLessThan(baseline.cost.total);
    expect(improved.peak).toBeLessThan(baseline.peak);
    expect(improved.perUnit).toBeCloseTo(baseline.perUnit, 4);
    expect(improved.carbon).toBeCloseTo(baseline.carbon, 2);
  }
});

test('a load that may not be moved runs as today, whatever the others do', () => {
  const { baseline, improved } = run({ movable: [true, false] });
  expect(improved.loads[1]).toEqual(baseline.loads[1]);
  expect(improved.loads[0]).not.toEqual(baseline.loads[0]);
});

test('the figures of the periods and of the costs add up', () => {
  const { improved } = run({ battery: 300, carbonPrice: 100 });
  const { energy, demand, carbon, wear, total } = improved.cost;
  expect(energy + demand + carbon + wear).toBeCloseTo(total, 6);
  expect(improved.byPeriod.reduce((sum, one) => sum + one, 0)).toBeCloseTo(
    improved.grid.reduce((sum, one) => sum + one, 0),
    6,
  );
});

test('a battery loses some of what it stores: cost falls, carbon rises, and the effects do not hide it', () => {
  const without = run({});
  const { improved, ...rest } = run({ battery: 400 });
  expect(improved.cost.total).toBeLessThan(without.improved.cost.total);
  expect(improved.carbon).toBeGreaterThan(without.improved.carbon);
  const { effects } = energyOutcome({ improved, ...rest });
  expect(gainOf(effects.find(({ name }) => name === '碳排放')!)).toBeLessThan(0);
});

test('a dear carbon leaves the battery unused where its losses cost more than the tariff gives', () => {
  expect(Math.max(...run({ battery: 400, spread: 25, carbonPrice: 300 }).improved.discharge)).toBeLessThan(
    Math.max(...run({ battery: 400, spread: 150 }).improved.discharge),
  );
});

test('under the sun, moved loads take more of it, and carbon falls', () => {
  const sunny = { ...parameters, solar: { power: 1500, clouds: 0.3 } };
  const { baseline, improved } = run({}, 1, sunny);
  expect(improved.spilled).toBeLessThan(baseline.spilled);
  expect(improved.carbon).toBeLessThan(baseline.carbon);
});

test('a steeper tariff saves more, one price all day saves nothing but the peak', () => {
  const savedAt = (spread: number) => {
    const { baseline, improved } = run({ spread });
    return baseline.cost.total - improved.cost.total;
  };
  expect(savedAt(200)).toBeGreaterThan(savedAt(100));
  expect(savedAt(100)).toBeGreaterThan(savedAt(0));
  const { baseline, improved } = run({ spread: 0 });
  expect(improved.cost.energy).toBeCloseTo(baseline.cost.energy, 3);
  expect(improved.cost.demand).toBeLessThan(baseline.cost.demand);
});

test('hours more to the end of a window never cost more, and no window ends after midnight', () => {
  const costs = [0, 2, 4, 12].map((extraHours) => run({ extraHours }).improved.cost.total);
  expect(costs).toEqual(costs.toSorted((one, other) => other - one));
  expect(run({ extraHours: 12 }).windows).toEqual([
    { from: 8, until: 24 },
    { from: 8, until: 24 },
  ]);
});

test('a peak limit costs money, and one that cannot be kept is said', () => {
  const free = run({});
  const limited = run({ peakLimit: 480 });
  expect(limited.improved.peak).toBeLessThanOrEqual(480.01);
  expect(limited.improved.cost.total).toBeGreaterThan(free.improved.cost.total);
  expect(limited.beyondLimit).toBe(0);
  const impossible = run({ peakLimit: 120 });
  expect(impossible.beyondLimit).toBeGreaterThan(100);
  expect(energyOutcome(impossible).finding).toContain('峰值压不到 120 kW');
});

test('the sliders reach from the load that is always there to more than the day of today', () => {
  const { peakLimit, battery } = energyChoiceRanges(parameters);
  expect(peakLimit).toEqual({ min: 100, max: 1100, step: 100 });
  expect(peakLimit.max).toBeGreaterThan(run(asIs).baseline.peak);
  expect(run({ battery: battery.max }).isOptimal).toBe(true);
});

test('a limit that makes the day dearer than today is told as such', () => {
  const noCharge = { ...parameters, demandCharge: 0 };
  const valley = { ...noCharge, loads: [{ name: '退火炉', energy: 2000, power: 500, from: 0, until: 24 }] };
  const result = run({ movable: [true], store: 0, peakLimit: 260 }, 1, valley);
  expect(result.improved.cost.total).toBeGreaterThan(result.baseline.cost.total);
  expect(energyOutcome(result).finding).toMatch(/^每天多花 /);
});

test('the same seed gives the same day, another one another', () => {
  expect(run({}, 5)).toEqual(run({}, 5));
  expect(run({}, 5).fixed).not.toEqual(run({}, 6).fixed);
  const sunny = { ...parameters, solar: { power: 500, clouds: 0.5 } };
  expect(run({}, 5, sunny).solar).not.toEqual(run({}, 6, sunny).solar);
});

test('numbers out of bounds are refused by the schema', () => {
  expect(energyParametersSchema.safeParse(parameters).success).toBe(true);
  expect(energyParametersSchema.safeParse({ ...parameters, fixed: [1, 2] }).success).toBe(false);
  expect(energyParametersSchema.safeParse({ ...parameters, demandCharge: -1 }).success).toBe(false);
});

test.each<[string, Partial<EnergyParameters>, string]>([
  ['a name twice', { loads: [parameters.loads[0]!, parameters.loads[0]!] }, 'loads[1].name'],
  ['an empty window', { loads: [{ ...parameters.loads[0]!, until: 8 }] }, 'loads[0].until'],
  [
    'more energy than the window holds',
    { loads: [{ ...parameters.loads[0]!, until: 10 }] },
    'loads[0].energy',
  ],
  ['a machine named like a load', { supply: { ...parameters.supply, name: '加热炉' } }, 'supply.name'],
  ['more need than power', { supply: { ...parameters.supply, need: all(150) } }, 'supply.need[0]'],
  ['a valley above the flat price', { prices: { ...parameters.prices, valley: 0.8 } }, 'prices'],
])('%s is refused, and where', (_name, change, path) => {
  expect(energyFault(parameters)).toBeNull();
  expect(energyFault({ ...parameters, ...change })?.path).toBe(path);
});
