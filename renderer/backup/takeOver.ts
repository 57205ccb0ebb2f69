import { openDatabase } from '#data/database.ts';
import { databaseName } from '#data/databaseName.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import type { Host } from '#shared/ipc/contract.ts';
import { success, type Result } from '#shared/model/result.ts';
import { may, refusalOf } from '#shared/roles/roleTable.ts';
import type { Unlocked } from '#vault/vault.ts';
import type { BackupHost, OpenedBackup } from './backupHost.ts';
import { openBackupKey } from './openBackupKey.ts';
import { carryTrail } from './carryTrail.ts';
import { planRestore, type RestorePlan } from './planRestore.ts';
import { readBackup } from './readBackup.ts';
import { changesOf, writeAll } from './restore.ts';
import { restoreFiles, type FilesHost, type RestoredFiles } from './restoreFiles.ts';

export type TakeOverHost = BackupHost & FilesHost & Pick<Host, 'saveKeyring'>;

export type TakenOver = {
  readonly unlocked: Unlocked;
  readonly plan: RestorePlan;
  readonly files: RestoredFiles;
};

/**
 * A new laptop becomes the one of the backup: its keyring first, so that no row is ever here without the key that opens
 * it, then its rows. Should the second step fail, doing it again completes it. The journal hears of the rows when the
 * desk opens. The same passphrase opens this laptop from now on.
 */
export async function takeOver(
  host: TakeOverHost,
  backup: OpenedBackup,
  typed: string,
  onProgress: (rows: number) => void = () => undefined,
): Promise<Result<TakenOver>> {
  try {
    return await takeAll(host, backup, typed, onProgress);
  } catch (error) {
    return storageFailure(error);
  }
}

async function takeAll(
  host: TakeOverHost,
  backup: OpenedBackup,
  typed: string,
  onProgress: (rows: number) => void,
): Promise<Result<TakenOver>> {
  const unlocked = await openBackupKey(backup.keyring, typed);
  if (!unlocked.ok) return unlocked;
  const { role, key, person } = unlocked.value;
  if (!may(role, 'restoreBackup')) return refusalOf(role, 'restoreBackup');
  const rows = await readBackup(host, backup, onProgress);
  if (!rows.ok) return rows;
  const saved = await host.saveKeyring({ keyring: backup.keyring });
  if (!saved.ok) return saved;
  const codec = createVaultCodec(key);
  const database = await openDatabase(databaseName, { codec, actor: { person, role } });
  if (!database.ok) return database;
  try {
    const plan = await planRestore(database.value, rows.value, codec, onProgress);
    const trail = await carryTrail(database.value, rows.value.trail);
    if (!trail.ok) return trail;
    const told = { file: backup.name, mode: '在新电脑上恢复' };
    const written = await writeAll(database.value, changesOf(plan, 'missing'), told, onProgress);
    if (!written.ok) return written;
    const files = await restoreFiles(database.value, host, { backupId: backup.id, from: key, to: key });
    return success({ unlocked: unlocked.value, plan, files });
  } finally {
    database.value.close();
  }
}
