import type { Sequences } from './sequences.ts';
import { setupBetween, type Shop } from './shop.ts';
import type { Timing } from './timing.ts';

/**
 * What a schedule is judged by. `makeSpan`: minutes until everything is done. `cost`: so much for each weighted minute that
 * an order is late, for each change-over of a machine, and for each minute until everything is done.
 */
export type Objective =
  | { readonly kind: 'makeSpan' }
  | {
      readonly kind: 'cost';
      readonly perLateMinute: number;
      readonly perChangeover: number;
      readonly perMinute: number;
    };

/** The value of a timed schedule; less is better. */
export function valueOf(objective: Objective, shop: Shop, sequences: Sequences, timing: Timing): number {
  if (objective.kind === 'makeSpan') return timing.makeSpan;
  return (
    objective.perLateMinute * weightedLateness(shop, timing) +
    objective.perChangeover * changeoversOf(shop, sequences) +
    objective.perMinute * timing.makeSpan
  );
}

function weightedLateness({ last, due, weight, duration }: Shop, { start }: Timing): number {
  let sum = 0;
  for (let job = 0; job < last.length; job += 1) {
    const end = last[job]!;
    const late = start[end]! + duration[end]! - due[job]!;
    if (late > 0) sum += weight[job]! * late;
  }
  return sum;
}

/** How often a machine is set up for something else. */
export function changeoversOf(shop: Shop, { next }: Sequences): number {
  let count = 0;
  for (let id = 0; id < shop.size; id += 1) {
    const following = next[id]!;
    if (following >= 0 && setupBetween(shop, id, following) > 0) count += 1;
  }
  return count;
}
