import { expect, test } from 'vitest';
import { gainOf } from '../outcome.ts';
import { initialLineTwinChoice, type LineTwinChoice, type StationChoice } from './choice.ts';
import { bottleneckStation, lineTwinOutcome } from './outcome.ts';
import { lineTwinFault, lineTwinParametersSchema, type LineTwinParameters } from './parameters.ts';
import { runLineTwin } from './runLineTwin.ts';

const stationOf = (name: string, minutes: number) => ({
  name,
  minutes,
  variation: 0.4,
  machines: 1,
  buffer: 8,
  failure: { between: 300, repair: 15 },
});
const parameters: LineTwinParameters = {
  product: '轴承套圈',
  unit: '套',
  shiftMinutes: 480,
  orders: { perShift: 400, variation: 0.5 },
  stations: [stationOf('车削', 1.1), stationOf('热处理', 1.05), stationOf('磨削', 1.6), stationOf('装配', 1)],
};
const asIs = initialLineTwinChoice(parameters);
const run = (choice: Partial<LineTwinChoice>, seed = 1) =>
  runLineTwin({ parameters, choice: { ...asIs, ...choice }, seed });
const withStation = (place: number, change: Partial<StationChoice>) =>
  asIs.stations.map((station, at) => (at === place ? { ...station, ...change } : station));
const grinding = 2;

test('what was not changed comes out as it was, and the finding says where the bottleneck is', () => {
  const result = run({});
  expect(result.improved).toEqual(result.baseline);
  const { finding, effects, tables } = lineTwinOutcome(result);
  expect(finding).toContain('瓶颈是磨削');
  expect(effects.map(gainOf)).toEqual([0, 0, 0, 0]);
  expect(tables.map(({ rows }) => rows.length)).toEqual([4, 8]);
});

test('a second machine at the bottleneck moves it and yields more; elsewhere it yields next to nothing', () => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const { baseline, improved } = run({ stations: withStation(grinding, { machines: 2 }) }, seed);
    expect(baseline.bottleneck).toBe(grinding);
    expect(improved.bottleneck).not.toBe(grinding);
    expect(improved.throughput.mean).toBeGreaterThan(baseline.throughput.mean * 1.2);
    const elsewhere = run({ stations: withStation(3, { machines: 2 }) }, seed).improved;
    expect(elsewhere.throughput.mean / baseline.throughput.mean).toBeCloseTo(1, 1);
    expect(bottleneckStation(elsewhere).name).toBe('磨削');
  }
});

test('a faster bottleneck yields more, a slower one less, and the finding tells the worse', () => {
  const faster = run({ stations: withStation(grinding, { speed: 125 }) });
  expect(faster.improved.throughput.mean).toBeGreaterThan(faster.baseline.throughput.mean);
  const slower = run({ stations: withStation(grinding, { speed: 60 }) });
  expect(slower.improved.throughput.mean).toBeLessThan(slower.baseline.throughput.mean);
  expect(lineTwinOutcome(slower).finding).toContain('产出变差了');
  expect(lineTwinOutcome(faster).finding).not.toContain('变差');
});

test('more places never lower the throughput, under the same work and breakdowns', () => {
  const throughputs = [0, 2, 8, 20].map((buffer) => {
    const stations = asIs.stations.map((station) => ({ ...station, buffer }));
    return run({ stations }).improved.throughput.mean;
  });
  expect(throughputs).toEqual(throughputs.toSorted((one, other) => one - other));
  const roomy = run({ stations: asIs.stations.map((station) => ({ ...station, buffer: 40 })) });
  expect(lineTwinOutcome(roomy).finding).toContain('每件走得更慢了');
});

test('with cards there are never more parts in the line, parts are through sooner, and few cards cost output', () => {
  const { baseline, improved } = run({ release: 'conwip', cards: 12 });
  expect(improved.inLine.mean).toBeLessThanOrEqual(12);
  expect(improved.cycleMinutes.mean).toBeLessThan(baseline.cycleMinutes.mean / 1.5);
  const throughputs = [1, 3, 12, 40].map(
    (cards) => run({ release: 'conwip', cards }).improved.throughput.mean,
  );
  expect(throughputs).toEqual(throughputs.toSorted((one, other) => one - other));
});

test("L, λ and W are measured each for itself and agree; each station's shares add up to 1", () => {
  for (const { little, stations, best, throughput } of Object.values(run({}, 3)).filter(
    (one) => 'little' in one,
  )) {
    expect(little.gap).toBeLessThan(0.01);
    expect(little.gap).toBeGreaterThan(0);
    expect(little.overTime.inLine.at(-1)).toBe(little.inLine);
    expect(throughput.mean).toBeLessThan(best * 1.02);
    for (const { working, starved, blocked, down } of stations) {
      expect(working + starved + blocked + down).toBeCloseTo(1, 9);
    }
  }
});

test('the same seed gives the same numbers, another one others', () => {
  const choice = { release: 'conwip' as const };
  expect(run(choice, 5)).toEqual(
    runLineTwin({ parameters: structuredClone(parameters), choice: { ...asIs, ...choice }, seed: 5 }),
  );
  expect(run(choice, 5).baseline.throughput).not.toEqual(run(choice, 6).baseline.throughput);
});

test('as many orders as the line can do leave nothing to gain: output does not exceed what was ordered', () => {
  const stations = asIs.stations.map((station) => ({ ...station, machines: 4 }));
  expect(run({ stations }).improved.throughput.mean / 400).toBeCloseTo(1, 1);
});

test.each<[string, unknown]>([
  ['two stations only', { ...parameters, stations: parameters.stations.slice(2) }],
  [
    'a station without machines',
    { ...parameters, stations: [...parameters.stations, { ...stationOf('包装', 1), machines: 0 }] },
  ],
  ['something unknown', { ...parameters, colour: 'red' }],
])('refuses %s', (_name, bad) => {
  expect(lineTwinParametersSchema.safeParse(parameters).success).toBe(true);
  expect(lineTwinParametersSchema.safeParse(bad).success).toBe(false);
});

test('refuses what does not fit together, and says where', () => {
  expect(lineTwinFault(parameters)).toBeNull();
  const { stations, orders } = parameters;
  const faults = [
    { ...parameters, stations: [...stations, stationOf('车削', 1)] },
    {
      ...parameters,
      stations: [...stations, { ...stationOf('包装', 1), failure: { between: 1, repair: 1 } }],
    },
    { ...parameters, orders: { ...orders, perShift: 4000 } },
  ].map((bad) => lineTwinFault(bad)?.path);
  expect(faults).toEqual(['stations[4].name', 'stations[4].failure.between', 'orders.perShift']);
});
