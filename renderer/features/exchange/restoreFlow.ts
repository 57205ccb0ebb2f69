import type { OpenedBackup } from '#backup/backupHost.ts';
import { openBackupKey } from '#backup/openBackupKey.ts';
import { planRestore, type RestorePlan } from '#backup/planRestore.ts';
import { deletedInWords, planInWords } from '#backup/planWords.ts';
import { readBackup } from '#backup/readBackup.ts';
import { isComplete, type RestoreMode } from '#backup/restore.ts';
import type { DeskDatabase } from '#data/database.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { host } from '#host';
import { success, type Result } from '#shared/model/result.ts';

/** What a restore would do, and the data key of the backup's time. */
export type Prepared = { readonly plan: RestorePlan; readonly key: CryptoKey };

/** Opens a backup by what was typed and compares it with what is here. `onProgress` hears items, then rows. */
export async function preparePlan(
  database: DeskDatabase,
  backup: OpenedBackup,
  typed: string,
  onProgress: (done: number) => void,
): Promise<Result<Prepared>> {
  try {
    const unlocked = await openBackupKey(backup.keyring, typed);
    if (!unlocked.ok) return unlocked;
    const rows = await readBackup(host, backup, onProgress);
    if (!rows.ok) return rows;
    const codec = createVaultCodec(unlocked.value.key);
    const plan = await planRestore(database, rows.value, codec, onProgress);
    return success({ plan, key: unlocked.value.key });
  } catch (error) {
    // Too little memory to derive the key, or storage that cannot be read.
    return storageFailure(error);
  }
}

/** What an exact restore would do to what is here, to be confirmed; null where it takes nothing away. */
export function lossInWords(plan: RestorePlan): string | null {
  const changed = planInWords(plan, 'changed');
  const deleted = isComplete(plan) ? deletedInWords(plan) : '';
  if (changed === '' && deleted === '') return null;
  return [
    ...(deleted === '' ? [] : [`删除只在本机的 ${deleted}`]),
    ...(changed === '' ? [] : [`本机 ${changed}的内容换成备份中的内容`]),
  ].join('；');
}

/** What a restore did, in one sentence. */
export function restoredInWords(plan: RestorePlan, mode: RestoreMode): string {
  const added = planInWords(plan, 'missing');
  const parts = [`补回 ${added === '' ? '0 条内容' : added}`];
  const loss = mode === 'exact' ? lossInWords(plan) : null;
  if (loss !== null) parts.push(loss.replace('删除', '已删除').replace('换成', '已换成'));
  return `${parts.join('；')}。`;
}
