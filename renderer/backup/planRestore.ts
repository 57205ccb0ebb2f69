import type { DeskDatabase } from '#data/database.ts';
import { rawRowsAfter } from '#data/journal/rawTable.ts';
import { lastSequence } from '#data/journalPosition.ts';
import type { RowCodec, StoredRow } from '#data/middleware.ts';
import type { Change } from '#data/write.ts';
import { keepClosed } from './keepClosed.ts';
import { isSame, isStoredAlike, openRow } from './openRow.ts';
import type { BackupRows } from './readBackup.ts';
import { restoredTables, type RestoredTable } from './restoredTables.ts';

/** What a restore could do to one table. */
export type TablePlan = {
  /** In the backup and not here, or here but damaged. */
  readonly missing: readonly Change[];
  /** Here with other content. */
  readonly changed: readonly Change[];
  /** Not in the backup. */
  readonly onlyHere: readonly Change[];
  readonly same: number;
};

export type RestorePlan = {
  readonly tables: Readonly<Record<RestoredTable, TablePlan>>;
  /** Rows of the backup that cannot be opened; what is here of them stays. */
  readonly damaged: readonly { readonly table: RestoredTable; readonly id: string }[];
  readonly lost: number;
  readonly foreign: number;
  /** The names of the enterprises that are only here, and of those that would change or come back. */
  readonly names: Readonly<Record<'missing' | 'changed' | 'onlyHere', readonly string[]>>;
  /** How far the database had come: the plan holds for that state only. */
  readonly sequence: number;
};

const perBatch = 500;

/** Compares a backup, opened by its own key, with what is here. Nothing is written. */
export async function planRestore(
  database: DeskDatabase,
  backup: BackupRows,
  codec: RowCodec,
  onProgress: (rows: number) => void = () => undefined,
): Promise<RestorePlan> {
  const sequence = lastSequence(database);
  const found = { damaged: [] as { table: RestoredTable; id: string }[], done: 0 };
  const names = { missing: [] as string[], changed: [] as string[], onlyHere: [] as string[] };
  const compareTable = async (table: RestoredTable): Promise<TablePlan> => {
    const rest = new Map(backup.rows[table]);
    const lists = { missing: [] as Change[], changed: [] as Change[], onlyHere: [] as Change[] };
    let same = 0;
    const note = (list: keyof typeof lists, change: Change, row: StoredRow | null) => {
      lists[list].push(change);
      if (table === 'enterprises') names[list].push(String(row?.['name'] ?? '（无法读出的企业）'));
    };
    const compareRow = async (here: StoredRow) => {
      const id = String(here['id']);
      const stored = rest.get(id);
      rest.delete(id);
      if (stored === undefined) {
        const row = await openRow(database.gate.open, table, here);
        note('onlyHere', { table, op: 'delete', id, sample: row?.['sample'] === true }, row);
      } else if (isStoredAlike(here, stored)) same += 1;
      else {
        const [row, mine] = await Promise.all([
          openRow(codec.decode, table, stored),
          openRow(database.gate.open, table, here),
        ]);
        if (row === null) found.damaged.push({ table, id });
        else if (mine === null) note('missing', putOf(table, row), row);
        else if (isSame(row, mine)) same += 1;
        else note('changed', putOf(table, row), row);
      }
    };
    const takeMissing = async ([id, stored]: readonly [string, StoredRow]) => {
      const row = await openRow(codec.decode, table, stored);
      if (row === null) found.damaged.push({ table, id });
      else note('missing', putOf(table, row), row);
    };
    const tell = (more: number) => onProgress((found.done += more));
    let after: string | null = null;
    for (;;) {
      const batch = await rawRowsAfter(database, table, after, perBatch);
      if (batch.length === 0) break;
      after = String(batch.at(-1)?.['id']);
      await Promise.all(batch.map(compareRow));
      tell(batch.length);
    }
    for (let left = [...rest]; left.length > 0; left = left.slice(perBatch)) {
      const batch = left.slice(0, perBatch);
      await Promise.all(batch.map(takeMissing));
      tell(batch.length);
    }
    return { ...lists, same };
  };

  const tables: (readonly [RestoredTable, TablePlan])[] = [];
  for (const table of restoredTables) tables.push([table, await compareTable(table)]);
  return {
    tables: await keepClosed(database, Object.fromEntries(tables) as Record<RestoredTable, TablePlan>),
    damaged: found.damaged,
    lost: backup.lost,
    foreign: backup.foreign,
    names,
    sequence,
  };
}

/** The row was opened by the key under which this app wrote it, so that it has the table's own shape. */
function putOf(table: RestoredTable, row: StoredRow): Change {
  return { table, op: 'put', row } as unknown as Change;
}
