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
  for (;;) {
    if (signal.aborted) {
      return failure('cancelled', '同步已取消；已经收发的部分有效，其余下次继续。');
    }
    const before = await store.position();
    const waiting = sendable(await store.untold(syncLimits.changes), before, parts);
    if (waiting.length === 0) return success({ behind });
    const changes = waiting.map(({ change }) => change);
    const noted = new Set(before.sent.map(({ changeId }) => changeId));
    const unnoted = changes.filter(({ changeId }) => !noted.has(changeId));
    const position = { ...before, sent: [...before.sent, ...unnoted.map(sentState)] };
    await store.note(position);
    const reply = await platform.push({ cursor: position.cursor, changes });
    tell({ requests: 1 });
    if (!reply.ok) return reply;
    behind ||= reply.value.more;
    const done = await takeAnswers(waiting, reply.value, position, parts);
    if (done === null) {
      return failure('badReply', '平台没有逐条答复，同步已停下；本机数据没有变化，请联系平台管理方。');
    }
    tell(done);
    idle = totalOf(done.told ?? {}) + (done.refused?.length ?? 0) > 0 ? 0 : idle + 1;
    if (idle > patience) {
      return failure('busy', '同一批数据正被他人频繁修改，暂未全部上报；本机改动都在，下次同步会继续。');
    }
  }
}

function sentState({ table, id, changeId, fields }: SyncChange): Sent {
  return { table, id, changeId, fields };
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

async function takeAnswers(
  sent: readonly Sendable[],
  { answers, cursor }: PushReply,
  position: Position,
  parts: SyncParts,
): Promise<Partial<Receipt> | null> {
  const byChange = new Map(answers.map((answer) => [answer.changeId, answer]));
  if (sent.some(({ change }) => !byChange.has(change.changeId))) return null;
  // What the platform has put off was not decided: it is told again as it stands.
  const answered = sent.flatMap(({ key, change }) => {
    const answer = byChange.get(change.changeId);
    return answer === undefined || answer.outcome === 'later' ? [] : [{ key, change, answer }];
  });
  const contextOf = contextsAt(position, parts);
  const settled = new Set(answered.map(({ change }) => change.changeId));
  const next = {
    ...position,
    cursor,
    sent: position.sent.filter(({ changeId }) => !settled.has(changeId)),
  };
  const taken = await parts.store.update(
    answered.map(({ key }) => key),
    (rows) =>
      answered.map(({ key, change, answer }, index) => {
        const row = rows[index] ?? { fields: null, base: null, untold: null };
        return settle(row, change, answer, contextOf(key));
      }),
    next,
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
  return { told: countsOf(told), refused, clashes };
}
