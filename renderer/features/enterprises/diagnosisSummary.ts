import type { DeskDatabase } from '#data/database.ts';
import { bundlesOf } from '#data/queries/bundlesOf.ts';
import { packByReference } from '#data/queries/packByReference.ts';
import type { Services } from '#services';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import type { PackReference, Session } from '#shared/model/session.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { assessmentOf } from '#shared/scoring/assessmentOf.ts';
import { scoreAssessment } from '#shared/scoring/scoreAssessment.ts';

/** A diagnosis with its result, scored with the edition it was made with; null where this laptop lacks that edition. */
export type DiagnosisSummary = { readonly session: Session; readonly result: AssessmentResult | null };

type Scoring = Pick<Services, 'database' | 'instrument'>;

/** All diagnoses of one enterprise, oldest first. */
export async function diagnosesOf(
  { database, instrument }: Scoring,
  enterpriseId: string,
): Promise<readonly DiagnosisSummary[]> {
  const bundles = await bundlesOf(database, [enterpriseId]);
  return summarise(bundles, database, instrument);
}

/** The latest diagnosis by enterprise id, null for one that has none; enterprises that are gone have no entry. */
export async function latestDiagnoses(
  { database, instrument }: Scoring,
  enterpriseIds: readonly string[],
): Promise<ReadonlyMap<string, DiagnosisSummary | null>> {
  // Oldest first, so the last of an enterprise stands in the end.
  const latest = new Map(
    (await bundlesOf(database, enterpriseIds)).map((bundle) => [bundle.enterprise.id, bundle]),
  );
  const summaries = await summarise([...latest.values()], database, instrument);
  const byEnterprise = new Map(summaries.map((summary) => [summary.session.enterpriseId, summary]));
  return new Map(enterpriseIds.map((id) => [id, byEnterprise.get(id) ?? null]));
}

async function summarise(
  bundles: readonly SessionBundle[],
  database: DeskDatabase,
  shipped: Services['instrument'],
): Promise<readonly DiagnosisSummary[]> {
  const packs = new Map<string, InstrumentPack | null>([[shipped.reference.hash, shipped.pack]]);
  for (const reference of bundles.map(({ session }): PackReference => session.pack)) {
    if (!packs.has(reference.hash)) packs.set(reference.hash, await packByReference(database, reference));
  }
  return bundles.map(({ session, answers, sceneRatings }) => {
    const pack = packs.get(session.pack.hash) ?? null;
    return { session, result: pack && scoreAssessment(pack, assessmentOf(answers, sceneRatings)) };
  });
}
