import type { DeskDatabase } from '#data/database.ts';
import { journaledTables } from '#data/journal/applyEntries.ts';
import { rawRowsAfter } from '#data/journal/rawTable.ts';
import type { CallResult } from '#shared/ipc/contract.ts';
import { encodePart, type TableChanges } from '#shared/journal/entry.ts';
import type { BackupHost } from '../backupHost.ts';

type Item = Extract<CallResult<'backupRead'>, { readonly ok: true }>['items'][number];

/** A main that holds one backup, page by page, and says that it made automatic ones. */
export function hostWith(items: readonly Item[], perPage = 2): BackupHost & { readonly made: number[] } {
  const made: number[] = [];
  return {
    made,
    backupRead: async ({ from }) => {
      const start = from ?? 0;
      const next = start + perPage < items.length ? start + perPage : null;
      return { ok: true, items: items.slice(start, start + perPage), next };
    },
    backupNow: async ({ sequence }) => {
      made.push(sequence);
      return { ok: true, backup: { name: 'x', at: 1, bytes: 1 } };
    },
  };
}

export const part = (changes: TableChanges): Item => ({
  kind: 'part',
  bytes: encodePart(changes) as Uint8Array<ArrayBuffer>,
});

/** Everything in a database as it lies on disk, as parts of a backup. */
export async function partsOf(database: DeskDatabase): Promise<readonly Item[]> {
  const parts: Item[] = [];
  for (const table of journaledTables) {
    const puts = await rawRowsAfter(database, table, null, 100_000);
    if (puts.length > 0) parts.push(part({ table, puts, deletes: [] }));
  }
  return parts;
}

export async function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
