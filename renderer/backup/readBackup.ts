import { outcomeOf, type Outcome } from '#data/journal/applyEntries.ts';
import type { StoredRow } from '#data/middleware.ts';
import type { TableName } from '#data/rows.ts';
import { tableNames } from '#data/tables.ts';
import type { CallResult } from '#shared/ipc/contract.ts';
import { decodeEntry, decodePart, type TableChanges } from '#shared/journal/entry.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { BackupHost, OpenedBackup } from './backupHost.ts';
import { restoredTables, type RestoredTable } from './restoredTables.ts';

type Item = Extract<CallResult<'backupRead'>, { readonly ok: true }>['items'][number];

/** The rows of a backup as they lay on disk, encrypted. */
export type BackupRows = {
  readonly rows: Readonly<Record<RestoredTable, ReadonlyMap<string, StoredRow>>>;
  /** The lines of its audit trail, by id. */
  readonly trail: ReadonlyMap<string, StoredRow>;
  /** Parts and transactions that are lost: what they held is not here, and rows may be older than the backup. */
  readonly lost: number;
  /** Changes of rows of tables that only a newer app has. */
  readonly foreign: number;
};

export type ReadCode = 'unknownBackup' | 'readFailed';

/** Reads an open backup and folds it into its final rows. `onProgress` hears the number of items so far. */
export async function readBackup(
  host: BackupHost,
  { id, missing }: Pick<OpenedBackup, 'id' | 'missing'>,
  onProgress: (items: number) => void = () => undefined,
): Promise<Result<BackupRows, ReadCode>> {
  const outcome: Outcome = new Map();
  let [lost, foreign, done] = [missing, 0, 0];
  let from: number | null = null;
  do {
    const page: CallResult<'backupRead'> = await host.backupRead({ id, from }).catch(() => unanswered);
    if (!page.ok) return page;
    for (const item of page.items) {
      const changes = changesOf(item);
      if (changes === null) lost += 1;
      else {
        outcomeOf(changes, outcome);
        foreign += foreignIn(changes);
      }
    }
    onProgress((done += page.items.length));
    from = page.next;
  } while (from !== null);
  return success({ rows: rowsOf(outcome), trail: presentIn(outcome, 'auditTrail'), lost, foreign });
}

const unanswered = failure('readFailed', '读取备份没有回应，本机数据没有变化；请重新启动本软件后再试。');

/** The changes an item tells; null if it cannot be read. */
function changesOf(item: Item): readonly TableChanges[] | null {
  if (item.kind === 'part') {
    const part = decodePart(item.bytes);
    return part.ok ? [part.value] : null;
  }
  const entry = decodeEntry(item.bytes);
  return entry.ok ? entry.value.changes : null;
}

function foreignIn(changes: readonly TableChanges[]): number {
  const known: readonly string[] = tableNames;
  return changes
    .filter(({ table }) => !known.includes(table))
    .reduce((sum, { puts, deletes }) => sum + puts.length + deletes.length, 0);
}

function rowsOf(outcome: Outcome): BackupRows['rows'] {
  const entries = restoredTables.map((table) => [table, presentIn(outcome, table)] as const);
  return Object.fromEntries(entries) as Record<RestoredTable, ReadonlyMap<string, StoredRow>>;
}

function presentIn(outcome: Outcome, table: TableName): ReadonlyMap<string, StoredRow> {
  const rows = new Map<string, StoredRow>();
  for (const [id, row] of outcome.get(table) ?? []) if (row !== null) rows.set(id, row);
  return rows;
}
