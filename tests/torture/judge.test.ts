import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { ItemState, PlannedStep } from './steps.ts';

const state = (note: string): ItemState => ({ choices: [], note });
const typed = (item: string, text: string): PlannedStep => ({
  item,
  act: { kind: 'type', text },
  after: state(text),
  pause: 0,
  settle: false,
});

const before = new Map([
  ['a', state('old')],
  ['b', state('kept')],
]);
const steps = [typed('a', '1'), typed('a', '12'), typed('b', 'x'), typed('a', '123')];
const at = 0;
const find = (a: string, b: string) =>
  new Map([
    ['a', state(a)],
    ['b', state(b)],
  ]);

test('what was confirmed must be there; what came later may be', () => {
  const confirmations = [{ step: 1, at }];
  for (const a of ['12', '123'])
    for (const b of ['kept', 'x'])
      expect(judge(before, steps, confirmations, find(a, b))).toEqual({ confirmed: 2, losses: [] });
});

test('an older state, a foreign one and a missing item are losses, counted in confirmed inputs', () => {
  const confirmations = [
    { step: 1, at },
    { step: 0, at },
    { step: 2, at },
  ];
  const lossesOf = (a: string) => judge(before, steps, confirmations, find(a, 'x')).losses;
  expect(lossesOf('1')).toEqual([{ item: 'a', expected: state('12'), found: state('1'), inputs: 1 }]);
  expect(lossesOf('old')).toEqual([{ item: 'a', expected: state('12'), found: state('old'), inputs: 2 }]);
  expect(lossesOf('13')).toEqual([{ item: 'a', expected: state('12'), found: state('13'), inputs: 2 }]);
  const { losses } = judge(before, steps, confirmations, new Map([['a', state('12')]]));
  expect(losses).toEqual([{ item: 'b', expected: state('x'), found: null, inputs: 1 }]);
});

test('an item that nobody touched or confirmed must not change by itself', () => {
  expect(judge(before, [], [], find('old', '')).losses).toEqual([
    { item: 'b', expected: state('kept'), found: state(''), inputs: 1 },
  ]);
});
