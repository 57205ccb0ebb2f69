import { levels, type Level } from '../look/levels.ts';
import type { LevelPair } from './agreement.ts';
import type { Json } from './fields.ts';
import type { Clash } from './merge.ts';

/** A conflict as far as it tells who rated what. */
export type RatedConflict = {
  readonly table: string;
  readonly rowId: string;
  readonly clash: Clash;
  readonly local: { readonly by: string };
  readonly remote: { readonly by: string };
  readonly foundAt: number;
};

/** Two people who rated the same scenes differently; the pairs are in the order of the names. */
export type Raters = { readonly people: readonly [string, string]; readonly pairs: readonly LevelPair[] };

/**
 * The scenes of a session that two people rated differently, by the two; settled or not. A scene counts once for two
 * people, as they last differed. Where one of the ratings is open, or both are one person's, nobody differs.
 */
export function ratingPairs(conflicts: readonly RatedConflict[]): readonly Raters[] {
  const found = new Map<string, { people: readonly [string, string]; scenes: Map<string, LevelPair> }>();
  for (const conflict of conflicts.toSorted((one, other) => one.foundAt - other.foundAt)) {
    const rated = ratedBy(conflict);
    if (rated === null) continue;
    const { people, pair } = rated;
    const key = people.join('\n');
    const known = found.get(key) ?? { people, scenes: new Map<string, LevelPair>() };
    found.set(key, known);
    known.scenes.set(conflict.rowId, pair);
  }
  return [...found.values()].map(({ people, scenes }) => ({ people, pairs: [...scenes.values()] }));
}

function ratedBy({ table, clash, local, remote }: RatedConflict) {
  if (table !== 'sceneRatings' || clash.kind !== 'field' || clash.field !== 'level') return null;
  if (local.by === remote.by) return null;
  const { kept, lost, keptSide } = clash;
  const [here, there] = keptSide === 'local' ? [kept, lost] : [lost, kept];
  if (!isLevel(here) || !isLevel(there)) return null;
  const inOrder = local.by < remote.by;
  return inOrder
    ? { people: [local.by, remote.by] as const, pair: [here, there] as const }
    : { people: [remote.by, local.by] as const, pair: [there, here] as const };
}

const isLevel = (value: Json | undefined): value is Level => levels.some((level) => level === value);
