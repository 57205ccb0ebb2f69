import { previousSessions } from '#electron/report/previousSessions.ts';
import { readInput } from '#electron/report/readInput.ts';
import { readResources } from '#electron/report/resources.ts';
import type { ReportInput } from '#shared/report/buildReport.ts';
import { standardTemplate } from '#shared/report/template/template.ts';

/** What the report of each sample session is built from, read as `npm run report -- --in sample` reads it. */
export async function sampleReports(): Promise<readonly ReportInput[]> {
  const { packs, references, policy } = await readResources();
  const bundles = await readInput('sample', { packs, references, policy });
  if (!bundles.ok) throw new Error(bundles.message);
  const previous = previousSessions(bundles.value);
  return bundles.value.map((bundle, index) => {
    const packReference = bundle.session.pack;
    const pack = packs.get(packReference.id);
    if (pack === undefined) throw new Error(`No instrument pack ${packReference.id}.`);
    const template = standardTemplate;
    const today = '2026-11-22';
    return { bundle, previous: previous[index] ?? null, pack, packReference, policy, template, today };
  });
}
