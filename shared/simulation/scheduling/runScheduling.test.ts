import { expect, test } from 'vitest';
import { gainOf } from '../outcome.ts';
import { runAll } from '../steps.ts';
import { initialSchedulingChoice, type SchedulingChoice } from './choice.ts';
import { schedulingOutcome } from './outcome.ts';
import { schedulingFault, schedulingParametersSchema, type SchedulingParameters } from './parameters.ts';
import { runScheduling, solveScheduling } from './runScheduling.ts';

const step = (machine: string, seconds: number) => ({ machine, seconds, minutes: 10 });
const quantity = { from: 200, to: 1000, lot: 100 };
const parameters: SchedulingParameters = {
  unit: '件',
  machines: [
    { name: '冷镦机', setupFactor: 1 },
    { name: '搓丝机', setupFactor: 0.5 },
    { name: '包装线', setupFactor: 0 },
  ],
  families: ['M8', 'M12'],
  setups: [
    [0, 60],
    [40, 0],
  ],
  products: [
    {
      name: 'M8 螺栓',
      family: 'M8',
      route: [step('冷镦机', 12), step('搓丝机', 10), step('包装线', 4)],
      quantity,
    },
    { name: 'M12 螺栓', family: 'M12', route: [step('冷镦机', 18), step('包装线', 6)], quantity },
    { name: 'M12 螺柱', family: 'M12', route: [step('搓丝机', 20), step('包装线', 6)], quantity },
  ],
  orders: { count: 9, due: { from: 0.4, to: 1.2 }, keyShare: 0.3, keyWeight: 3 },
  money: { perLateHour: 200, perChangeover: 150, perHour: 250 },
};
const asIs = initialSchedulingChoice(parameters);
const run = (choice: Partial<SchedulingChoice>, seed = 1) =>
  runScheduling({ parameters, choice: { ...asIs, ...choice }, seed });
const solve = (choice: Partial<SchedulingChoice>, seed = 1) =>
  runAll(solveScheduling({ parameters, choice: { ...asIs, solves: true, ...choice }, seed }));

test('what was not changed comes out as it was, and the finding says what it is', () => {
  const result = run({});
  expect(result.improved).toEqual(result.baseline);
  const { finding, effects, tables } = schedulingOutcome(result);
  expect(finding).toMatch(/^先来先做：9 个订单 /);
  expect(effects.map(gainOf).every((gain) => gain === 0 || gain === null)).toBe(true);
  expect(tables.map(({ rows }) => rows.length)).toEqual([2, 9, 3]);
});

test('a chart shows each step of each order once, set-ups between families only, none where nothing is changed', () => {
  const { baseline, orders } = run({});
  const steps = orders.reduce((sum, { product }) => sum + parameters.products[product]!.route.length, 0);
  expect(baseline.bars).toHaveLength(steps);
  const minutes = new Set(baseline.bars.map(({ machine, setup }) => `${machine} ${setup}`));
  expect(
    [...minutes].every((one) => ['0 0', '0 60', '0 40', '1 0', '1 30', '1 20', '2 0'].includes(one)),
  ).toBe(true);
  expect(baseline.changeovers).toBe(baseline.bars.filter(({ setup }) => setup > 0).length);
  expect(baseline.changeovers).toBeGreaterThan(0);
  for (const bar of baseline.bars) {
    const before = baseline.bars.filter(({ machine, end }) => machine === bar.machine && end <= bar.start);
    expect(Math.max(0, ...before.map(({ end }) => end))).toBeLessThanOrEqual(bar.start - bar.setup);
  }
});

test('figures follow from the bars', () => {
  const { baseline, orders } = run({}, 3);
  const ends = orders.map((_, order) =>
    Math.max(...baseline.bars.filter((bar) => bar.order === order).map(({ end }) => end)),
  );
  expect(baseline.finished).toEqual(ends);
  expect(baseline.makeSpan).toBe(Math.max(...ends));
  const late = ends.map((end, order) => Math.max(0, end - orders[order]!.due));
  expect(baseline.late).toEqual(late);
  const weighted = late.reduce((sum, minutes, order) => sum + minutes * (orders[order]!.isKey ? 3 : 1), 0);
  const cost = (weighted / 60) * 200 + baseline.changeovers * 150 + (baseline.makeSpan / 60) * 250;
  expect(baseline.cost).toBeCloseTo(cost, 6);
  for (const { work, setup } of baseline.machines) expect(work + setup).toBeLessThanOrEqual(1);
});

test('the solver is never worse than the visitor or any rule by its goal, and better somewhere', () => {
  let better = 0;
  for (const seed of [1, 2]) {
    for (const goal of ['cost', 'makeSpan'] as const) {
      const { solved, planned } = solve({ goal, plan: 'edd' }, seed);
      const rules = (['fifo', 'edd', 'spt'] as const).map((plan) => run({ plan }, seed).planned[goal]);
      expect(solved![goal]).toBeLessThanOrEqual(Math.min(planned[goal], ...rules));
      if (solved![goal] < Math.min(...rules)) better += 1;
    }
  }
  expect(better).toBeGreaterThan(2);
});

test('what the solver is asked for is what it gives more of', () => {
  const cheap = solve({ goal: 'cost' }, 2).solved!;
  const short = solve({ goal: 'makeSpan' }, 2).solved!;
  expect(cheap.cost).toBeLessThanOrEqual(short.cost);
  expect(short.makeSpan).toBeLessThanOrEqual(cheap.makeSpan);
});

test('the visitor’s own order decides who waits', () => {
  const front = run({ plan: 'own', order: [8, 0, 1, 2, 3, 4, 5, 6, 7] }).planned;
  const back = run({ plan: 'own', order: asIs.order }).planned;
  expect(front.finished[8]).toBeLessThan(back.finished[8]!);
});

test('where set-ups cost a fortune, fewer are made', () => {
  const dear = { ...parameters, money: { perLateHour: 0, perChangeover: 100_000, perHour: 1 } };
  const given = { parameters: dear, choice: { ...asIs, solves: true }, seed: 4 };
  const { solved, baseline } = runAll(solveScheduling(given));
  expect(solved!.changeovers).toBeLessThan(baseline.changeovers);
  // Two families on two machines that are set up: one change-over each is the least.
  expect(solved!.changeovers).toBe(2);
});

test('a finding names what got worse', () => {
  const worse = [1, 2, 3, 4, 5, 6].flatMap((seed) => {
    const result = run({ plan: 'own', order: [...asIs.order].toReversed() }, seed);
    return result.improved.cost > result.baseline.cost ? [schedulingOutcome(result).finding] : [];
  });
  expect(worse.length).toBeGreaterThan(0);
  for (const finding of worse) expect(finding).toMatch(/^您的顺序：.*成本多 [\d,]+ 元$/);
});

test('the same seed gives the same numbers, another one other orders', () => {
  expect(solve({}, 5)).toEqual(solve({}, 5));
  expect(run({}, 5).orders).not.toEqual(run({}, 6).orders);
});

test('orders are whole lots within their bounds, due in whole hours', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    for (const order of run({}, seed).orders) {
      expect(order.quantity % quantity.lot).toBe(0);
      expect(order.quantity).toBeGreaterThanOrEqual(quantity.from);
      expect(order.quantity).toBeLessThanOrEqual(quantity.to);
      expect(order.due % 60).toBe(0);
    }
  }
});

test('parameters out of bounds are refused, contradictions named with their place', () => {
  expect(schedulingParametersSchema.safeParse(parameters).success).toBe(true);
  expect(schedulingFault(parameters)).toBeNull();
  const many = { ...parameters, orders: { ...parameters.orders, count: 17 } };
  expect(schedulingParametersSchema.safeParse(many).success).toBe(false);
  const [first, ...others] = parameters.products;
  const withFirst = (change: object) => ({ ...parameters, products: [{ ...first!, ...change }, ...others] });
  const faults = [
    withFirst({ family: 'M99' }),
    withFirst({ route: [step('激光机', 5)] }),
    withFirst({ route: [step('冷镦机', 5), step('冷镦机', 5)] }),
    withFirst({ quantity: { from: 10, to: 5, lot: 1 } }),
    { ...parameters, families: ['M8', 'M8'] },
    { ...parameters, setups: [[0, 60]] },
    {
      ...parameters,
      setups: [
        [0, 60],
        [40, 5],
      ],
    },
    { ...parameters, orders: { ...parameters.orders, due: { from: 2, to: 1 } } },
  ].map((bad) => schedulingFault(bad)?.path);
  expect(faults).toEqual([
    'products[0].family',
    'products[0].route[0].machine',
    'products[0].route[1].machine',
    'products[0].quantity',
    'families[1]',
    'setups',
    'setups[1][1]',
    'orders.due',
  ]);
});
