import { setupBetween, type Shop } from './shop.ts';
import { sequencesOf, type Sequences } from './sequences.ts';

/** 派工规则: who goes first where several wait. FIFO: who came to the machine first; EDD: who is due first; SPT: who is short. */
export type DispatchRule = 'fifo' | 'edd' | 'spt';

/** Dispatches by a rule; ties go to the lower number. */
export function dispatchByRule(shop: Shop, rule: DispatchRule): Sequences {
  return dispatch(shop, (id, ready) => {
    if (rule === 'edd') return shop.due[shop.job[id]!]!;
    return rule === 'spt' ? shop.duration[id]! : ready;
  });
}

/** Dispatches by an order of the jobs, the first one the most urgent. */
export function dispatchByOrder(shop: Shop, jobs: readonly number[]): Sequences {
  const places = new Int32Array(shop.first.length);
  jobs.forEach((job, place) => {
    places[job] = place;
  });
  return dispatch(shop, (id) => places[shop.job[id]!]!);
}

/**
 * A non-delay schedule: no machine stands still while an operation waits for it. Again and again the earliest start that is
 * possible is taken, and of those who could start then on that machine the one with the least `rank`.
 */
function dispatch(shop: Shop, rank: (id: number, ready: number) => number): Sequences {
  const { machines, machine, duration, after, first, size } = shop;
  const next = first.slice();
  const ready = new Int32Array(first.length);
  const free = new Int32Array(machines);
  const lists: number[][] = Array.from({ length: machines }, () => []);
  for (let placed = 0; placed < size; placed += 1) {
    let earliest = Infinity;
    let on = -1;
    for (let job = 0; job < next.length; job += 1) {
      const id = next[job]!;
      if (id < 0) continue;
      const start = Math.max(ready[job]!, free[machine[id]!]!);
      if (start < earliest) {
        earliest = start;
        on = machine[id]!;
      }
    }
    let chosen = -1;
    let least = Infinity;
    for (let job = 0; job < next.length; job += 1) {
      const id = next[job]!;
      if (id < 0 || machine[id] !== on || ready[job]! > earliest) continue;
      const own = rank(id, ready[job]!);
      if (chosen >= 0 && own >= least) continue;
      chosen = job;
      least = own;
    }
    const id = next[chosen]!;
    const list = lists[on]!;
    const setup = list.length > 0 ? setupBetween(shop, list.at(-1)!, id) : 0;
    // The machine is set up while the job is still on its way, where there is time for it.
    const start = Math.max(ready[chosen]!, free[on]! + setup);
    list.push(id);
    free[on] = start + duration[id]!;
    ready[chosen] = free[on]!;
    next[chosen] = after[id]!;
  }
  return sequencesOf(shop, lists);
}
