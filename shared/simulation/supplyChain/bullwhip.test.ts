import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../seededRandom.ts';
import { bullwhipRatio, ratioOfStage, ratioWithoutSharing, ratioWithSharing } from './bullwhip.ts';
import { runChain, type StagePolicy } from './chain.ts';
import { drawDemand } from './demand.ts';

const mean = 100;

/** A stage as the theory has it: no safety stock, any amount may be ordered or sent back. */
function stageOf(leadTime: number, window: number, seesCustomers: boolean): StagePolicy {
  return { leadTime, safety: 0, window, batch: 0, seesCustomers, mayReturn: true };
}

/** The last stage's ratio in each of several long independent runs, and the 99 % interval of its mean. */
function measure(policies: readonly StagePolicy[], correlation: number) {
  const runs = Array.from({ length: 20 }, (_, seed) => {
    const process = { mean, deviation: 15, correlation };
    const demand = drawDemand(process, 6000, seededRandom(seed));
    const { orders } = runChain(demand, policies, mean).at(-1)!;
    return bullwhipRatio(orders.slice(200), demand.slice(200)) ?? Number.NaN;
  });
  const middle = runs.reduce((sum, ratio) => sum + ratio, 0) / runs.length;
  const spread = Math.sqrt(runs.reduce((sum, ratio) => sum + (ratio - middle) ** 2, 0) / (runs.length - 1));
  const half = (2.861 * spread) / Math.sqrt(runs.length);
  return { low: middle - half, middle, high: middle + half };
}

function expectWithin({ low, high }: ReturnType<typeof measure>, value: number): void {
  expect(value).toBeGreaterThan(low);
  expect(value).toBeLessThan(high);
  // An interval that holds everything would prove nothing.
  expect((high - low) / value).toBeLessThan(0.05);
}

test.each([
  [1, 4, 0],
  [2, 5, 0],
  [4, 10, 0],
  [2, 5, 0.5],
  [3, 6, -0.4],
] as const)(
  'one stage with lead time %i and window %i amplifies as published (ρ = %d)',
  (lead, window, rho) => {
    expectWithin(measure([stageOf(lead, window, true)], rho), ratioOfStage(lead, window, rho));
  },
);

test('four stages that share the demand amplify as published', () => {
  const leads = [1, 2, 2, 3];
  const measured = measure(
    leads.map((lead) => stageOf(lead, 8, true)),
    0,
  );
  expectWithin(measured, ratioWithSharing(leads, 8));
});

test('stages that do not share amplify as the sum of squares of their filters, never below the published bound', () => {
  const leads = [1, 2, 3];
  const window = 6;
  const measured = measure(
    leads.map((lead, place) => stageOf(lead, window, place === 0)),
    0,
  );
  // An order is (1 + L/p)·D(t) − (L/p)·D(t − p): stage after stage these filters are convolved.
  let filter = [1];
  for (const lead of leads) {
    const share = lead / window;
    const next = Array.from({ length: filter.length + window }, () => 0);
    filter.forEach((weight, at) => {
      next[at]! += weight * (1 + share);
      next[at + window]! -= weight * share;
    });
    filter = next;
  }
  const exact = filter.reduce((sum, weight) => sum + weight ** 2, 0);
  expectWithin(measured, exact);
  expect(exact).toBeGreaterThan(ratioWithoutSharing(leads, window));
});

test('a longer window or a shorter lead time never amplifies more; sharing never does', () => {
  const lead = fc.integer({ min: 1, max: 10 });
  const window = fc.integer({ min: 2, max: 30 });
  const leads = fc.array(lead, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(leads, window, (times, periods) => {
      const shared = ratioWithSharing(times, periods);
      expect(ratioWithSharing(times, periods + 1)).toBeLessThan(shared);
      expect(ratioWithSharing([...times, 1], periods)).toBeGreaterThan(shared);
      expect(ratioWithoutSharing(times, periods)).toBeGreaterThanOrEqual(ratioOfStage(times[0]!, periods, 0));
    }),
  );
  expect(ratioOfStage(3, 100_000, 0)).toBeCloseTo(1, 3);
});

test('of demand that never varies there is no ratio', () => {
  expect(bullwhipRatio(Float64Array.of(1, 2, 3), Float64Array.of(5, 5, 5))).toBeNull();
});
