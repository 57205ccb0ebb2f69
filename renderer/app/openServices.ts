import { openDatabase } from '#data/database.ts';
import { databaseName } from '#data/databaseName.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import type { Services } from '#services';
import { success, type Result } from '#shared/model/result.ts';
import type { Unlocked } from '#vault/vault.ts';
import { shippedPacks } from './shippedPacks.ts';

/**
 * Gathers what every screen relies on: the shipped packs and the open database. Failures are the packs' and the
 * database's own (`packInvalid`, `newerData`, `upgradeFailed`, `storageUnavailable`), and are shown instead of the app.
 */
export async function openServices(
  account: Unlocked,
  onUpgrade: (from: number, to: number) => void,
): Promise<Result<Omit<Services, 'sync'>>> {
  if (!shippedPacks.ok) return shippedPacks;
  const { person, role } = account;
  const codec = createVaultCodec(account.key);
  const database = await openDatabase(databaseName, { codec, actor: { person, role }, onUpgrade });
  return database.ok ? success({ database: database.value, ...shippedPacks.value, account }) : database;
}
