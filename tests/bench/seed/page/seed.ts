import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import shippedPacks from '#resources/packs.json';
import policyJson from '#resources/policy/handan-2025-2027.json';
import { importBundles } from '#data/commands/importBundles.ts';
import { openDatabase } from '#data/database.ts';
import { databaseName } from '#data/databaseName.ts';
import { readImportText } from '#data/importing/readImportText.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import { createVault } from '#vault/vault.ts';
import { valueOf } from './valueOf.ts';

/** Imports the file beside this page by the app's own import into a new vault; gives its keyring and the sessions added. */
async function seed(passphrase: string): Promise<{ readonly added: number; readonly keyring: Keyring }> {
  const pack = valueOf(parseInstrumentPack(instrumentJson));
  const shipped = shippedPacks.packs.find(({ kind, id }) => kind === 'instrument' && id === pack.id);
  if (shipped === undefined) throw new Error(`${pack.id} is not among the shipped packs.`);
  const instrument = { pack, reference: { id: pack.id, version: shipped.version, hash: shipped.sha256 } };
  const policy = valueOf(parsePolicyPack(policyJson));
  const text = await (await fetch('./roster.json')).text();
  const content = valueOf(readImportText(text, { instrument, policy }));
  const { keyring, unlocked } = await createVault(passphrase, '示例', Date.now());
  const database = valueOf(await openDatabase(databaseName, { codec: createVaultCodec(unlocked.key) }));
  let added = 0;
  // In parts, as a city's data arrives: one transaction over 600,000 rows would only test the machine's memory.
  const part = 500;
  for (let start = 0; start < content.bundles.length; start += part) {
    const bundles = content.bundles.slice(start, start + part);
    const enterprises = content.enterprises.slice(start, start + part);
    const written = await importBundles(database, { ...content, enterprises, bundles }, 'keep');
    added += valueOf(written).newSessions;
  }
  database.close();
  return { added, keyring };
}

Object.assign(globalThis, { seed });
document.documentElement.dataset['ready'] = 'true';
