import { openDatabase, type DeskDatabase } from '#data/database.ts';
import { databaseName } from '#data/databaseName.ts';
import { holdPacks } from '#data/heldPacks.ts';
import { newestPacks } from '#data/queries/newestPacks.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import type { Services } from '#services';
import { success, type Result } from '#shared/model/result.ts';
import type { Unlocked } from '#vault/vault.ts';
import { shippedPacks, type ShippedPacks } from '../shippedPacks.ts';

/**
 * Gathers what every screen relies on: the open database, and of each pack the newest edition. Failures are the packs' and the
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
  if (!database.ok) return database;
  const packs = await packsForNewSessions(database.value, shippedPacks.value);
  return success({ database: database.value, ...packs, account });
}

/**
 * What new sessions begin with until the desk is opened again: what the platform has sent is newer than what the app came
 * with. The shipped edition stays at hand for the sessions that are pinned to it.
 */
async function packsForNewSessions(database: DeskDatabase, shipped: ShippedPacks): Promise<ShippedPacks> {
  holdPacks(database, [shipped.instrument]);
  const ids = { instrument: shipped.instrument.reference.id, policy: shipped.policy.id };
  const { instrument, policy } = await newestPacks(database, ids);
  return { instrument: instrument ?? shipped.instrument, policy: policy ?? shipped.policy };
}
