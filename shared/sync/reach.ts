import type { HandedState } from './replica.ts';
import { isLater, replicaOf, type Stamp } from './stamp.ts';

/**
 * What a state was made on top of: of each desk, by its id, the latest state, by its stamp. A desk makes each state on top
 * of its own before. The platform's states are those of the desks that made them: it may have been put back in between,
 * so that a later one was not always made on top of an earlier one.
 */
export type Reach = { readonly [replica: string]: Stamp };

/** A state of the platform's; `behind`: of whom else it was made on top of. */
type BaseState = { readonly stamp: Stamp; readonly behind?: Reach | undefined };

/** What a row was made on top of, by its base and by what went from hand to hand. */
export function reachOf(base: BaseState | null, handed: readonly HandedState[]): Reach {
  return together([
    ...(base === null ? [] : [reachOfBase(base)]),
    ...handed.flatMap(({ replica, stamp, behind }) => [behind, { [replica]: stamp }]),
  ]);
}

/** What the platform's state is known to be made on top of: the states before it of whoever made it, and of others. */
export function reachOfBase({ stamp, behind = {} }: BaseState): Reach {
  return together([behind, { [replicaOf(stamp)]: stamp }]);
}

/** Several reaches as one. */
export function together(reaches: readonly Reach[]): Reach {
  const all: Record<string, Stamp> = {};
  for (const reach of reaches) {
    for (const [replica, stamp] of Object.entries(reach)) {
      if (!isBehind(all, replica, stamp)) all[replica] = stamp;
    }
  }
  return all;
}

/** Whether a state of a desk's is behind what has this reach. */
export function isBehind(reach: Reach, replica: string, stamp: Stamp): boolean {
  const known = reach[replica];
  return known !== undefined && !isLater(stamp, known);
}
