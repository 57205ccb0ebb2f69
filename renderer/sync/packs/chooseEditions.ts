import type { PackEdition } from '#data/packIndex.ts';
import { packKinds, type PackEntry, type PackName } from '#shared/sync/protocol.ts';

/**
 * Which editions of the platform's list are to be looked at, in this order: instruments and policies first, which are used
 * at once, and older editions before newer ones. Of instruments every edition that came since, for a colleague's diagnosis
 * may be pinned to any of them; of the rest the newest.
 *
 * Also what speaks against the list: a version that is here with other content, and a newest edition that is older than
 * what is here. Both are then refused with their reason. An older edition beside the one that is here is just history.
 */
export function chooseEditions(
  listed: readonly PackEntry[],
  here: readonly PackEdition[],
): readonly PackEntry[] {
  const names = [...new Set(listed.map(nameOf))];
  return names
    .map((name) => listed.filter((entry) => nameOf(entry) === name).toSorted(byVersion))
    .flatMap((editions) => chosenOf(editions, knownOf(here, editions[0])))
    .toSorted((one, other) => packKinds.indexOf(one.kind) - packKinds.indexOf(other.kind));
}

/** The editions of a pack that are here: the SHA-256 of each by its version. */
export function knownOf(
  here: readonly PackEdition[],
  pack: Pick<PackName, 'kind' | 'id'> | undefined,
): ReadonlyMap<number, string> {
  const editions = here.filter(({ kind, id }) => kind === pack?.kind && id === pack.id);
  return new Map(editions.map(({ version, sha256 }) => [version, sha256]));
}

function chosenOf(editions: readonly PackEntry[], known: ReadonlyMap<number, string>): readonly PackEntry[] {
  const newestHere = Math.max(0, ...known.keys());
  const changed = editions.filter(
    ({ version, sha256 }) => known.has(version) && known.get(version) !== sha256,
  );
  const newer = editions.filter(({ version }) => version > newestHere);
  const last = editions.at(-1);
  if (last === undefined || last.version < newestHere) return [...changed, ...editions.slice(-1)];
  return [...changed, ...(last.kind === 'instrument' ? newer : newer.slice(-1))];
}

const nameOf = ({ kind, id }: PackName): string => `${kind}/${id}`;
const byVersion = (one: PackEntry, other: PackEntry): number => one.version - other.version;
