import type { PushReply, SyncAnswer } from '#shared/sync/protocol.ts';
import { settle } from '#shared/sync/replica.ts';
import { countsOf, type Receipt, type Refused } from './receipt.ts';
import { withSent, type Sendable } from './sendable.ts';
import { contextsAt, type SyncParts } from './syncParts.ts';
import type { Position, RowClash, RowKey } from './syncStore.ts';

/** A request that was answered. */
export type Landed = { readonly sent: readonly Sendable[]; readonly reply: PushReply };

/** Whether there is an answer to every change. */
export function isWhole({ sent, reply: { answers } }: Landed): boolean {
  const answered = new Set(answers.map(({ changeId }) => changeId));
  return sent.every(({ change }) => answered.has(change.changeId));
}

/** What was done, and the position that stands now. */
export type Done = {
  readonly receipt: Pick<Receipt, 'told' | 'refused' | 'clashes'>;
  readonly position: Position;
};

/** Takes in the answers to a request, and notes in the same step what is sent `next`. */
export async function landAnswers(
  { sent, reply: { answers, cursor } }: Landed,
  { position, next }: { readonly position: Position; readonly next: readonly Sendable[] },
  parts: SyncParts,
): Promise<Done> {
  const byChange = new Map(answers.map((answer) => [answer.changeId, answer]));
  // What the platform has put off was not decided: it is told again as it stands.
  const answered = sent.flatMap(({ key, change }): Answered[] => {
    const answer = byChange.get(change.changeId);
    return answer === undefined || answer.outcome === 'later' ? [] : [{ key, change, answer }];
  });
  const contextOf = contextsAt(position, parts);
  const settled = new Set(answered.map(({ change }) => change.changeId));
  const unanswered = position.sent.filter(({ changeId }) => !settled.has(changeId));
  const after: Position = { ...position, cursor, sent: withSent(unanswered, next) };
  const taken = await parts.store.update(
    answered.map(({ key }) => key),
    (rows) =>
      answered.map(({ key, change, answer }, index) => {
        const row = rows[index] ?? { fields: null, base: null, untold: null };
        return settle(row, change, answer, contextOf(key));
      }),
    after,
  );
  const clashes = (taken ?? []).map((absorbed) => absorbed.clashes);
  return { receipt: receiptOf(answered, clashes), position: after };
}

type Answered = Sendable & { readonly answer: SyncAnswer };

function receiptOf(
  answered: readonly Answered[],
  found: readonly (readonly RowClash['clash'][])[],
): Done['receipt'] {
  const clashes: RowClash[] = [];
  const refused: Refused[] = [];
  const told: RowKey[] = [];
  answered.forEach(({ key, answer }, index) => {
    const first = answer.outcome === 'duplicate' ? answer.first : answer;
    if (first.outcome === 'applied') told.push(key);
    if (first.outcome === 'rejected') refused.push({ key, code: first.code, message: first.message });
    for (const clash of found[index] ?? []) clashes.push({ key, clash });
  });
  return { told: countsOf(told), refused, clashes };
}
