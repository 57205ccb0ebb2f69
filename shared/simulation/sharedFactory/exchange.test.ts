import { expect, test } from 'vitest';
import { fullSharedFactoryChoice } from './choice.ts';
import { busyDays, exchangesOf } from './exchange.ts';
import type { SharedFactoryParameters } from './parameters.ts';
import { runSharedFactory } from './runSharedFactory.ts';

const place = { county: '永年区', north: 0 };
const parameters: SharedFactoryParameters = {
  product: '紧固件',
  processes: ['冷镦', '热处理'],
  days: 8,
  enterprises: [
    { ...place, name: '甲', east: 0, capacity: [32, 0], rates: [50, 90], demand: [45, 6] },
    { ...place, name: '乙', east: 8, capacity: [48, 24], rates: [55, 90], demand: [20, 10] },
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
const result = runSharedFactory({ parameters, choice: fullSharedFactoryChoice(parameters), seed: 3 });
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test('who works for whom adds up to what each lent and borrowed; alone nobody works for another', () => {
  expect(exchangesOf(result, result.baseline)).toEqual([]);
  const exchanges = exchangesOf(result, result.improved);
  expect(exchanges.length).toBeGreaterThan(0);
  for (const [index, { lent, borrowed }] of result.improved.enterprises.entries()) {
    expect(sumOf(exchanges.filter(({ from }) => from === index).map(({ hours }) => hours))).toBe(lent);
    expect(sumOf(exchanges.filter(({ to }) => to === index).map(({ hours }) => hours))).toBe(borrowed);
  }
  const hours = exchanges.map((one) => one.hours);
  expect(hours).toEqual(hours.toSorted((one, other) => other - one));
});

test('the days of all machines add up to the hours in use, never more than there are; a process without machines has no row', () => {
  const rows = busyDays(result, result.improved);
  expect(rows.map(({ name, process }) => `${name} ${process}`)).toEqual([
    '甲 0',
    '乙 0',
    '乙 1',
    '共享工厂 0',
    '共享工厂 1',
  ]);
  for (const [index, { busy, lent }] of result.improved.enterprises.entries()) {
    const own = rows.filter(({ owner }) => owner === index);
    expect(sumOf(own.flatMap((row) => [...row.own, ...row.forOthers]))).toBe(busy);
    expect(sumOf(own.flatMap(({ forOthers }) => forOthers))).toBe(lent);
  }
  for (const { capacity, own, forOthers } of rows) {
    for (const [day, hours] of own.entries()) expect(hours + forOthers[day]!).toBeLessThanOrEqual(capacity);
  }
});
