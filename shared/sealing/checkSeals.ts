import type { InstrumentPack } from '../instrument/pack.ts';
import { isClosed } from '../model/session.ts';
import { differencesFromSeal, type CurrentRows } from './compareWithRows.ts';
import type { Difference } from './place.ts';
import { tellDifference } from './placeWords.ts';
import type { SealedRecord } from './record.ts';
import { sealHash } from './signer.ts';
import type { SealSummary } from './summary.ts';
import { verifySeal } from './verifySeal.ts';

/** A stored seal, as far as checking needs it. */
export type KeptSeal = {
  readonly sessionId: string;
  readonly revision: number;
  readonly record: SealedRecord;
};

/** What checking one revision came to; `summary` is null where its signature or content does not hold. */
export type SealCheck = {
  readonly revision: number;
  readonly summary: SealSummary | null;
  /** A sentence for each thing that is wrong. */
  readonly faults: readonly string[];
};

export type SealsCheck = {
  /** By revision. */
  readonly seals: readonly SealCheck[];
  /** Where the session as it is now does not agree with its newest seal, a sentence each. */
  readonly faults: readonly string[];
  /** What of the enterprise's file was kept up since: rightly so, but to be known; a sentence each. */
  readonly notes: readonly string[];
};

/**
 * Checks all seals of a session: each by itself, each as the successor of the one before, and the newest against the
 * rows as they are, unless the session is open for a revision. `pack` is the session's own edition.
 */
export function checkSeals(
  kept: readonly KeptSeal[],
  rows: CurrentRows,
  pack: InstrumentPack | null,
): SealsCheck {
  const ordered = kept.toSorted((one, other) => one.revision - other.revision);
  const seals = ordered.map((seal, index) => checkOne(seal, ordered[index - 1] ?? null, rows, pack));
  const newest = ordered.at(-1) ?? null;
  const standing = standingFault(newest, rows);
  const readable = seals.at(-1)?.summary != null;
  if (newest === null || !readable || !isClosed(rows.session)) {
    return { seals, faults: standing === null ? [] : [standing], notes: [] };
  }
  const told = differencesFromSeal(newest.record, rows).map((difference) => ({
    part: difference.part,
    sentence: sentenceOf(difference, newest.record, rows, pack),
  }));
  const ofEnterprise = (part: string) => part === 'enterprise';
  return {
    seals,
    faults: [
      ...(standing === null ? [] : [standing]),
      ...told.filter(({ part }) => !ofEnterprise(part)).map(({ sentence }) => sentence),
    ],
    notes: told.filter(({ part }) => ofEnterprise(part)).map(({ sentence }) => sentence),
  };
}

/** Whether nothing is wrong; notes do not count. */
export function allSound({ seals, faults }: SealsCheck): boolean {
  return faults.length === 0 && seals.every((seal) => seal.faults.length === 0);
}

function checkOne(
  { sessionId, revision, record }: KeptSeal,
  before: KeptSeal | null,
  rows: CurrentRows,
  pack: InstrumentPack | null,
): SealCheck {
  const verified = verifySeal(record, pack === null ? {} : { pack });
  if (!verified.ok) return { revision, summary: null, faults: [verified.message] };
  const summary = verified.value;
  const own = summary.sessionId === sessionId && sessionId === rows.session.id;
  if (!own || summary.revision !== revision) {
    return { revision, summary, faults: ['签名有效，但这份封存记录不是这次诊断这一次封存的。'] };
  }
  const chain = chainFault(summary, before);
  return { revision, summary, faults: chain === null ? [] : [chain] };
}

/** Each revision names the one before by its hash. */
function chainFault({ revision, previousSeal }: SealSummary, before: KeptSeal | null): string | null {
  if (revision === 1) return previousSeal === null ? null : '第 1 次封存之前不应有上一份封存记录。';
  if (before?.revision !== revision - 1) return `第 ${revision - 1} 次封存记录不在本机，无法核对前后衔接。`;
  if (sealHash(before.record) === previousSeal) return null;
  return `第 ${before.revision} 次封存记录不是第 ${revision} 次封存时的那一份。`;
}

/** Whether the session is as far as its newest seal says: closed by it, or opened again by a later revision. */
function standingFault(newest: KeptSeal | null, { session }: CurrentRows): string | null {
  const revision = session.revision ?? 1;
  if (!isClosed(session)) {
    const reopened = newest !== null && revision <= newest.revision;
    return reopened ? `这次诊断在第 ${newest.revision} 次封存后未经修订就被打开。` : null;
  }
  if (newest?.revision !== revision) return `这次诊断标明已第 ${revision} 次封存，本机却没有这份封存记录。`;
  if (newest.record.content.closedAt === session.closedAt) return null;
  return '诊断上标明的封存时间与封存记录不同。';
}

/** Rows that the record does not name are named by the pack. */
function sentenceOf(
  difference: Difference,
  { content }: SealedRecord,
  rows: CurrentRows,
  pack: InstrumentPack | null,
): string {
  const named = {
    answers: pack?.questions.map(({ id, name }) => ({ questionId: id, name })) ?? [],
    sceneRatings: pack?.scenes.map(({ id, name }) => ({ sceneId: id, name })) ?? [],
    evidence: rows.evidence,
  };
  return `${tellDifference(difference, content, named)}。`;
}
