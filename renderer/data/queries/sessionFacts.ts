import { itemKey } from '#shared/instrument/items.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { contentMark } from '#shared/report/batch/contentMark.ts';
import type { SessionFacts } from '#shared/report/batch/preflight.ts';
import { assessmentOf } from '#shared/scoring/assessmentOf.ts';
import { scoreAssessment } from '#shared/scoring/scoreAssessment.ts';
import type { DeskDatabase } from '../database.ts';
import type { PinnedPack } from '../rows.ts';
import { bundleOfSession } from './bundleOfSession.ts';
import { evidenceOf } from './evidenceOf.ts';
import { packByReference } from './packByReference.ts';
import { previousSession } from './previousSession.ts';

/** What is looked at of a diagnosis before its reports; `mark` is that of what it holds (see `contentMark.ts`). */
export type ReadFacts = { readonly facts: SessionFacts; readonly mark: string };

/** Looks at one diagnosis; null if it is not there (any more). `instrument`: the edition that most were made with. */
export async function sessionFacts(
  database: DeskDatabase,
  sessionId: string,
  instrument: PinnedPack,
): Promise<ReadFacts | null> {
  const packOf = async (reference: PinnedPack['reference']) =>
    reference.hash === instrument.reference.hash ? instrument.pack : packByReference(database, reference);
  const [bundle, evidence] = await Promise.all([
    bundleOfSession(database, sessionId),
    evidenceOf(database, sessionId),
  ]);
  if (bundle === null) return null;
  const { enterprise, session } = bundle;
  const [pack, before] = await Promise.all([packOf(session.pack), previousSession(database, session)]);
  return {
    mark: contentMark({ ...bundle, evidence }, before?.id ?? null),
    facts: {
      session,
      enterprise,
      packKnown: pack !== null,
      hasPrevious: before !== null,
      previousPackKnown: before === null || (await packOf(before.pack)) !== null,
      ...(pack === null
        ? { open: [], unproven: [] }
        : missing(pack, bundle, new Set(evidence.map((row) => row.itemKey)))),
    },
  };
}

function missing(pack: InstrumentPack, bundle: SessionBundle, proven: ReadonlySet<string>) {
  const result = scoreAssessment(pack, assessmentOf(bundle.answers, bundle.sceneRatings));
  const unproven = result.scenes.filter(
    ({ id, constraint, level }) =>
      constraint && level !== null && level > 0 && !proven.has(itemKey({ kind: 'scene', id })),
  );
  return {
    open: result.open.map(({ name }) => name),
    unproven: unproven.map(({ name }) => name),
  };
}
