import { aloneIfAllowed } from '#data/allowed.ts';
import { auditEvent } from '#data/auditEvent.ts';
import type { DeskDatabase } from '#data/database.ts';
import { lastSequence } from '#data/journalPosition.ts';
import type { StorageCode } from '#data/storageFailure.ts';
import { write, type Change } from '#data/write.ts';
import type { AuditDetail } from '#shared/audit/actions.ts';
import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import type { BackupHost } from './backupHost.ts';
import type { RestorePlan } from './planRestore.ts';
import { keptTables, restoredTables } from './restoredTables.ts';

/**
 * `missing`: add what is missing here, touch nothing else. `exact`: as it was when the backup was made; what is only
 * here is deleted, unless the backup has lost something, because then it cannot say what was not there.
 */
export type RestoreMode = 'missing' | 'exact';

/** How many rows were put and deleted. */
export type Restored = { readonly put: number; readonly deleted: number };

export type RestoreCode = StorageCode | 'notAllowed' | 'changedMeanwhile' | 'noSafetyBackup' | 'cutShort';

/** Up to so many rows a restore is one transaction; more of them at once would take too much memory. */
export const largestTransaction = 20_000;

/** Whether the backup is known to hold everything that was there when it was made. */
export function isComplete({ lost, damaged }: RestorePlan): boolean {
  return lost === 0 && damaged.length === 0;
}

/** The changes of a restore, in an order in which they may be cut short: owners come first and go last. */
export function changesOf(plan: RestorePlan, mode: RestoreMode): readonly Change[] {
  const puts = restoredTables.flatMap((table) => {
    const { missing, changed } = plan.tables[table];
    return mode === 'exact' ? [...missing, ...changed] : missing;
  });
  if (mode === 'missing' || !isComplete(plan)) return puts;
  const deletes = restoredTables
    .filter((table) => !keptTables.includes(table))
    .toReversed()
    .flatMap((table) => plan.tables[table].onlyHere);
  return [...puts, ...deletes];
}

/**
 * Does what the plan says, by way of the writer. An exact restore makes an automatic backup first, and without one does
 * nothing. `changedMeanwhile`: something was written here since the plan was made; nothing was done. `cutShort`: a
 * restore of more than one transaction failed under way; doing it again completes it. `file` names the backup in the
 * audit trail, which no restore rewinds: it goes on with a line that tells of the restore.
 */
export function restore(
  database: DeskDatabase,
  host: Pick<BackupHost, 'backupNow'>,
  plan: RestorePlan,
  mode: RestoreMode,
  onProgress: (written: number, of: number) => void = () => undefined,
  file?: string,
): Promise<Result<Restored, RestoreCode>> {
  return aloneIfAllowed(database, 'restoreBackup', async () => {
    if (lastSequence(database) !== plan.sequence) {
      return failure(
        'changedMeanwhile',
        '预览之后本机数据又有改动，没有恢复任何内容；请重新选择备份并预览。',
      );
    }
    const unsafe = mode === 'exact' ? await makeSafe(host, plan.sequence) : null;
    if (unsafe !== null) return unsafe;
    const told = { file, mode: mode === 'exact' ? '恢复到备份时的样子' : '只补回缺少的' };
    return writeAll(database, changesOf(plan, mode), told, onProgress);
  });
}

/** Writes changes in as few transactions as memory allows; the first one bears the line of the audit trail. */
export async function writeAll(
  database: DeskDatabase,
  changes: readonly Change[],
  told: AuditDetail,
  onProgress: (written: number, of: number) => void = () => undefined,
): Promise<Result<Restored, StorageCode | 'cutShort'>> {
  const of = changes.length;
  const deleted = changes.filter(({ op }) => op === 'delete').length;
  const counts = `写入 ${of - deleted} 条，删除 ${deleted} 条`;
  for (let at = 0; at < of; at += largestTransaction) {
    const batch = changes.slice(at, at + largestTransaction);
    const now = Date.now();
    const event = auditEvent(database, now, 'backup.restore', null, { ...told, counts });
    const written = await write(database, batch, {
      now,
      audit: at === 0 ? event : null,
      closedSessions: 'change',
    });
    if (!written.ok) return at === 0 ? written : cutShort(at, of);
    onProgress(at + batch.length, of);
  }
  return success({ put: of - deleted, deleted });
}

async function makeSafe(
  host: Pick<BackupHost, 'backupNow'>,
  sequence: number,
): Promise<Failure<'noSafetyBackup'> | null> {
  const made = await host.backupNow({ sequence }).catch(() => null);
  if (made !== null && (made.ok || made.code === 'nothingToBackUp')) return null;
  const why = made === null ? '备份没有回应。' : made.message;
  return failure('noSafetyBackup', `恢复前的自动备份没有做成，没有恢复任何内容：${why}`);
}

function cutShort(done: number, of: number): Failure<'cutShort'> {
  const [first, all] = [done, of].map((count) => count.toLocaleString('zh-CN'));
  return failure(
    'cutShort',
    `恢复只完成了一部分（${all} 条中的 ${first} 条），其余内容没有改动；请清理磁盘后用同一份备份再恢复一次。`,
  );
}
