import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gainOf } from '../outcome.ts';
import { fullSharedFactoryChoice, initialSharedFactoryChoice, type SharedFactoryChoice } from './choice.ts';
import { drawOrders } from './drawOrders.ts';
import type { SharedFactoryFigures } from './factoryFigures.ts';
import { sharedFactoryOutcome } from './outcome.ts';
import {
  mostOrders,
  sharedFactoryFault,
  sharedFactoryParametersSchema,
  type SharedFactoryParameters,
} from './parameters.ts';
import { runSharedFactory } from './runSharedFactory.ts';

const place = { county: '永年区', north: 0 };
const parameters: SharedFactoryParameters = {
  product: '紧固件',
  processes: ['冷镦', '热处理'],
  days: 8,
  enterprises: [
    { ...place, name: '甲', east: 0, capacity: [32, 0], rates: [50, 90], demand: [45, 6] },
    { ...place, name: '乙', east: 8, capacity: [48, 24], rates: [55, 90], demand: [20, 10] },
    { ...place, name: '丙', east: -6, capacity: [24, 16], rates: [60, 95], demand: [18, 14] },
  ],
  centre: { ...place, name: '共享工厂', east: 1, capacity: [16, 16], rates: [58, 92] },
  machineHours: 16,
  orders: { hours: 60, deviation: 0.3, shortest: 1, longest: 4 },
  transport: 0.4,
  fee: 5,
  late: 20,
  waiting: 1,
  outsourcing: [100, 160],
};
const asIs = initialSharedFactoryChoice(parameters);
const full = fullSharedFactoryChoice(parameters);
const run = (choice: Partial<SharedFactoryChoice>, seed = 1, given = parameters) =>
  runSharedFactory({ parameters: given, choice: { ...full, ...choice }, seed });
const seeds = Array.from({ length: 10 }, (_, seed) => seed);
const costOf = (choice: Partial<SharedFactoryChoice>, seed = 1) => run(choice, seed).improved.cost;

test('each on its own is as it is, and the finding tells how', () => {
  const result = run(asIs);
  expect(result.improved).toEqual(result.baseline);
  const { finding, effects, tables } = sharedFactoryOutcome(result);
  expect(finding).toMatch(/^各自为战：\d+ 张订单按期交付 [\d.]+%，设备利用率 [\d.]+%，还有 [\d,]+ 机时外协$/);
  expect(effects.map(gainOf)).toEqual([0, 0, 0, 0]);
  expect(tables[0]?.rows.map(([name]) => name)).toEqual(['甲（未加入）', '乙（未加入）', '丙（未加入）']);
});

const choice = fc.record({
  joined: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  centre: fc.boolean(),
  machines: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
  fee: fc.integer({ min: 0, max: 100 }),
  urgent: fc.array(
    fc.record({
      enterprise: fc.integer({ min: 0, max: 2 }),
      process: fc.integer({ min: 0, max: 1 }),
      hours: fc.integer({ min: 8, max: 200 }),
      due: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 3 },
  ),
  rule: fc.constantFrom('hours' as const, 'prices' as const),
});

test('whatever the visitor does, nobody pays more than alone, and who stays away is where he was', () => {
  fc.assert(
    fc.property(choice, fc.integer({ min: 0, max: 1000 }), (chosen, seed) => {
      const { baseline, improved } = run(chosen, seed);
      expect(improved.cost).toBeLessThanOrEqual(baseline.cost + 1e-6);
      for (const [index, before] of baseline.enterprises.entries()) {
        const after = improved.enterprises[index]!;
        expect(after.cost).toBeLessThanOrEqual(before.cost + 1e-6);
        if (!(chosen.joined[index] ?? false)) expect(after).toEqual(before);
      }
    }),
    { numRuns: 60 },
  );
});

test('hours are kept: what one lends another borrows, and all ordered hours are done or given away', () => {
  fc.assert(
    fc.property(choice, fc.integer({ min: 0, max: 1000 }), (chosen, seed) => {
      const { baseline, improved, orders } = run(chosen, seed);
      const ordered = orders.reduce((sum, { hours }) => sum + hours, 0);
      for (const figures of [baseline, improved]) {
        const total = (of: (one: SharedFactoryFigures['enterprises'][number]) => number) =>
          figures.enterprises.reduce((sum, one) => sum + of(one), 0);
        expect(total(({ busy }) => busy) + figures.centre.busy + total(({ outside }) => outside)).toBe(
          ordered,
        );
        expect(total(({ lent }) => lent) + figures.centre.busy).toBe(total(({ borrowed }) => borrowed));
        expect(figures.centre.busy).toBeLessThanOrEqual(figures.centre.capacity);
        for (const { busy, capacity } of figures.enterprises) expect(busy).toBeLessThanOrEqual(capacity);
      }
    }),
    { numRuns: 60 },
  );
});

test('each one more that joins, the centre and a machine more never make the whole dearer, a higher fee never cheaper', () => {
  for (const seed of seeds) {
    const joining = [
      { joined: [false, false, false], centre: false },
      { joined: [true, true, false], centre: false },
      { joined: [true, true, true], centre: false },
      { joined: [true, true, true], centre: true },
      { joined: [true, true, true], centre: true, machines: [1, 1] },
    ].map((chosen) => costOf(chosen, seed));
    expect(joining).toEqual(joining.toSorted((one, other) => other - one));
    const fees = [0, 10, 40, 100].map((fee) => costOf({ fee }, seed));
    expect(fees).toEqual(fees.toSorted((one, other) => one - other));
  }
});

test('a fee beyond all gain stops the sharing, and the finding says so', () => {
  const result = run({ fee: 1000 });
  expect(result.improved.enterprises.every(({ borrowed }) => borrowed === 0)).toBe(true);
  expect(sharedFactoryOutcome(result).finding).toContain('没有一机时值得借');
});

test('sharing delivers more in time and gives less away, over ten seeds together', () => {
  const results = seeds.map((seed) => run({}, seed));
  const total = (of: (result: (typeof results)[number]) => number) =>
    results.reduce((sum, result) => sum + of(result), 0);
  const outside = ({ enterprises }: SharedFactoryFigures) =>
    enterprises.reduce((sum, one) => sum + one.outside, 0);
  expect(total(({ improved }) => improved.onTimeShare)).toBeGreaterThan(
    total(({ baseline }) => baseline.onTimeShare) + 2,
  );
  expect(total(({ improved }) => outside(improved))).toBeLessThan(
    0.3 * total(({ baseline }) => outside(baseline)),
  );
  expect(total(({ improved }) => improved.deliveryDays)).toBeLessThan(
    total(({ baseline }) => baseline.deliveryDays),
  );
});

test('by hours the saving goes to those who exchanged, in their proportion; by prices it may go otherwise, but as much', () => {
  const gains = ({ baseline, improved }: ReturnType<typeof run>) =>
    baseline.enterprises.map(({ cost }, index) => cost - improved.enterprises[index]!.cost);
  const byHours = run({ rule: 'hours', centre: false });
  const exchanged = byHours.improved.enterprises.map(({ lent, borrowed }) => lent + borrowed);
  const per = gains(byHours).map((gain, index) => gain / exchanged[index]!);
  expect(per[0]).toBeGreaterThan(0);
  for (const one of per) expect(one).toBeCloseTo(per[0]!, 6);
  const byPrices = run({ rule: 'prices', centre: false });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  expect(sum(gains(byPrices))).toBeCloseTo(sum(gains(byHours)), 6);
  expect(gains(byPrices)).not.toEqual(gains(byHours));
});

test('an urgent order comes to both worlds, and its due day counts', () => {
  const urgent = [{ enterprise: 0, process: 0, hours: 120, due: 1 }];
  const { orders, baseline, improved } = run({ urgent });
  expect(orders.at(-1)).toMatchObject({ hours: 120, release: 0, due: 1, isUrgent: true });
  expect(baseline.doneOn.at(-1)).toBeGreaterThan(1);
  expect(improved.doneOn.at(-1)).toBeLessThanOrEqual(1);
  expect(baseline.cost).toBeGreaterThan(run({}).baseline.cost);
});

test('the same seed gives the same orders, another one others, and other choices none at all', () => {
  expect(run({}, 5)).toEqual(run({}, 5));
  expect(run({}, 5).orders).not.toEqual(run({}, 6).orders);
  expect(run({}, 5).orders).toEqual(run({ fee: 50, centre: false }, 5).orders);
});

test('orders keep to their days and their number, and ask for about the hours that were given', () => {
  let hours = 0;
  for (const seed of Array.from({ length: 200 }, (_, index) => index)) {
    const drawn = drawOrders(parameters, seed);
    for (const one of drawn) {
      expect(one.release >= 0 && one.release <= one.due && one.due < parameters.days && one.hours >= 1).toBe(
        true,
      );
    }
    expect(
      drawn.filter(({ enterprise, process }) => enterprise === 0 && process === 0).length,
    ).toBeLessThanOrEqual(mostOrders);
    hours += drawn.reduce((sum, one) => sum + one.hours, 0);
  }
  const expected = 113 * parameters.days;
  // The cap on an enterprise's orders takes a little.
  expect(hours / 200).toBeGreaterThan(0.9 * expected);
  expect(hours / 200).toBeLessThan(1.05 * expected);
});

test('days without an order are told as such', () => {
  const idle = {
    ...parameters,
    enterprises: parameters.enterprises.map((one) => ({ ...one, demand: [0, 0] })),
  };
  expect(sharedFactoryOutcome(run({}, 1, idle)).finding).toContain('没有订单');
});

test('numbers out of bounds are refused by the schema', () => {
  expect(sharedFactoryParametersSchema.safeParse(parameters).success).toBe(true);
  expect(sharedFactoryParametersSchema.safeParse({ ...parameters, days: 60 }).success).toBe(false);
  expect(sharedFactoryParametersSchema.safeParse({ ...parameters, late: -1 }).success).toBe(false);
});

const [first, second, third] = parameters.enterprises;
test.each<[string, Partial<SharedFactoryParameters>, string]>([
  [
    'too few capacities',
    { enterprises: [{ ...first!, capacity: [1] }, second!, third!] },
    'enterprises[0].capacity',
  ],
  ['too many prices outside', { outsourcing: [1, 2, 3] }, 'outsourcing'],
  ['a name twice', { enterprises: [first!, first!, third!] }, 'enterprises[1].name'],
  ['a centre named like an enterprise', { centre: { ...parameters.centre, name: '甲' } }, 'centre.name'],
  ['due days in the wrong order', { orders: { ...parameters.orders, shortest: 5 } }, 'orders.longest'],
  [
    'due days beyond the plan',
    { orders: { ...parameters.orders, shortest: 8, longest: 9 } },
    'orders.shortest',
  ],
  ['too many orders for one', { orders: { ...parameters.orders, hours: 10 } }, 'enterprises[0].demand'],
  [
    'too many orders for all',
    { enterprises: ['甲', '乙', '丙', '丁'].map((name) => ({ ...first!, name, demand: [58, 58] })) },
    'orders.hours',
  ],
])('%s: refused, and where', (_name, change, path) => {
  expect(sharedFactoryFault(parameters)).toBeNull();
  expect(sharedFactoryFault({ ...parameters, ...change })?.path).toBe(path);
});
