import { applyChanges } from '#data/journal/applyEntries.ts';
import type { DeskDatabase } from '#data/database.ts';
import { decodeEntry, decodePart, type TableChanges } from '#shared/journal/entry.ts';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { JournalHost } from './journalHost.ts';

type Item = CallResult<'journalRead'>['items'][number];

/** What reading the journal brought, in transactions; `damaged` items could not be read and were left out. */
export type Read = { readonly records: number; readonly damaged: number };

/**
 * Reads the journal into the database. `after` = 0: all of it, the snapshot first; otherwise only transactions with a
 * higher sequence. Each call to main is applied as one transaction, which also notes how far the database has come, but
 * for a snapshot, which is nothing by halves. `onProgress` hears the number of transactions and parts so far.
 */
export async function readJournal(
  database: DeskDatabase,
  host: JournalHost,
  after: number,
  onProgress: (done: number) => void,
): Promise<Read> {
  let from: string | null = null;
  let [records, damaged, done] = [0, 0, 0];
  do {
    const { items, next }: CallResult<'journalRead'> = await host.journalRead({ from });
    const wanted = items.filter((item) => (item.kind === 'part' ? after === 0 : item.sequence > after));
    const changes = wanted.map(changesOf);
    const last = wanted.findLast((item) => item.kind === 'record');
    await applyChanges(
      database,
      changes.flatMap((each) => each ?? []),
      last ?? null,
    );
    records += wanted.filter((item) => item.kind === 'record').length;
    damaged += changes.filter((each) => each === null).length;
    onProgress((done += items.length));
    from = next;
  } while (from !== null);
  return { records, damaged };
}

/** The changes an item tells; null if it cannot be read. */
function changesOf(item: Item): readonly TableChanges[] | null {
  if (item.kind === 'part') {
    const part = decodePart(item.bytes);
    return part.ok ? [part.value] : null;
  }
  const entry = decodeEntry(item.bytes);
  return entry.ok ? entry.value.changes : null;
}
