import { forgetAuditHead } from '#data/auditPosition.ts';
import type { DeskDatabase } from '#data/database.ts';
import type { StoredRow } from '#data/middleware.ts';
import type { AuditRow } from '#data/rows.ts';
import type { StorageCode } from '#data/storageFailure.ts';
import { write, type Change } from '#data/write.ts';
import { success, type Result } from '#shared/model/result.ts';

const perBatch = 5000;

/**
 * The trail of the laptop that a backup comes from goes on here, behind the lines that are here already (an attempt that
 * was cut short). A line that cannot be opened is left out: its gap is what the verifier names.
 */
export async function carryTrail(
  database: DeskDatabase,
  trail: ReadonlyMap<string, StoredRow>,
): Promise<Result<void, StorageCode>> {
  const last = await database.auditTrail.orderBy(':id').lastKey();
  const ids = [...trail.keys()].filter((id) => last === undefined || id > String(last)).toSorted();
  for (let at = 0; at < ids.length; at += perBatch) {
    const rows = await Promise.all(ids.slice(at, at + perBatch).map((id) => open(database, trail.get(id))));
    const puts = rows
      .filter((row) => row !== null)
      .map((row): Change => ({ table: 'auditTrail', op: 'put', row }));
    const written = await write(database, puts, { now: Date.now() });
    if (!written.ok) return written;
  }
  forgetAuditHead(database);
  return success(undefined);
}

async function open({ gate }: DeskDatabase, stored: StoredRow | undefined): Promise<AuditRow | null> {
  if (stored === undefined) return null;
  try {
    return (await gate.open('auditTrail', stored)) as AuditRow;
  } catch {
    return null;
  }
}
