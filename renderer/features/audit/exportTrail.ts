import dayjs from 'dayjs';
import { refusedTo } from '#data/allowed.ts';
import { recordAction } from '#data/commands/recordAction.ts';
import type { DeskDatabase } from '#data/database.ts';
import { auditLines } from '#data/queries/auditLines.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { host } from '#host';
import { auditFile, auditFileText } from '#shared/audit/auditFile.ts';
import { success, type Result } from '#shared/model/result.ts';

export type ExportedTrail = { readonly path: string; readonly count: number };

/** Writes the whole trail into one file that `npm run verify` checks. `cancelled`: the user did not want to. */
export async function exportTrail(database: DeskDatabase): Promise<Result<ExportedTrail>> {
  const refused = refusedTo(database, 'exportAuditTrail');
  if (refused !== null) return refused;
  try {
    const lines = await auditLines(database, 0);
    const now = Date.now();
    const file = auditFile(
      lines.map(({ entry }) => entry),
      now,
    );
    const saved = await host.saveFile({
      kind: 'audit',
      suggestedName: `操作记录-${dayjs(now).format('YYYY-MM-DD')}.json`,
      bytes: new TextEncoder().encode(auditFileText(file)),
    });
    if (!saved.ok) return saved;
    await recordAction(database, 'audit.export', { counts: `${lines.length} 条`, file: saved.path });
    return success({ path: saved.path, count: lines.length });
  } catch (error) {
    return storageFailure(error);
  }
}
