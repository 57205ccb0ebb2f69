import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import shipped from '#resources/packs.json';
import policyJson from '#resources/policy/handan-2025-2027.json';
import type { Services } from '#services';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';

export type ShippedPacks = Pick<Services, 'instrument' | 'policy'>;

/** The packs that come with the app, parsed once: with this file, which is loaded while the lock waits for its person. */
export const shippedPacks: Result<ShippedPacks> = readPacks();

/** Fails as the packs do (`packInvalid`), or with `packUnlisted`. */
function readPacks(): Result<ShippedPacks> {
  const instrument = parseInstrumentPack(instrumentJson);
  if (!instrument.ok) return instrument;
  const policy = parsePolicyPack(policyJson);
  if (!policy.ok) return policy;
  const listed = shipped.packs.find((pack) => pack.kind === 'instrument' && pack.id === instrument.value.id);
  if (listed === undefined) {
    return failure('packUnlisted', '随软件提供的评测指标包未登记，请重新安装本软件。');
  }
  const reference = { id: listed.id, version: listed.version, hash: listed.sha256 };
  return success({ instrument: { pack: instrument.value, reference }, policy: policy.value });
}
