import { seededRandom } from '../seededRandom.ts';
import { runAll } from '../steps.ts';
import { dispatchByRule } from './dispatch.ts';
import type { BenchmarkInstance } from './instances.ts';
import { shopOf, type Job, type Operation, type Shop } from './shop.ts';
import { tabuSearch, type SearchResult } from './tabuSearch.ts';

/** A classic instance as a shop: no due times, no set-ups. */
export function shopOfInstance({ jobs }: BenchmarkInstance): Shop {
  const routes = jobs.map((pairs): Job => {
    const operations: Operation[] = [];
    for (let at = 0; at < pairs.length; at += 2) {
      operations.push({ machine: pairs[at]!, duration: pairs[at + 1]!, family: 0 });
    }
    return { operations, due: null, weight: 1 };
  });
  const machines =
    1 + Math.max(...routes.flatMap(({ operations }) => operations.map(({ machine }) => machine)));
  return shopOf(routes, { machines, families: 1, setup: () => 0 });
}

/** Searches for the shortest make-span (`value`) of a classic instance, from FIFO on, with at most `budget` moves. */
export function solveInstance(instance: BenchmarkInstance, budget: number, seed: number): SearchResult {
  const shop = shopOfInstance(instance);
  const start = dispatchByRule(shop, 'fifo');
  const search = {
    shop,
    start,
    objective: { kind: 'makeSpan' },
    budget,
    random: seededRandom(seed),
  } as const;
  return runAll(tabuSearch(search));
}
