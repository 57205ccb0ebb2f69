import type { Solution } from './solutionsPack.ts';

type Linked = Pick<Solution, 'id' | 'requires' | 'excludes'>;

/** Who excludes whom, said by either of the two. */
export function exclusionsOf(solutions: readonly Linked[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  const note = (id: string, other: string) => pairs.set(id, (pairs.get(id) ?? new Set()).add(other));
  for (const { id, excludes } of solutions) {
    for (const other of excludes) {
      note(id, other);
      note(other, id);
    }
  }
  return pairs;
}

/** A solution and everything that it requires, directly or through others, itself first. Unknown ids are left out. */
export function requiredWith(solution: Linked, byId: ReadonlyMap<string, Linked>): readonly string[] {
  const all = new Set([solution.id]);
  for (const id of all) {
    for (const other of byId.get(id)?.requires ?? []) if (byId.has(other)) all.add(other);
  }
  return [...all];
}

/** Two that exclude each other and yet are both bought with a solution, so that nobody could ever buy it; null: none. */
export function forcedExclusion(
  solution: Linked,
  byId: ReadonlyMap<string, Linked>,
  exclusions: ReadonlyMap<string, ReadonlySet<string>>,
): readonly [string, string] | null {
  if (solution.requires.length === 0) return null;
  const all = requiredWith(solution, byId);
  for (const id of all) {
    const other = all.find((candidate) => exclusions.get(id)?.has(candidate) === true);
    if (other !== undefined) return [id, other];
  }
  return null;
}
