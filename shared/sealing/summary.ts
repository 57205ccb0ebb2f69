import type { SealedContent, SealedRecord, SealedResult, SealedSession, SealingDevice } from './record.ts';
import { sealHash } from './signer.ts';

/**
 * What a sound seal says. `hash` names it for the next revision; `trusted`: its key is one of the trusted ones (false =
 * nobody said which are); `rescored`: the result was computed again from the answers.
 */
export type SealSummary = Pick<
  SealedContent,
  'pack' | 'revision' | 'previousSeal' | 'closedAt' | 'closedBy'
> &
  Pick<SealedResult, 'score' | 'level' | 'levelRange' | 'open'> &
  Pick<SealedSession, 'kind' | 'date'> & {
    readonly sessionId: string;
    readonly enterprise: { readonly uscc: string; readonly name: string };
    readonly device: SealingDevice;
    readonly hash: string;
    readonly trusted: boolean;
    readonly rescored: boolean;
  };

/** Draws the summary out of a record that was verified. */
export function summaryOf(
  record: SealedRecord,
  checked: Pick<SealSummary, 'trusted' | 'rescored'>,
): SealSummary {
  const { session, enterprise, result, pack, revision, previousSeal, closedAt, closedBy } = record.content;
  return {
    sessionId: session.id,
    kind: session.kind,
    date: session.date,
    enterprise: { uscc: enterprise.uscc, name: enterprise.name },
    score: result.score,
    level: result.level,
    levelRange: result.levelRange,
    open: result.open,
    pack,
    revision,
    previousSeal,
    closedAt,
    closedBy,
    device: record.device,
    hash: sealHash(record),
    ...checked,
  };
}
