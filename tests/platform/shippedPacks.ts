import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { PackReference } from '#shared/model/session.ts';
import { parsePolicyPack, type PolicyPack } from '#shared/policy/policyPack.ts';
import { readResource, referenceOf, shippedInstrument } from '#tests/fixtures/packs.ts';

/** The packs that the platform counts by. */
export type ShippedPacks = {
  readonly instruments: readonly { readonly pack: InstrumentPack; readonly reference: PackReference }[];
  readonly policy: PolicyPack;
};

/** Reads the packs that the app is shipped with; throws where one is broken. */
export function shippedPacks(): ShippedPacks {
  const pack = shippedInstrument();
  const policy = parsePolicyPack(readResource('policy/handan-2025-2027.json'));
  if (!policy.ok) throw new Error(policy.message);
  return { instruments: [{ pack, reference: referenceOf(pack) }], policy: policy.value };
}
