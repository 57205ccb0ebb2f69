import dayjs from 'dayjs';
import { refusedTo } from '#data/allowed.ts';
import { recordAction } from '#data/commands/recordAction.ts';
import { knownPacks } from '#data/importing/readImportText.ts';
import { bundlesOf } from '#data/queries/bundlesOf.ts';
import { storedPacks } from '#data/queries/storedPacks.ts';
import { host } from '#host';
import type { Services } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { toInterchange } from '#shared/model/interchange/toInterchange.ts';
import { success, type Result } from '#shared/model/result.ts';

export type Exported = { readonly path: string; readonly enterprises: number; readonly sessions: number };

/** Gathers the enterprises with their diagnoses, asks where to, and writes one file. `cancelled`: the user did not want to. */
export async function exportFile(
  { database, instrument }: Services,
  enterprises: readonly Enterprise[],
): Promise<Result<Exported>> {
  const refused = refusedTo(database, 'exportData');
  if (refused !== null) return refused;
  const bundles = await bundlesOf(
    database,
    enterprises.map(({ id }) => id),
  );
  const packs = knownPacks(instrument, [instrument, ...(await storedPacks(database))]);
  const text = toInterchange(bundles, packs, enterprises);
  const saved = await host.saveFile({
    kind: 'interchange',
    suggestedName: `诊断数据-${dayjs().format('YYYY-MM-DD')}.json`,
    bytes: new TextEncoder().encode(text),
  });
  if (!saved.ok) return saved;
  const counts = `${enterprises.length} 家企业、${bundles.length} 次诊断`;
  void recordAction(database, 'data.export', { counts, file: saved.path });
  return success({ path: saved.path, enterprises: enterprises.length, sessions: bundles.length });
}
