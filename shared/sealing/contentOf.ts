import type { InstrumentPack } from '../instrument/pack.ts';
import type { Answer, SceneRating } from '../model/answer.ts';
import type { SessionBundle } from '../model/bundle.ts';
import type { Enterprise } from '../model/enterprise.ts';
import type { Session } from '../model/session.ts';
import type {
  SealedAnswer,
  SealedContent,
  SealedEnterprise,
  SealedEvidence,
  SealedRating,
  SealedSession,
} from './record.ts';
import { sealedResult } from './sealedResult.ts';

/** What a caller hands over to be sealed: the rows as stored, the session's own edition of the pack, and who closes it. */
export type SealParts = Omit<SessionBundle, 'evidence'> & {
  readonly evidence: readonly SealedEvidence[];
  readonly pack: InstrumentPack;
} & Pick<SealedContent, 'revision' | 'previousSeal' | 'closedAt' | 'closedBy'>;

/** Question and scene names by id. */
export type ItemNames = ReadonlyMap<string, string>;

/** The content of a seal. The result is computed here, so that it always follows from the answers. */
export function contentOf(parts: SealParts): SealedContent {
  const { pack, session, closedBy } = parts;
  const answers = sealedAnswers(parts.answers, namesOf(pack.questions));
  const sceneRatings = sealedRatings(parts.sceneRatings, namesOf(pack.scenes));
  return {
    session: sealedSession(session),
    enterprise: sealedEnterprise(parts.enterprise),
    answers,
    sceneRatings,
    evidence: sealedEvidence(parts.evidence),
    pack: { id: session.pack.id, version: session.pack.version, hash: session.pack.hash },
    result: sealedResult(pack, answers, sceneRatings),
    revision: parts.revision,
    previousSeal: parts.previousSeal,
    closedAt: parts.closedAt,
    closedBy: { person: closedBy.person, role: closedBy.role },
  };
}

/** A session's row without its pack and time of change, and without what a store may have added to it. */
export function sealedSession(session: Session): SealedSession {
  const { id, enterpriseId, kind, date, target, painPoints, notes } = session;
  const { participants, consultant, sample, createdAt } = session;
  return {
    id,
    enterpriseId,
    kind,
    date,
    target,
    painPoints,
    notes,
    participants,
    consultant,
    sample,
    createdAt,
  };
}

/** What a person entered about the enterprise, with its id. */
export function sealedEnterprise(enterprise: Enterprise): SealedEnterprise {
  const { id, uscc, name, industry, county, headcount, revenueWan, aboveScale, batch, honours } = enterprise;
  const contact = { name: enterprise.contact.name, phone: enterprise.contact.phone };
  return { id, uscc, name, industry, county, headcount, revenueWan, aboveScale, batch, honours, contact };
}

/** The answers that say something, sorted by question, with the questions' names (the id where one is not known). */
export function sealedAnswers(rows: readonly Answer[], names: ItemNames): readonly SealedAnswer[] {
  return rows
    .filter(({ value, note }) => value !== null || note !== '')
    .map(({ questionId, value, note }) => ({
      questionId,
      name: names.get(questionId) ?? questionId,
      value,
      note,
    }))
    .sort((a, b) => compareTexts(a.questionId, b.questionId));
}

/** The scene ratings that say something, sorted by scene, with the scenes' names. */
export function sealedRatings(rows: readonly SceneRating[], names: ItemNames): readonly SealedRating[] {
  return rows
    .filter(({ level, note }) => level !== null || note !== '')
    .map(({ sceneId, level, note }) => ({ sceneId, name: names.get(sceneId) ?? sceneId, level, note }))
    .sort((a, b) => compareTexts(a.sceneId, b.sceneId));
}

/** The evidence, sorted by id. */
export function sealedEvidence(rows: readonly SealedEvidence[]): readonly SealedEvidence[] {
  return rows
    .map(({ id, itemKey, name, sha256, size }) => ({ id, itemKey, name, sha256, size }))
    .sort((a, b) => compareTexts(a.id, b.id));
}

/** Names by id of a pack's questions or scenes. */
export function namesOf(items: readonly { readonly id: string; readonly name: string }[]): ItemNames {
  return new Map(items.map(({ id, name }) => [id, name]));
}

/** By code unit: the same order on every machine. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
