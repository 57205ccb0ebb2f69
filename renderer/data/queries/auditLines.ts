import { entrySchema, type AuditEntry } from '#shared/audit/entry.ts';
import type { DeskDatabase } from '../database.ts';
import { tailId } from '../journalPosition.ts';
import type { StoredRow } from '../middleware.ts';

/** One place of the trail; `entry` is null where what lies there cannot be read. */
export type AuditLine = { readonly sequence: number; readonly entry: AuditEntry | null };

const perBatch = 1000;

/**
 * The lines of the trail behind `after` (0: all of them), oldest first. Each is opened by itself, past the database, so
 * that one damaged line hides no other. `onBatch` hears the newest lines first.
 */
export async function auditLines(
  database: DeskDatabase,
  after: number,
  onBatch: (lines: readonly AuditLine[]) => void = () => undefined,
): Promise<readonly AuditLine[]> {
  const last = Number((await database.auditTrail.orderBy(':id').lastKey()) ?? 0);
  const batches: (readonly AuditLine[])[] = [];
  for (let until = last; until > after; until -= perBatch) {
    const stored = await storedBetween(database, Math.max(after, until - perBatch) + 1, until);
    const lines = await Promise.all(stored.map((row) => lineOf(database, row)));
    batches.unshift(lines);
    onBatch(lines);
  }
  return batches.flat();
}

/** The field by which a row is found is not part of the entry; anything else is left as it stands, to be verified. */
async function lineOf({ gate }: DeskDatabase, stored: StoredRow): Promise<AuditLine> {
  const sequence = Number(stored['id']);
  try {
    const { id: _, ...entry } = await gate.open('auditTrail', stored);
    return { sequence, entry: entrySchema.safeParse(entry).success ? (entry as AuditEntry) : null };
  } catch {
    return { sequence, entry: null };
  }
}

function storedBetween(database: DeskDatabase, from: number, to: number): Promise<readonly StoredRow[]> {
  const store = database.backendDB().transaction('auditTrail').objectStore('auditTrail');
  const request = store.getAll(IDBKeyRange.bound(tailId(from), tailId(to))) as IDBRequest<StoredRow[]>;
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}
