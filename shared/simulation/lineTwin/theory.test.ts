import { expect, test } from 'vitest';
import { independentRandoms } from '../seededRandom.ts';
import { bestCase, practicalWorstCase, ratesOf } from './factoryPhysics.ts';
import { streamsOf, type Line, type LineStation } from './line.ts';
import { recordAll } from './recorder.ts';
import { runLine } from './runLine.ts';
import { measureLine, stateShares } from './statistics.ts';

const unlimited = Number.POSITIVE_INFINITY;
const stationOf = (station: Partial<LineStation>): LineStation => ({
  machines: 1,
  minutes: 1,
  variation: 1,
  buffer: unlimited,
  failure: null,
  ...station,
});

/** Parts a minute, parts in the line and minutes in it, of one long run. */
function measure(line: Line, minutes: number, seed: number) {
  const machines = line.stations.reduce((sum, station) => sum + station.machines, 0);
  const measured = measureLine({ machines, warmUp: minutes / 10, end: minutes, batches: 1 });
  const randoms = independentRandoms(seed, streamsOf(line.stations.length));
  runLine(line, minutes, randoms, recordAll([measured.recorder]));
  const statistics = measured.close();
  const count = statistics.finished[0]!;
  return {
    perMinute: count / statistics.batchMinutes,
    inLine: statistics.partMinutes[0]! / statistics.batchMinutes,
    minutes: statistics.cycleMinutes[0]! / count,
    shares: stateShares(statistics, 0, machines),
  };
}

type Measured = Omit<ReturnType<typeof measure>, 'shares'>;

/** Twenty independent runs: the 99 % interval of each mean must hold the exact value, and be narrow. */
function expectExact(line: Line, minutes: number, exact: Partial<Measured>, narrow: number): void {
  const runs = Array.from({ length: 20 }, (_, seed) => measure(line, minutes, seed + 1));
  for (const name of ['perMinute', 'inLine', 'minutes'] as const) {
    const value = exact[name];
    if (value === undefined) continue;
    const values = runs.map((run) => run[name]);
    const middle = values.reduce((sum, one) => sum + one, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (values.length - 1));
    const half = (2.861 * spread) / Math.sqrt(values.length);
    expect(Math.abs(middle - value), `${name} ${middle} ± ${half}, exactly ${value}`).toBeLessThan(half);
    expect(half / value, name).toBeLessThan(narrow);
  }
}

/** One station under random orders. */
const queueOf = (station: Partial<LineStation>, perMinute: number): Line => ({
  stations: [stationOf(station)],
  orders: { minutes: 1 / perMinute, variation: 1 },
  cards: unlimited,
});

test.each([0.5, 0.75])('M/M/1 at ρ = %d: L = ρ/(1 − ρ), W = 1/(μ − λ)', (rho) => {
  const exact = { perMinute: rho, inLine: rho / (1 - rho), minutes: 1 / (1 - rho) };
  expectExact(queueOf({}, rho), 12_000, exact, 0.06);
});

test.each([
  [2, 0.75],
  [3, 0.8],
])('M/M/%i at ρ = %d waits as Erlang C says', (machines, rho) => {
  const load = machines * rho;
  let term = 1;
  let sum = 0;
  for (let busy = 0; busy < machines; busy += 1) {
    sum += term;
    term *= load / (busy + 1);
  }
  const waits = term / (1 - rho) / (sum + term / (1 - rho));
  const minutes = 1 + waits / (machines - load);
  expectExact(
    queueOf({ machines }, load),
    10_000,
    { perMinute: load, inLine: load * minutes, minutes },
    0.05,
  );
});

test('M/D/1 waits half as long as M/M/1: Pollaczek–Khinchine', () => {
  const rho = 0.8;
  const minutes = 1 + rho / (2 * (1 - rho));
  expectExact(queueOf({ variation: 0 }, rho), 10_000, { inLine: rho * minutes, minutes }, 0.06);
});

test('M/G/1 with gamma times, and with times that include repairs: Pollaczek–Khinchine', () => {
  const rho = 0.7;
  const minutes = 1 + (rho * (1 + 0.5 ** 2)) / (2 * (1 - rho));
  expectExact(queueOf({ variation: 0.5 }, rho), 8000, { minutes }, 0.06);
  // A time of 1 holds Poisson(1/10) repairs of an exponential 2: mean 1.2, variance 2·2²/10.
  const failure = { between: 10, repair: 2 };
  const [mean, variance, perMinute] = [1.2, 0.8, 0.6];
  const wait = (perMinute * (mean ** 2 + variance)) / (2 * (1 - perMinute * mean));
  expectExact(queueOf({ variation: 0, failure }, perMinute), 16_000, { minutes: mean + wait }, 0.06);
});

/** A line that never lacks orders. */
const saturated = (stations: readonly LineStation[], cards = unlimited): Line => ({
  stations,
  orders: null,
  cards,
});

/**
 * Two exponential machines, B places between them, blocking after service (Buzacott & Shanthikumar 1993, ch. 4). n: parts that
 * the first machine is done with and the second is not – one in the second machine, B in the buffer, one that the first one
 * holds: 0 … B + 2. Up by μ1 below B + 2, down by μ2 above 0, so p(n) ∝ (μ1/μ2)ⁿ and the throughput is μ2·(1 − p(0));
 * with μ1 = μ2 that is μ·(B + 2)/(B + 3).
 */
function exactTwoMachines(first: number, second: number, buffer: number): number {
  const weights = Array.from({ length: buffer + 3 }, (_, n) => (first / second) ** n);
  return second * (1 - 1 / weights.reduce((sum, weight) => sum + weight, 0));
}

test.each([
  [1, 1, 0],
  [1, 1, 1],
  [1, 1, 5],
  [1, 1.25, 3],
  [1.5, 1, 4],
])(
  'two exponential machines of rates %d and %d with %i places between: the exact chain',
  (first, second, buffer) => {
    const stations = [
      stationOf({ minutes: 1 / first, buffer: 1 }),
      stationOf({ minutes: 1 / second, buffer }),
    ];
    const exact = exactTwoMachines(first, second, buffer);
    expectExact(saturated(stations), 4000, { perMinute: exact }, 0.015);
    if (first === second) expect(exact).toBeCloseTo((buffer + 2) / (buffer + 3), 12);
  },
);

test.each([
  [2, 2 / 3],
  [3, 22 / 39],
])('%i exponential machines without buffers: Hunt 1956', (count, exact) => {
  const stations = Array.from({ length: count }, (_, place) => stationOf({ buffer: place === 0 ? 1 : 0 }));
  expectExact(saturated(stations), 4000, { perMinute: exact }, 0.015);
});

test.each([1, 3, 5, 8, 20])('with %i parts and no chance a line runs at its best case exactly', (cards) => {
  const stations = [1, 2, 1.5].map((minutes) => stationOf({ minutes, variation: 0 }));
  const { perMinute, minutes, inLine } = measure(saturated(stations, cards), 10_000, 1);
  const rates = ratesOf(stations);
  expect(perMinute).toBeCloseTo(bestCase(rates, cards), 2);
  expect(inLine).toBeCloseTo(cards, 9);
  expect(minutes).toBeCloseTo(Math.max(rates.rawMinutes, cards / rates.bottleneckRate), 9);
});

test.each([1, 4, 10])('with %i parts a balanced exponential line is the practical worst case', (cards) => {
  const stations = Array.from({ length: 4 }, () => stationOf({}));
  const exact = practicalWorstCase(ratesOf(stations), cards);
  expectExact(saturated(stations, cards), 4000, { perMinute: exact, minutes: cards / exact }, 0.02);
});

test('no line does better than its best case with as many parts', () => {
  for (const [variation, buffer, machines] of [
    [0.3, 2, 1],
    [1, 5, 2],
    [1.5, 0, 3],
  ] as const) {
    const failure = { between: 50, repair: 5 };
    const stations = [1, 1.3, 0.9].map((minutes) =>
      stationOf({ minutes, variation, buffer: buffer + 1, machines, failure }),
    );
    const rates = ratesOf(stations);
    const { perMinute, inLine } = measure(saturated(stations), 10_000, 3);
    expect(perMinute).toBeLessThan(bestCase(rates, inLine) * 1.005);
  }
});

test("Little's law holds to 1 %, pushed or pulled, with breakdowns and blocking", () => {
  const failure = { between: 60, repair: 6 };
  const stations = [0.8, 1.1, 0.9].map((minutes) =>
    stationOf({ minutes, variation: 0.6, buffer: 6, failure }),
  );
  for (const cards of [unlimited, 7]) {
    const line: Line = { stations, orders: { minutes: 1.25, variation: 0.8 }, cards };
    const { perMinute, inLine, minutes, shares } = measure(line, 40_000, 11);
    expect(Math.abs(perMinute * minutes - inLine) / inLine).toBeLessThan(0.01);
    expect(shares.working + shares.down + shares.blocked + shares.starved).toBeCloseTo(1, 12);
    // Repairs take a tenth of the working time.
    expect(shares.down / shares.working).toBeCloseTo(0.1, 1);
  }
});
