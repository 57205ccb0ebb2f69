import type { Enterprise } from '#shared/model/enterprise.ts';
import type { DeskDatabase } from './database.ts';
import type { DirectoryBlock } from './rows.ts';
import type { Change } from './write.ts';

/**
 * The directory holds every enterprise a second time, in a few large blocks: 10,000 rows are read from blocks in about
 * half the time (more, right after the start), and decrypting them one by one will widen the gap. The writer keeps it
 * up in the transaction that writes the rows. 64 blocks are about 160 rows each at 10,000 enterprises.
 */
const blockCount = 64;

/** The block of an enterprise follows from its id alone (FNV-1a), so a write needs to read only that block. */
export function blockOf(enterpriseId: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < enterpriseId.length; at += 1) {
    hash = Math.imul(hash ^ enterpriseId.charCodeAt(at), 0x01000193);
  }
  return String((hash >>> 0) % blockCount).padStart(2, '0');
}

/** The blocks as they must stand after these changes; only those that change. To be called under `holdDirectory`. */
export async function nextBlocks(
  database: DeskDatabase,
  changes: readonly Change[],
): Promise<readonly DirectoryBlock[]> {
  const touched = changes.filter(isOfEnterprise);
  // An answer touches no block; reading none would still cost it a transaction.
  if (touched.length === 0) return [];
  const ids = [...new Set(touched.map((change) => blockOf(idOf(change))))];
  const stored = await database.directory.bulkGet(ids);
  const blocks = new Map(
    ids.map((id, index) => [id, new Map(rowsOf(stored[index]).map((row) => [row.id, row]))]),
  );
  for (const change of touched) {
    const rows = blocks.get(blockOf(idOf(change)));
    if (change.op === 'put') rows?.set(change.row.id, change.row);
    else rows?.delete(change.id);
  }
  return [...blocks].map(([id, rows]) => ({ id, enterprises: [...rows.values()] }));
}

type EnterpriseChange =
  Extract<Change, { readonly table: 'enterprises' }> | Extract<Change, { readonly op: 'delete' }>;

const isOfEnterprise = (change: Change): change is EnterpriseChange => change.table === 'enterprises';

const idOf = (change: EnterpriseChange): string => (change.op === 'put' ? change.row.id : change.id);

/** Runs a write that changes enterprises while no other window changes one: blocks are read before they are written. */
export function holdDirectory<Value>(
  database: DeskDatabase,
  changes: readonly Change[],
  task: () => Promise<Value>,
): Promise<Value> {
  if (!changes.some(isOfEnterprise)) return task();
  return navigator.locks.request(`${database.name}/directory`, task) as Promise<Value>;
}

/** All blocks of these enterprises. */
export function blocksOf(enterprises: readonly Enterprise[]): readonly DirectoryBlock[] {
  const blocks = new Map<string, Enterprise[]>();
  for (const enterprise of enterprises) {
    const id = blockOf(enterprise.id);
    const rows = blocks.get(id);
    if (rows === undefined) blocks.set(id, [enterprise]);
    else rows.push(enterprise);
  }
  return [...blocks].map(([id, rows]) => ({ id, enterprises: rows }));
}

/** The enterprises of some blocks. */
export function enterprisesIn(blocks: readonly DirectoryBlock[]): readonly Enterprise[] {
  return blocks.flatMap(rowsOf);
}

function rowsOf(block: DirectoryBlock | undefined): readonly Enterprise[] {
  const enterprises = block?.enterprises ?? [];
  return typeof enterprises === 'string' ? (JSON.parse(enterprises) as readonly Enterprise[]) : enterprises;
}

/**
 * Every enterprise, from the blocks. Should they ever differ in number from the table (which nothing but a fault could
 * bring about), the table is read instead: a row is never left out.
 */
export async function readDirectory({
  directory,
  enterprises,
}: DeskDatabase): Promise<readonly Enterprise[]> {
  const [blocks, count] = await Promise.all([directory.toArray(), enterprises.count()]);
  const rows = enterprisesIn(blocks);
  return rows.length === count ? rows : enterprises.toArray();
}
