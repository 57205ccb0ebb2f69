import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import shippedPacks from '#resources/packs.json';
import policyJson from '#resources/policy/handan-2025-2027.json';
import { openDatabase } from '#data/database.ts';
import { databaseName } from '#data/databaseName.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import type { Services } from '#services';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';
import type { Unlocked } from '#vault/vault.ts';

/**
 * Gathers what every screen relies on: the shipped packs, parsed once, and the open database. Failures are the packs'
 * and the database's own (`packInvalid`, `newerData`, `storageUnavailable`), and are shown instead of the app.
 */
export async function openServices(account: Unlocked): Promise<Result<Services>> {
  const opening = openDatabase(databaseName, {
    codec: createVaultCodec(account.key),
    actor: { person: account.person, role: account.role },
  });
  const instrument = parseInstrumentPack(instrumentJson);
  if (!instrument.ok) return instrument;
  const policy = parsePolicyPack(policyJson);
  if (!policy.ok) return policy;
  const shipped = shippedPacks.packs.find(
    (pack) => pack.kind === 'instrument' && pack.id === instrument.value.id,
  );
  if (shipped === undefined)
    return failure('packUnlisted', '随软件提供的评测指标包未登记，请重新安装本软件。');
  const database = await opening;
  if (!database.ok) return database;
  const reference = { id: shipped.id, version: shipped.version, hash: shipped.sha256 };
  return success({
    database: database.value,
    instrument: { pack: instrument.value, reference },
    policy: policy.value,
    account,
  });
}
