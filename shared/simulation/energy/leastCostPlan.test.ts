import fc from 'fast-check';
import highsLoader from 'highs';
import { expect, test } from 'vitest';
import { batteryLevels, gridOf, storeLevels, type EnergyDay, type EnergyPlan } from './energyDay.ts';
import { leastCostPlan } from './leastCostPlan.ts';
import { planCost, sumOf } from './planCost.ts';
import { soonestPlan } from './soonestPlan.ts';

const hours = 24;
const amount = (max: number) => fc.integer({ min: 0, max });
const hourly = (max: number) =>
  fc.array(amount(max), { minLength: hours, maxLength: hours }).map((values) => Float64Array.from(values));

const load = fc
  .record({
    power: fc.integer({ min: 10, max: 500 }),
    from: amount(20),
    long: amount(23),
    share: amount(100),
  })
  .map(({ power, from, long, share }) => {
    const until = Math.min(hours, from + 1 + long);
    return { power, from, until, energy: (power * (until - from) * share) / 100 };
  });

const day: fc.Arbitrary<EnergyDay> = fc.record({
  price: fc
    .array(fc.constantFrom(0.36, 0.68, 1.02, 1.22), { minLength: hours, maxLength: hours })
    .map((values) => Float64Array.from(values)),
  carbonCost: fc.constantFrom(0, 0.05),
  peakCost: fc.constantFrom(0, 1.2),
  fixed: hourly(300),
  solar: fc.oneof(fc.constant(new Float64Array(hours)), hourly(400)),
  loads: fc.array(load, { maxLength: 4 }),
  supply: fc.record({
    power: fc.integer({ min: 100, max: 200 }),
    need: hourly(100),
    capacity: fc.constantFrom(0, 60, 400),
  }),
  battery: fc.record({
    capacity: fc.constantFrom(0, 300),
    power: fc.constantFrom(80, 150),
    efficiency: fc.constantFrom(0.9, 1),
    wear: fc.constantFrom(0, 0.15),
  }),
  peakLimit: fc.constant(null),
});

function planned(given: EnergyDay): EnergyPlan {
  const plan = leastCostPlan(given);
  if (plan === null) throw new Error('The solver gave up.');
  return plan;
}
const leastCost = (given: EnergyDay) => planCost(given, planned(given)).total;

/** The same day in the words of another solver, with a level for each hour instead of sums. */
function asText({ price, carbonCost, peakCost, fixed, solar, loads, supply, battery }: EnergyDay): string {
  const cost: string[] = [`${peakCost} peak`];
  const rows: string[] = [];
  const bounds: string[] = [];
  for (let hour = 0; hour < hours; hour += 1) {
    const used: string[] = [];
    for (const [index, { power, from, until }] of loads.entries()) {
      if (hour < from || hour >= until) continue;
      used.push(`- l${index}_${hour}`);
      bounds.push(`l${index}_${hour} <= ${power}`);
    }
    cost.push(`${price[hour]! + carbonCost} g${hour}`, `${battery.wear} d${hour}`);
    const right = fixed[hour]! - solar[hour]!;
    rows.push(
      `g${hour} ${used.join(' ')} - s${hour} - c${hour} + d${hour} >= ${right}`,
      `peak - g${hour} >= 0`,
    );
    const [stored, charged] = [supply.capacity / 2, battery.capacity / 2];
    const [before, kept] = hour === 0 ? [stored, charged] : [`t${hour - 1}`, `b${hour - 1}`];
    const { efficiency } = battery;
    const flow = `- ${efficiency} c${hour} + ${1 / efficiency} d${hour}`;
    if (hour === 0) {
      rows.push(`t0 - s0 = ${Number(before) - supply.need[0]!}`, `b0 ${flow} = ${kept}`);
    } else {
      rows.push(`t${hour} - ${before} - s${hour} = ${-supply.need[hour]!}`, `b${hour} - ${kept} ${flow} = 0`);
    }
    const isLast = hour === hours - 1;
    bounds.push(isLast ? `t${hour} = ${stored}` : `t${hour} <= ${supply.capacity}`);
    bounds.push(isLast ? `b${hour} = ${charged}` : `b${hour} <= ${battery.capacity}`);
    bounds.push(
      `s${hour} <= ${supply.power}`,
      `c${hour} <= ${battery.power}`,
      `d${hour} <= ${battery.power}`,
    );
  }
  for (const [index, { energy, from, until }] of loads.entries()) {
    const parts = Array.from({ length: until - from }, (_, after) => `l${index}_${from + after}`);
    rows.push(`${parts.join(' + ')} = ${energy}`);
  }
  return ['Minimize', cost.join(' + '), 'Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n');
}

test('costs what a second solver says is least', async () => {
  const highs = await highsLoader();
  fc.assert(
    fc.property(day, (given) => {
      const { Status, ObjectiveValue } = highs.solve(asText(given));
      expect(Status).toBe('Optimal');
      expect(Math.abs(leastCost(given) - ObjectiveValue)).toBeLessThan(1e-5 * (1 + ObjectiveValue));
    }),
    { numRuns: 15 },
  );
});

test('gives every load its energy within its window and power, and keeps store and battery within their walls', () => {
  fc.assert(
    fc.property(day, (given) => {
      const plan = planned(given);
      for (const [index, { energy, power, from, until }] of given.loads.entries()) {
        const run = plan.loads[index]!;
        expect(sumOf(run)).toBeCloseTo(energy, 4);
        for (const [hour, used] of run.entries()) {
          expect(used).toBeGreaterThanOrEqual(0);
          expect(used).toBeLessThanOrEqual(hour >= from && hour < until ? power + 1e-5 : 0);
        }
      }
      const walls = [
        [storeLevels(given, plan), given.supply.capacity],
        [batteryLevels(given, plan), given.battery.capacity],
      ] as const;
      for (const [levels, capacity] of walls) {
        expect(levels.every((level) => level > -1e-4 && level < capacity + 1e-4)).toBe(true);
        expect(levels.at(-1)).toBeCloseTo(capacity / 2, 4);
      }
      expect(Math.max(...plan.supply)).toBeLessThanOrEqual(given.supply.power + 1e-5);
      expect(Math.max(...plan.charge, ...plan.discharge)).toBeLessThanOrEqual(given.battery.power + 1e-5);
    }),
    { numRuns: 25 },
  );
});

test('never costs more than as soon as possible; less limits never cost more', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 6 }), (given, more) => {
      const cost = leastCost(given);
      const slack = 1e-5 * (1 + cost);
      expect(cost).toBeLessThanOrEqual(planCost(given, soonestPlan(given)).total + slack);
      const wider = given.loads.map((one) => ({ ...one, until: Math.min(hours, one.until + more) }));
      const { supply, battery } = given;
      for (const freer of [
        { ...given, loads: wider },
        { ...given, supply: { ...supply, capacity: supply.capacity + 50 * more } },
        { ...given, battery: { ...battery, capacity: battery.capacity + 50 * more } },
      ]) {
        expect(leastCost(freer)).toBeLessThanOrEqual(cost + slack);
      }
    }),
    { numRuns: 25 },
  );
});

test('the least cost is concave in the prices and convex in what is needed, as that of any linear programme', () => {
  const pair = fc.tuple(day, hourly(2), hourly(300));
  fc.assert(
    fc.property(pair, ([given, otherPrice, otherFixed]) => {
      const mean = (one: Float64Array, other: Float64Array) =>
        one.map((value, hour) => (value + other[hour]!) / 2);
      const here = leastCost(given);
      const slack = 1e-5 * (1 + here);
      const dear = leastCost({ ...given, price: otherPrice });
      const between = leastCost({ ...given, price: mean(given.price, otherPrice) });
      expect(between).toBeGreaterThanOrEqual((here + dear) / 2 - slack);
      const busy = leastCost({ ...given, fixed: otherFixed });
      const middle = leastCost({ ...given, fixed: mean(given.fixed, otherFixed) });
      expect(middle).toBeLessThanOrEqual((here + busy) / 2 + slack);
    }),
    { numRuns: 25 },
  );
});

test('without a charge for the peak each load simply takes the cheapest hours of its window', () => {
  fc.assert(
    fc.property(day, (given) => {
      const plain = {
        ...given,
        carbonCost: 0,
        peakCost: 0,
        solar: new Float64Array(hours),
        supply: { ...given.supply, capacity: 0 },
        battery: { ...given.battery, capacity: 0 },
      };
      const cheapest = plain.loads.map(({ energy, power, from, until }) => {
        let left = energy;
        let cost = 0;
        for (const price of plain.price.slice(from, until).toSorted()) {
          const used = Math.min(power, left);
          cost += used * price;
          left -= used;
        }
        return cost;
      });
      const rest = planCost(plain, { ...soonestPlan(plain), loads: [] }).total;
      const cost = leastCost(plain);
      expect(Math.abs(cost - rest - cheapest.reduce((sum, one) => sum + one, 0))).toBeLessThan(
        1e-5 * (1 + cost),
      );
    }),
    { numRuns: 25 },
  );
});

test('one price all day and no charge for the peak leave nothing to save', () => {
  fc.assert(
    fc.property(day, (given) => {
      const flat = {
        ...given,
        price: new Float64Array(hours).fill(0.68),
        peakCost: 0,
        solar: new Float64Array(hours),
      };
      const today = planCost(flat, soonestPlan(flat)).total;
      expect(Math.abs(leastCost(flat) - today)).toBeLessThan(1e-5 * (1 + today));
    }),
    { numRuns: 25 },
  );
});

test('a peak limit is kept where it can be, and exceeded by as little as possible where it cannot', () => {
  fc.assert(
    fc.property(day, amount(600), (given, peakLimit) => {
      const peakOf = (one: EnergyDay) => Math.max(...gridOf(one, planned(one)));
      const least = peakOf({
        ...given,
        price: new Float64Array(hours),
        carbonCost: 0,
        peakCost: 1,
        battery: { ...given.battery, wear: 0 },
      });
      const reached = peakOf({ ...given, peakLimit });
      expect(reached).toBeLessThanOrEqual(Math.max(least, peakLimit) + 1e-3);
    }),
    { numRuns: 25 },
  );
});
