import type { DeskDatabase } from '#data/database.ts';
import type { Change } from '#data/write.ts';
import { noteHanded } from '#shared/sync/exchange/handed.ts';
import type { HandedState } from '#shared/sync/replica.ts';

/** A desk's id is a UUID. */
const replicaLength = 36;

type Known = { readonly count: number; readonly idsOf: ReadonlyMap<string, readonly string[]> };
const known = new WeakMap<DeskDatabase, Known>();

/**
 * What went from hand to hand of some rows, by their names (`table/id`), in their order. Most desks never exchange
 * packages: a count tells that there is nothing to look for.
 */
export async function handedStates(
  database: DeskDatabase,
  names: readonly string[],
): Promise<readonly (readonly HandedState[])[]> {
  const { exchangedStates } = database;
  const count = await exchangedStates.count();
  if (count === 0) return names.map(() => []);
  const idsOf = await idsByRow(database, count);
  const ids = names.flatMap((name) => idsOf.get(name) ?? []);
  const rows = new Map((await exchangedStates.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
  return names.map((name) =>
    (idsOf.get(name) ?? []).flatMap((id) => {
      const row = rows.get(id);
      if (row === undefined) return [];
      const { id: _id, ...state } = row;
      return [state];
    }),
  );
}

/** The changes that note states of a row, besides what is known of it. */
export function handedChanges(
  name: string,
  before: readonly HandedState[],
  notes: readonly HandedState[],
): readonly Change[] {
  if (notes.length === 0) return [];
  const noted = new Set(notes.map(({ replica }) => replica));
  return noteHanded(before, notes)
    .filter(({ replica }) => noted.has(replica))
    .map((state) => ({
      table: 'exchangedStates',
      op: 'put',
      row: { ...state, id: `${name}/${state.replica}` },
    }));
}

/** States are only ever added and replaced: as long as there are as many, they are those of before. */
async function idsByRow(
  database: DeskDatabase,
  count: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const last = known.get(database);
  if (last?.count === count) return last.idsOf;
  const idsOf = new Map<string, string[]>();
  for (const id of await database.exchangedStates.toCollection().primaryKeys()) {
    const name = id.slice(0, -replicaLength - 1);
    const ids = idsOf.get(name);
    if (ids === undefined) idsOf.set(name, [id]);
    else ids.push(id);
  }
  known.set(database, { count, idsOf });
  return idsOf;
}
