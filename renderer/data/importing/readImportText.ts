import type { InstrumentPack } from '#shared/instrument/pack.ts';
import { parseInterchange } from '#shared/model/interchange/parseInterchange.ts';
import { toBundles, toEnterprises } from '#shared/model/interchange/toBundles.ts';
import { success, type Result } from '#shared/model/result.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import type { PinnedPack } from '../rows.ts';
import type { ImportContent } from './importContent.ts';

/** What reading a file needs: the instrument that this app ships, the editions stored beside it, and the policy. */
export type ImportSetting = {
  readonly instrument: PinnedPack;
  readonly stored?: readonly PinnedPack[];
  readonly policy: PolicyPack;
};

/** Turns the text of an interchange file into rows for `previewImport`, `importBundles` and `loadSample`; all or nothing. */
export function readImportText(
  text: string,
  { instrument, stored = [], policy }: ImportSetting,
): Result<ImportContent> {
  const known = [instrument, ...stored];
  const packs = knownPacks(instrument, known);
  const references = known.map(({ reference }) => reference);
  const parsed = parseInterchange(text, packs, policy, references);
  if (!parsed.ok) return parsed;
  const pinned = ({ id, version }: { readonly id: string; readonly version: string }): PinnedPack =>
    known.find(({ reference }) => reference.id === id && reference.version === version) ?? instrument;
  const context = { now: Date.now(), newId: () => crypto.randomUUID(), sample: false };
  const bundles = toBundles(parsed.value, { ...context, packReference: (pack) => pinned(pack).reference });
  const used = new Set(bundles.map(({ session }) => session.pack.hash));
  return success({
    enterprises: toEnterprises(parsed.value, context),
    bundles,
    packs: known.filter(({ reference }) => used.has(reference.hash)),
  });
}

/** The shipped edition under its plain id, every edition under `id@version`, as reading and writing files wants them. */
export function knownPacks(
  shipped: PinnedPack,
  all: readonly PinnedPack[],
): ReadonlyMap<string, InstrumentPack> {
  return new Map([
    ...all.map(({ reference, pack }) => [`${reference.id}@${reference.version}`, pack] as const),
    [shipped.reference.id, shipped.pack],
  ]);
}
