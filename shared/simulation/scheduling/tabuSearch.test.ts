import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../seededRandom.ts';
import { runAll } from '../steps.ts';
import { dispatchByOrder, dispatchByRule } from './dispatch.ts';
import { isSafe } from './moves.ts';
import { valueOf, type Objective } from './objective.ts';
import { scheduleOf } from './schedule.ts';
import { copySequences, listsOf, moveBehind, sequencesOf, type Sequences } from './sequences.ts';
import { setupBetween, shopOf, type Shop } from './shop.ts';
import { tabuSearch } from './tabuSearch.ts';
import { openTiming, timeStarts, timeTails } from './timing.ts';

const prices: Objective = { kind: 'cost', perLateMinute: 2, perChangeover: 15, perMinute: 1 };
const objectives: readonly Objective[] = [{ kind: 'makeSpan' }, prices];

/** Shops with set-ups, due times, and routes that may leave machines out. */
function shops(most: { readonly jobs: number; readonly machines: number }) {
  const { jobs, machines } = most;
  const family = fc.integer({ min: 0, max: 2 });
  const durations = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: machines, maxLength: machines });
  const route = fc.shuffledSubarray(
    Array.from({ length: machines }, (_, on) => on),
    { minLength: 1 },
  );
  const job = fc.record({
    route,
    durations,
    family,
    due: fc.option(fc.integer({ min: 10, max: 200 })),
    weight: fc.integer({ min: 1, max: 3 }),
  });
  return fc
    .tuple(
      fc.array(job, { minLength: 2, maxLength: jobs }),
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 9, maxLength: 9 }),
    )
    .map(([drawn, minutes]) =>
      shopOf(
        drawn.map((one) => ({
          operations: one.route.map((machine) => ({
            machine,
            duration: one.durations[machine]!,
            family: one.family,
          })),
          due: one.due,
          weight: one.weight,
        })),
        { machines, families: 3, setup: (_, from, to) => (from === to ? 0 : minutes[from * 3 + to]!) },
      ),
    );
}
const anyShop = shops({ jobs: 8, machines: 5 });

/** Nothing overlaps, routes are kept, set-ups have their time, and nothing could start earlier in the same sequences. */
function expectFeasible(shop: Shop, sequences: Sequences): void {
  const timing = openTiming(shop);
  expect(timeStarts(shop, sequences, timing)).toBe(true);
  const { start } = timing;
  const end = (id: number) => start[id]! + shop.duration[id]!;
  const lists = listsOf(sequences);
  expect(lists.flat().toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: shop.size }, (_, id) => id),
  );
  for (const [machine, list] of lists.entries()) {
    for (const [place, id] of list.entries()) {
      expect(shop.machine[id]).toBe(machine);
      const step = shop.before[id]!;
      const before = list[place - 1];
      const ofJob = step >= 0 ? end(step) : 0;
      const ofMachine = before === undefined ? 0 : end(before) + setupBetween(shop, before, id);
      expect(start[id]).toBe(Math.max(ofJob, ofMachine));
    }
  }
}

test('every rule and every order of the jobs gives a schedule that can be worked, as early as it may be', () => {
  fc.assert(
    fc.property(anyShop, fc.nat(), (shop, seed) => {
      for (const rule of ['fifo', 'edd', 'spt'] as const) expectFeasible(shop, dispatchByRule(shop, rule));
      const random = seededRandom(seed);
      const jobs = Array.from(shop.first.keys(), (job) => [random(), job] as const);
      const order = jobs.toSorted(([one], [other]) => one - other).map(([, job]) => job);
      expectFeasible(shop, dispatchByOrder(shop, order));
    }),
  );
});

test('of those who wait for the first machine the rule takes the right one', () => {
  const job = (duration: number, due: number) => ({
    operations: [{ machine: 0, duration, family: 0 }],
    due,
    weight: 1,
  });
  const shop = shopOf([job(30, 90), job(10, 80), job(20, 70)], { machines: 1, families: 1, setup: () => 0 });
  expect(listsOf(dispatchByRule(shop, 'fifo'))).toEqual([[0, 1, 2]]);
  expect(listsOf(dispatchByRule(shop, 'spt'))).toEqual([[1, 2, 0]]);
  expect(listsOf(dispatchByRule(shop, 'edd'))).toEqual([[2, 1, 0]]);
  expect(listsOf(dispatchByOrder(shop, [1, 0, 2]))).toEqual([[1, 0, 2]]);
});

test('a search ends at a schedule that can be worked, worth what it says, never worse than its start', () => {
  fc.assert(
    fc.property(anyShop, fc.constantFrom(...objectives), fc.nat(), (shop, objective, seed) => {
      const start = dispatchByRule(shop, 'fifo');
      const before = scheduleOf(shop, start, objective).cost;
      const search = { shop, start, objective, budget: 120, random: seededRandom(seed) };
      const { best, value } = runAll(tabuSearch(search));
      expectFeasible(shop, best);
      expect(scheduleOf(shop, best, objective).cost).toBe(value);
      expect(value).toBeLessThanOrEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('the best so far only gets better, and is the end’s at the end', () => {
  fc.assert(
    fc.property(anyShop, fc.constantFrom(...objectives), fc.nat(), (shop, objective, seed) => {
      const start = dispatchByRule(shop, 'spt');
      const steps = tabuSearch({ shop, start, objective, budget: 200, random: seededRandom(seed) });
      const values: number[] = [];
      for (let step = steps.next(); ; step = steps.next()) {
        values.push(step.value.value);
        expectFeasible(shop, step.value.best);
        if (step.done === true) break;
      }
      expect(values).toEqual(values.toSorted((one, other) => other - one));
    }),
    { numRuns: 20 },
  );
});

test('a move is called safe where it makes no cycle, and only there', () => {
  let unsafe = 0;
  fc.assert(
    fc.property(
      anyShop,
      fc.constantFrom('fifo' as const, 'spt' as const),
      fc.boolean(),
      (shop, rule, forward) => {
        const sequences = dispatchByRule(shop, rule);
        const timing = openTiming(shop);
        timeStarts(shop, sequences, timing);
        timeTails(shop, sequences, timing);
        for (const list of listsOf(sequences)) {
          for (const [place, one] of list.entries()) {
            for (const other of list.slice(place + 1)) {
              const move = forward
                ? { id: one, target: other, forward }
                : { id: other, target: one, forward };
              const moved = copySequences(sequences);
              moveBehind(shop, moved, move.id, forward ? move.target : moved.previous[move.target]!);
              const isPossible = timeStarts(shop, moved, openTiming(shop));
              expect(isSafe(shop, sequences, timing, move)).toBe(isPossible);
              if (!isPossible) unsafe += 1;
            }
          }
        }
      },
    ),
  );
  expect(unsafe).toBeGreaterThan(100);
});

test('in shops small enough to try everything, the search finds the best there is, with set-ups and due times', () => {
  fc.assert(
    fc.property(shops({ jobs: 3, machines: 3 }), fc.constantFrom(...objectives), (shop, objective) => {
      const start = dispatchByRule(shop, 'fifo');
      const search = { shop, start, objective, budget: 1500, random: seededRandom(1) };
      expect(runAll(tabuSearch(search)).value).toBeCloseTo(bestOfAll(shop, objective), 9);
    }),
    { numRuns: 40, seed: 4 },
  );
});

/** Tries every order on every machine. */
function bestOfAll(shop: Shop, objective: Objective): number {
  const lists = listsOf(dispatchByRule(shop, 'fifo'));
  const timing = openTiming(shop);
  let best = Infinity;
  const choose = (machine: number, chosen: readonly (readonly number[])[]) => {
    const list = lists[machine];
    if (list !== undefined) {
      for (const order of ordersOf(list)) choose(machine + 1, [...chosen, order]);
      return;
    }
    const sequences = sequencesOf(shop, chosen);
    if (timeStarts(shop, sequences, timing))
      best = Math.min(best, valueOf(objective, shop, sequences, timing));
  };
  choose(0, []);
  return best;
}

function ordersOf(list: readonly number[]): number[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((id, at) => ordersOf(list.toSpliced(at, 1)).map((rest) => [id, ...rest]));
}
