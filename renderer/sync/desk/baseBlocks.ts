import type { DeskDatabase } from '#data/database.ts';
import type { BaseBlock } from '#data/rows.ts';
import type { Change } from '#data/write.ts';
import type { Base } from '#shared/sync/replica.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import type { RowKey } from '../syncStore.ts';

/**
 * Known states of the platform's are kept in blocks: what belongs to one diagnosis together, other rows by a hash of
 * their id. One by one they would double the records that a sync reads, encrypts and writes.
 */
const buckets = 256;

/** The id of the block that holds the known state of a row. */
export function blockIdOf({ table, id }: RowKey): string {
  const owner = id.indexOf(':');
  return owner > 0 ? `${table}/${id.slice(0, owner)}` : `${table}/#${bucketOf(id)}`;
}

/** The known states of some rows, in blocks by their id; a block without a record is left out. */
export async function readBlocks(
  database: DeskDatabase,
  keys: readonly RowKey[],
): Promise<ReadonlyMap<string, BaseBlock>> {
  const ids = [...new Set(keys.map(blockIdOf))];
  const blocks = await database.syncBases.bulkGet(ids);
  return new Map(blocks.flatMap((block) => (block === undefined ? [] : [[block.id, block]])));
}

/** What is to become of a row's known state; null: nothing is known any more. */
export type BaseChange = {
  readonly key: RowKey;
  readonly block: BaseBlock | undefined;
  readonly after: Base | null;
};

/** The writes that bring known states about, one per block. */
export function blockChanges(changes: readonly BaseChange[]): readonly Change[] {
  const blocks = new Map<string, Record<string, Base>>();
  for (const { key, block, after } of changes) {
    const id = blockIdOf(key);
    const bases = blocks.get(id) ?? { ...block?.bases };
    blocks.set(id, bases);
    if (after === null) delete bases[key.id];
    else bases[key.id] = after;
  }
  return [...blocks].map(([id, bases]): Change => {
    const readings = Object.values(bases).map(({ reading }) => reading);
    if (readings.length === 0) return { table: 'syncBases', op: 'delete', id };
    return { table: 'syncBases', op: 'put', row: { id, reading: Math.min(...readings), bases } };
  });
}

/** Rows of a block whose state was last seen in a reading before this one. */
export function unseenIn(block: BaseBlock, reading: number): readonly RowKey[] {
  return Object.entries(block.bases)
    .filter(([, base]) => base.reading < reading)
    .map(([id]) => ({ table: tableOf(block), id }));
}

/** Every row of which a state of the platform's is known. */
export async function allKnownRows({ syncBases }: DeskDatabase): Promise<readonly RowKey[]> {
  const blocks = await syncBases.toArray();
  return blocks.flatMap((block) => Object.keys(block.bases).map((id) => ({ table: tableOf(block), id })));
}

function tableOf({ id }: BaseBlock): SyncTableName {
  return id.slice(0, id.indexOf('/')) as SyncTableName;
}

/** FNV-1a. */
function bucketOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return String((hash >>> 0) % buckets).padStart(3, '0');
}
