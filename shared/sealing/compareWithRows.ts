import type { SessionBundle } from '../model/bundle.ts';
import { failure, success, type Failure, type Success } from '../model/result.ts';
import {
  namesOf,
  sealedAnswers,
  sealedEnterprise,
  sealedEvidence,
  sealedRatings,
  sealedSession,
} from './contentOf.ts';
import { digestsOf } from './digests.ts';
import { differencesOf, type Difference, type SealPlace } from './place.ts';
import { tellDifference } from './placeWords.ts';
import type { SealedEvidence, SealedRecord } from './record.ts';

/** The rows of the live database that a sealed session has. */
export type CurrentRows = Omit<SessionBundle, 'evidence'> & {
  readonly evidence: readonly SealedEvidence[];
};

export type RowsFailure = Failure<'rowsDiffer'> & { readonly place: SealPlace };

/**
 * Compares a verified record with what the database holds now and names the first row or field that differs: the
 * session first, the enterprise's file last, because that may rightly be kept up after closing (`place.part` tells).
 */
export function compareWithRows(record: SealedRecord, rows: CurrentRows): Success<null> | RowsFailure {
  const difference = differencesFromSeal(record, rows)[0];
  if (difference === undefined) return success(null);
  const { part, path } = difference;
  const told = `现存数据与封存时不一致：${tellDifference(difference, record.content, partsOf(record, rows))}。`;
  return { ...failure('rowsDiffer', told, path), place: { part, path } };
}

/** All places where the database differs from the verified record, in the order of `compareWithRows`. */
export function differencesFromSeal(record: SealedRecord, rows: CurrentRows): readonly Difference[] {
  const { session, answers, sceneRatings, evidence, pack, enterprise } = record.content;
  const sealed = digestsOf({ session, answers, sceneRatings, evidence, pack, enterprise });
  return differencesOf(sealed, digestsOf(partsOf(record, rows)));
}

/** The rows in the form of sealed content. Names are the record's: they are the pack's business, not the rows'. */
function partsOf({ content }: SealedRecord, rows: CurrentRows) {
  const questions = content.answers.map(({ questionId, name }) => ({ id: questionId, name }));
  const scenes = content.sceneRatings.map(({ sceneId, name }) => ({ id: sceneId, name }));
  const { id, version, hash } = rows.session.pack;
  return {
    session: sealedSession(rows.session),
    answers: sealedAnswers(rows.answers, namesOf(questions)),
    sceneRatings: sealedRatings(rows.sceneRatings, namesOf(scenes)),
    evidence: sealedEvidence(rows.evidence),
    pack: { id, version, hash },
    enterprise: sealedEnterprise(rows.enterprise),
  };
}
