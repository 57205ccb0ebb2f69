import { failure, success, type Result } from '#shared/model/result.ts';
import { syncLimits, type PushReply, type SyncChange } from '#shared/sync/protocol.ts';
import { changeOf, settle } from '#shared/sync/replica.ts';
import { countsOf, totalOf, type Receipt, type Refused } from './receipt.ts';
import type { SyncCode } from './syncCode.ts';
import { contextsAt, type SyncParts } from './syncParts.ts';
import type { RowClash, Position, RowKey, Sent, UntoldRow } from './syncStore.ts';

/** Characters of one request's changes as JSON: some of it cannot be compressed, and the platform takes 1 MiB. */
const mostText = 900_000;

/** So many requests in a row may bring the desk no further. */
const patience = 20;

/** Told everything; `behind`: others have told something meanwhile, so there is more to be read. */
export type Pushed = { readonly behind: boolean };

/**
 * Tells the platform what was changed here, request by request. Which changes are sent is noted before they are, so that
 * an answer that is lost is no riddle later.
 */
export async function pushAll(
  parts: SyncParts,
  tell: (more: Partial<Receipt>) => void,
): Promise<Result<Pushed, SyncCode>> {
  const { store, platform, signal } = parts;
  let behind = false;
  let idle = 0;
  let noted: Noted | null = null;
  for (;;) {
    if (signal.aborted) {
      return failure('cancelled', '同步已取消；已经收发的部分有效，其余下次继续。');
    }
    noted ??= await noteWaiting(parts);
    if (noted === null) return success({ behind });
    const { waiting, position }: Noted = noted;
    const changes = waiting.map(({ change }) => change);
    const asked = platform.push({ cursor: position.cursor, changes });
    // What comes next is read while the platform decides. A row that is edited meanwhile stays untold.
    const ahead = store.untold(
      syncLimits.changes,
      waiting.map(({ key }) => key),
    );
    ahead.catch(() => undefined);
    const reply = await asked;
    tell({ requests: 1 });
    if (!reply.ok) return reply;
    behind ||= reply.value.more;
    const next = sendable(await ahead, position, parts);
    const done = await takeAnswers({ waiting, reply: reply.value, position, next }, parts);
    if (done === null) {
      return failure('badReply', '平台没有逐条答复，同步已停下；本机数据没有变化，请联系平台管理方。');
    }
    tell(done.receipt);
    noted = next.length === 0 ? null : { waiting: next, position: done.position };
    idle = totalOf(done.receipt.told) + done.receipt.refused.length > 0 ? 0 : idle + 1;
    if (idle > patience) {
      return failure('busy', '同一批数据正被他人频繁修改，暂未全部上报；本机改动都在，下次同步会继续。');
    }
  }
}

/** Changes that are told next. The position names them as sent, and is on disk. */
type Noted = { readonly waiting: readonly Sendable[]; readonly position: Position };

async function noteWaiting(parts: SyncParts): Promise<Noted | null> {
  const { store } = parts;
  const before = await store.position();
  const waiting = sendable(await store.untold(syncLimits.changes), before, parts);
  if (waiting.length === 0) return null;
  const position = { ...before, sent: withSent(before.sent, waiting) };
  await store.note(position);
  return { waiting, position };
}

/** What was sent and has no answer, with what is sent next. */
function withSent(sent: readonly Sent[], next: readonly Sendable[]): readonly Sent[] {
  const noted = new Set(sent.map(({ changeId }) => changeId));
  const unnoted = next.filter(({ change }) => !noted.has(change.changeId));
  return [...sent, ...unnoted.map(({ change }) => sentState(change))];
}

function sentState({ table, id, changeId, fields, stamp }: SyncChange): Sent {
  return { table, id, changeId, fields, stamp };
}

type Sendable = { readonly key: RowKey; readonly change: SyncChange };

function sendable(rows: readonly UntoldRow[], position: Position, parts: SyncParts): readonly Sendable[] {
  const contextOf = contextsAt(position, parts);
  const chosen: Sendable[] = [];
  let text = 0;
  for (const { key, row } of rows) {
    const change = changeOf({ ...key, by: parts.person }, row, contextOf(key));
    if (change === null) continue;
    text += JSON.stringify(change).length;
    if (chosen.length > 0 && text > mostText) break;
    chosen.push({ key, change });
  }
  return chosen;
}

type Answered = {
  readonly waiting: readonly Sendable[];
  readonly reply: PushReply;
  readonly position: Position;
  /** What is told next: noted as sent in the same step. */
  readonly next: readonly Sendable[];
};

type Done = {
  readonly receipt: Pick<Receipt, 'told' | 'refused' | 'clashes'>;
  readonly position: Position;
};

async function takeAnswers(
  { waiting: sent, reply: { answers, cursor }, position, next }: Answered,
  parts: SyncParts,
): Promise<Done | null> {
  const byChange = new Map(answers.map((answer) => [answer.changeId, answer]));
  if (sent.some(({ change }) => !byChange.has(change.changeId))) return null;
  // What the platform has put off was not decided: it is told again as it stands.
  const answered = sent.flatMap(({ key, change }) => {
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
  const clashes: RowClash[] = [];
  const refused: Refused[] = [];
  const told: RowKey[] = [];
  answered.forEach(({ key, answer }, index) => {
    const first = answer.outcome === 'duplicate' ? answer.first : answer;
    if (first.outcome === 'applied') told.push(key);
    if (first.outcome === 'rejected') refused.push({ key, code: first.code, message: first.message });
    for (const clash of taken?.[index]?.clashes ?? []) clashes.push({ key, clash });
  });
  return { receipt: { told: countsOf(told), refused, clashes }, position: after };
}
