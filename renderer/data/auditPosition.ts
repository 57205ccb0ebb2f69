import { beforeFirst, type AuditEntry, type AuditEvent, type AuditHead } from '#shared/audit/entry.ts';
import { nextEntry } from '#shared/audit/nextEntry.ts';
import type { DeskDatabase } from './database.ts';
import { tailId } from './journalPosition.ts';
import type { AuditRow } from './rows.ts';

/** The end of each database's trail, by its name; read when the first entry is written. */
const heads = new Map<string, AuditHead | null>();

/** The row of the entry that follows the trail's end. To be called in the writer's turn, so that no two take one place. */
export async function nextAuditRow(database: DeskDatabase, event: AuditEvent): Promise<AuditRow> {
  const known = heads.get(database.name);
  const entry = nextEntry(known === undefined ? await storedHead(database) : known, event);
  return { ...entry, id: tailId(entry.sequence) };
}

/** The entry is committed: the next one follows it. */
export function advanceAudit({ name }: DeskDatabase, { sequence, hash }: AuditEntry): void {
  heads.set(name, { sequence, hash });
}

/** The trail was brought back from elsewhere: its end has to be read again. */
export function forgetAuditHead({ name }: DeskDatabase): void {
  heads.delete(name);
}

/**
 * A last line that cannot be read must not keep everyone from working: the trail goes on behind it, linked to nothing,
 * and whoever verifies it is told of the unreadable line first.
 */
async function storedHead({ auditTrail }: DeskDatabase): Promise<AuditHead | null> {
  const last = await auditTrail.orderBy(':id').lastKey();
  if (last === undefined) return null;
  const row = await auditTrail.get(String(last)).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'DamagedRow') return undefined;
    throw error;
  });
  return row === undefined
    ? { sequence: Number(last), hash: beforeFirst }
    : { sequence: row.sequence, hash: row.hash };
}
