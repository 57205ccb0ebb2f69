import { keepKioskId } from '#data/commands/keepKioskId.ts';
import { openKioskDatabase } from '#data/kioskDatabase.ts';
import { holdPacks } from '#data/heldPacks.ts';
import { markJournaled } from '#data/journalPosition.ts';
import { newestPacks } from '#data/queries/newestPacks.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { onCommitted } from '#data/write.ts';
import { host } from '#host';
import type { Services } from '#services';
import { success, type Result } from '#shared/model/result.ts';
import { hostLine } from '#sync/engine/hostLine.ts';
import { openSync, type DeskSyncing } from '#sync/engine/openSync.ts';
import { shippedPacks } from '../shippedPacks.ts';

/** An open kiosk: what its screens rely on, the name that it counts under, and the sync that goes on by itself. */
export type Kiosk = { readonly services: Services; readonly id: string; readonly syncing: DeskSyncing };

/** Opens everything behind the hall's screens. Fails as the shipped packs, the key and the database do. */
export async function openKiosk(): Promise<Result<Kiosk>> {
  if (!shippedPacks.ok) return shippedPacks;
  const given = await host.kioskKey(null);
  if (!given.ok) return given;
  const key = await importKey(given.bytes);
  const opened = await openKioskDatabase({ codec: createVaultCodec(key) });
  if (!opened.ok) return opened;
  const database = opened.value;
  // A kiosk keeps no journal: what it has not told yet is a day's counts and sign-ins, and its tail stays short.
  onCommitted((commit) => {
    if (commit.database === database) markJournaled(database, [commit.sequence]);
  });
  const shipped = shippedPacks.value;
  holdPacks(database, [shipped.instrument]);
  const { instrument, policy } = await newestPacks(database, {
    instrument: shipped.instrument.reference.id,
    policy: shipped.policy.id,
  });
  const syncing = openSync(database, hostLine(host, key));
  return success({
    services: {
      database,
      instrument: instrument ?? shipped.instrument,
      policy: policy ?? shipped.policy,
      account: { key, doorId: '', role: 'hall', person: database.actor.person },
      sync: syncing.control,
    },
    id: await keepKioskId(database),
    syncing,
  });
}

async function importKey(bytes: Uint8Array): Promise<CryptoKey> {
  const raw = new Uint8Array(bytes);
  bytes.fill(0);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return key;
}
