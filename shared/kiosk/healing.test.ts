import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heal, rungs, type Healings, type Rung } from './healing.ts';

function fall(times: number, rung: Rung, every: number, begun: Healings = []): readonly Rung[] {
  const done: Rung[] = [];
  let healings = begun;
  for (let time = 0; time < times; time += 1) {
    const healing = heal(healings, rung, time * every);
    done.push(healing.rung);
    healings = healing.healings;
  }
  return done;
}

it('loads a page anew ten times in a row and more, before it makes a new window', () => {
  expect(fall(12, 'page', 2000)).toEqual(Array.from({ length: 12 }, () => 'page'));
  expect(fall(14, 'page', 2000).slice(12)).toEqual(['window', 'window']);
});

it('starts the app again when new windows do not help either', () => {
  expect(fall(40, 'page', 500)).toContain('app');
});

it('forgets falls that are long past', () => {
  expect(new Set(fall(100, 'page', 10_000))).toEqual(new Set(['page']));
  expect(new Set(fall(20, 'chart', 30_000))).toEqual(new Set(['chart']));
});

it('never does less than was asked for, and remembers a bounded number of falls', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ rung: fc.constantFrom(...rungs), pause: fc.integer({ min: 0, max: 90_000 }) })),
      (falls) => {
        let healings: Healings = [];
        let at = 0;
        for (const { rung, pause } of falls) {
          at += pause;
          const healing = heal(healings, rung, at);
          ({ healings } = healing);
          expect(rungs.indexOf(healing.rung)).toBeGreaterThanOrEqual(rungs.indexOf(rung));
          expect(healings.every((one) => at - one.at < 60_000)).toBe(true);
        }
      },
    ),
  );
});
