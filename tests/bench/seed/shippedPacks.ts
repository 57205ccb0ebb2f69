import { readResources } from '#electron/report/resources.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';

/** The instrument and the policy that the app ships. */
export async function shippedPacks(): Promise<{
  readonly pack: InstrumentPack;
  readonly policy: PolicyPack;
}> {
  const { packs, policy } = await readResources();
  const [pack] = packs.values();
  if (pack === undefined) throw new Error('No instrument pack is shipped.');
  return { pack, policy };
}
