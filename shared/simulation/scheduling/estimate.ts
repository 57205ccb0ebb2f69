import type { Sequences } from './sequences.ts';
import { setupBetween, type Shop } from './shop.ts';
import type { Timing } from './timing.ts';
import type { Move } from './moves.ts';

/** Room that an estimator works in. */
export type EstimateRoom = { readonly moved: Int32Array; readonly ends: Int32Array };

/**
 * The make-span after a move, estimated by the longest way through the operations that change their places, the starts and
 * tails of all others taken as they are: Taillard (1994), for moves over several places Balas and Vazacopoulos (1998).
 */
export function estimateMakeSpan(
  shop: Shop,
  { previous, next }: Sequences,
  { start, tail }: Timing,
  { id, target, forward }: Move,
  { moved, ends }: EstimateRoom,
): number {
  const { before, after, duration } = shop;
  let count = 0;
  if (forward) {
    for (let at = next[id]!; at !== target; at = next[at]!) moved[count++] = at;
    moved[count++] = target;
    moved[count++] = id;
  } else {
    moved[count++] = id;
    for (let at = target; at !== id; at = next[at]!) moved[count++] = at;
  }
  const left = previous[forward ? id : target]!;
  const right = next[forward ? target : id]!;
  let earlier = left;
  let earlierEnd = left >= 0 ? start[left]! + duration[left]! : 0;
  for (let place = 0; place < count; place += 1) {
    const at = moved[place]!;
    const step = before[at]!;
    const ofJob = step >= 0 ? start[step]! + duration[step]! : 0;
    const ofMachine = earlier >= 0 ? earlierEnd + setupBetween(shop, earlier, at) : 0;
    earlierEnd = (ofJob > ofMachine ? ofJob : ofMachine) + duration[at]!;
    ends[place] = earlierEnd;
    earlier = at;
  }
  let longest = 0;
  let later = right;
  let laterTail = right >= 0 ? tail[right]! + duration[right]! : 0;
  for (let place = count - 1; place >= 0; place -= 1) {
    const at = moved[place]!;
    const step = after[at]!;
    const ofJob = step >= 0 ? tail[step]! + duration[step]! : 0;
    const ofMachine = later >= 0 ? laterTail + setupBetween(shop, at, later) : 0;
    const own = ofJob > ofMachine ? ofJob : ofMachine;
    if (ends[place]! + own > longest) longest = ends[place]! + own;
    laterTail = own + duration[at]!;
    later = at;
  }
  return longest;
}
