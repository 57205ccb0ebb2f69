import fc from 'fast-check';
import highsLoader from 'highs';
import { expect, test } from 'vitest';
import type { Order } from './drawOrders.ts';
import { hourCost, leastCostPlan, outsideCost, type Shop, type Terms } from './plan.ts';
import { settleByHours, settleByPrices, type Sharer } from './settlement.ts';

const days = 4;
const amount = (min: number, max: number) => fc.integer({ min, max });

const site = fc.record({ east: amount(-20, 20), north: amount(-20, 20) });
const shopFigures = fc.record({
  capacity: fc.tuple(amount(0, 20), amount(0, 20)),
  rates: fc.tuple(amount(30, 90), amount(30, 90)),
});
const order: fc.Arbitrary<Order> = fc
  .record({
    enterprise: amount(0, 2),
    process: amount(0, 1),
    hours: amount(1, 60),
    release: amount(0, 3),
    long: amount(0, 3),
  })
  .map(({ long, ...rest }) => ({ ...rest, due: Math.min(days - 1, rest.release + long), isUrgent: false }));

/** Three enterprises and a centre, which is the last of the shops. */
const world = fc
  .record({
    sites: fc.tuple(site, site, site, site),
    figures: fc.tuple(shopFigures, shopFigures, shopFigures, shopFigures),
    orders: fc.array(order, { minLength: 1, maxLength: 10 }),
    fee: amount(0, 40),
    transport: fc.constantFrom(0, 0.5, 2),
    late: amount(0, 60),
    waiting: fc.constantFrom(0, 1.25),
    outsourcing: fc.tuple(amount(50, 200), amount(50, 200)),
  })
  .map(({ sites, figures, orders, ...rest }) => {
    const shops = sites.map((place, index): Shop => ({
      owner: index < 3 ? index : 'centre',
      ...place,
      ...figures[index]!,
    }));
    const enterprises = shops.slice(0, 3).map((shop, index) => ({
      name: `企业${index}`,
      county: '',
      east: shop.east,
      north: shop.north,
      capacity: [...shop.capacity],
      rates: [...shop.rates],
      demand: [0, 0],
    }));
    const terms: Terms = { days, enterprises, ...rest };
    return { terms, shops, orders };
  });

const ofShop = (shops: readonly Shop[], owner: Shop['owner']) => shops.filter((shop) => shop.owner === owner);
function aloneCost(
  terms: Terms,
  orders: readonly Order[],
  shops: readonly Shop[],
  group: readonly number[],
): number {
  return leastCostPlan(
    terms,
    orders.filter(({ enterprise }) => group.includes(enterprise)),
    group.flatMap((owner) => ofShop(shops, owner)),
  ).cost;
}

test('costs what a linear programme solver says is least', async () => {
  const highs = await highsLoader();
  fc.assert(
    fc.property(world, ({ terms, shops, orders }) => {
      const cost: string[] = [];
      const rows = orders.map((given, index) => {
        const uses = shops.flatMap((shop, at) =>
          Array.from({ length: days }, (_, day) => ({ shop, at, day }))
            .filter(({ day }) => day >= given.release && shop.capacity[given.process]! > 0)
            .map(({ day }) => {
              const name = `o${index}_${at}_${given.process}_${day}`;
              cost.push(`${hourCost(terms, given, shop, day)} ${name}`);
              return name;
            }),
        );
        cost.push(`${outsideCost(terms, given)} out${index}`);
        return `${[...uses, `out${index}`].join(' + ')} = ${given.hours}`;
      });
      const used = (end: string) =>
        cost.map((term) => term.split(' ')[1]!).filter((name) => name.endsWith(end));
      const limits = shops.flatMap(({ capacity }, at) =>
        capacity.flatMap((hours, process) =>
          Array.from({ length: days }, (_, day) => used(`_${at}_${process}_${day}`)).flatMap((names) =>
            names.length === 0 ? [] : [`${names.join(' + ')} <= ${hours}`],
          ),
        ),
      );
      const text = ['Minimize', cost.join(' + '), 'Subject To', ...rows, ...limits, 'End'].join('\n');
      const { Status, ObjectiveValue } = highs.solve(text);
      expect(Status).toBe('Optimal');
      // Costs of an hour are rounded to whole 分.
      const hours = orders.reduce((sum, one) => sum + one.hours, 0);
      expect(Math.abs(leastCostPlan(terms, orders, shops).cost - ObjectiveValue)).toBeLessThanOrEqual(
        0.005 * hours + 1e-6,
      );
    }),
    { numRuns: 25 },
  );
});

test('every hour of every order is planned once, not before its day, and no machine runs longer than it can', () => {
  fc.assert(
    fc.property(world, ({ terms, shops, orders }) => {
      const { assignments } = leastCostPlan(terms, orders, shops);
      const sum = (isCounted: (one: (typeof assignments)[number]) => boolean) =>
        assignments.reduce((total, one) => (isCounted(one) ? total + one.hours : total), 0);
      for (const [index, { hours }] of orders.entries())
        expect(sum(({ order: at }) => at === index)).toBe(hours);
      for (const { order: at, day, owner } of assignments) {
        expect(day).toBeGreaterThanOrEqual(orders[at]!.release);
        expect(day === days).toBe(owner === null);
      }
      for (const { owner, capacity } of shops) {
        for (const [process, most] of capacity.entries()) {
          for (let day = 0; day < days; day += 1) {
            const busy = sum(
              (one) => one.owner === owner && one.day === day && orders[one.order]!.process === process,
            );
            expect(busy).toBeLessThanOrEqual(most);
          }
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('the prices of hours and the rents of machines pay the whole plan', () => {
  fc.assert(
    fc.property(world, ({ terms, shops, orders }) => {
      const { cost, hourPrices, rents } = leastCostPlan(terms, orders, shops);
      const paid = orders.reduce((sum, { hours }, index) => sum + hours * hourPrices[index]!, 0);
      expect(paid - rents.reduce((sum, rent) => sum + rent, 0)).toBeCloseTo(cost, 6);
      expect(Math.min(...rents)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('an order more never costs less, a machine more or a lower fee never costs more', () => {
  fc.assert(
    fc.property(world, order, ({ terms, shops, orders }, more) => {
      const { cost } = leastCostPlan(terms, orders, shops);
      expect(leastCostPlan(terms, [...orders, more], shops).cost).toBeGreaterThanOrEqual(cost - 1e-6);
      const larger = shops.map((shop) => ({ ...shop, capacity: shop.capacity.map((hours) => hours + 8) }));
      expect(leastCostPlan(terms, orders, larger).cost).toBeLessThanOrEqual(cost + 1e-6);
      expect(leastCostPlan({ ...terms, fee: terms.fee / 2 }, orders, shops).cost).toBeLessThanOrEqual(
        cost + 1e-6,
      );
    }),
  );
});

const groups = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];

test('by the prices of hours no group would pay less on its own: the payments lie in the core', () => {
  fc.assert(
    fc.property(world, ({ terms, shops, orders }) => {
      const plan = leastCostPlan(terms, orders, shops);
      const sharers = [0, 1, 2].map((enterprise): Sharer => ({ enterprise, alone: 0, lent: 0, borrowed: 0 }));
      const paid = settleByPrices(sharers, plan, shops);
      const total = paid.reduce((sum, one) => sum + one, 0);
      expect(total).toBeCloseTo(plan.cost + plan.rents[3]!, 6);
      for (const group of groups) {
        const together = group.reduce((sum, enterprise) => sum + paid[enterprise]!, 0);
        expect(together).toBeLessThanOrEqual(aloneCost(terms, orders, shops, group) + 1e-6);
      }
    }),
  );
});

test('by the hours lent and borrowed nobody pays more than alone, and all pay the plan', () => {
  const hours = fc.tuple(amount(0, 90), amount(0, 90));
  fc.assert(
    fc.property(world, fc.tuple(hours, hours, hours), ({ terms, shops, orders }, exchanged) => {
      const { cost } = leastCostPlan(terms, orders, shops);
      fc.pre(exchanged.flat().some((one) => one > 0));
      const sharers = exchanged.map(([lent, borrowed], enterprise): Sharer => {
        return { enterprise, alone: aloneCost(terms, orders, shops, [enterprise]), lent, borrowed };
      });
      const paid = settleByHours(sharers, cost);
      expect(paid.reduce((sum, one) => sum + one, 0)).toBeCloseTo(cost, 6);
      for (const [index, { alone }] of sharers.entries())
        expect(paid[index]).toBeLessThanOrEqual(alone + 1e-6);
    }),
  );
});
