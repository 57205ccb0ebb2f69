import { journaledTables } from '#data/journal/applyEntries.ts';
import { rawRowsAfter } from '#data/journal/rawTable.ts';
import type { DeskDatabase } from '#data/database.ts';
import { success, type Result } from '#shared/model/result.ts';
import { encodePart } from '#shared/journal/entry.ts';
import type { JournalHost } from './journalHost.ts';

/** Rows per part: little enough that a click between two parts does not wait. */
const rowsPerPart = 250;

/**
 * Writes all rows, as they lie on disk, into a snapshot of the journal. Rows that change meanwhile do no harm: their
 * entries lie behind the snapshot and are applied after it. `rest` is waited for between two parts. Gives the sequence up to which the snapshot stands.
 */
export async function takeSnapshot(
  database: DeskDatabase,
  host: JournalHost,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<Result<number, 'unknownSnapshot' | 'writeFailed' | 'noSpace'>> {
  const { id, at } = await host.journalBeginSnapshot(null);
  for (const table of journaledTables) {
    let after: string | null = null;
    for (;;) {
      const puts = await rawRowsAfter(database, table, after, rowsPerPart);
      if (puts.length === 0) break;
      after = String(puts.at(-1)?.['id']);
      const added = await host.journalAddToSnapshot({ id, bytes: encodePart({ table, puts, deletes: [] }) });
      if (!added.ok) return added;
      await rest();
    }
  }
  const finished = await host.journalFinishSnapshot({ id });
  return finished.ok ? success(at) : finished;
}
