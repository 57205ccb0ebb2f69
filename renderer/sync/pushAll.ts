import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import type { CallOutcome } from '#shared/sync/callFailure.ts';
import { syncLimits, type PushReply } from '#shared/sync/protocol.ts';
import { isWhole, landAnswers, type Landed } from './landAnswers.ts';
import { totalOf, type Receipt } from './receipt.ts';
import { sendable, withSent, type Sendable } from './sendable.ts';
import type { SyncCode } from './syncCode.ts';
import type { SyncParts } from './syncParts.ts';
import type { Position } from './syncStore.ts';

/** So many requests in a row may bring the desk no further. */
const patience = 20;

/** Told everything; `behind`: others have told something meanwhile, so there is more to be read. */
export type Pushed = { readonly behind: boolean };

/**
 * Tells the platform what was changed here, request by request. Which changes are sent is noted before they are, so that
 * an answer that is lost is no riddle later. While the platform decides about one request, the answers to the one before
 * are taken in, and the next one is read and noted.
 */
export async function pushAll(
  parts: SyncParts,
  tell: (more: Partial<Receipt>) => void,
): Promise<Result<Pushed, SyncCode>> {
  const course: Course = { tell, behind: false, idle: 0 };
  for (;;) {
    if (parts.signal.aborted) {
      return failure('cancelled', '同步已取消；已经收发的部分有效，其余下次继续。');
    }
    const noted = await noteWaiting(parts);
    if (noted === null) return success({ behind: course.behind });
    const failed = await pushInRow(noted, parts, course);
    if (failed !== null) return failed;
  }
}

/** How the telling goes. `idle`: requests in a row that brought the desk no further. */
type Course = { readonly tell: (more: Partial<Receipt>) => void; behind: boolean; idle: number };

/** Changes that are told next. The position names them as sent, and is on disk. */
type Noted = { readonly waiting: readonly Sendable[]; readonly position: Position };

async function noteWaiting(parts: SyncParts): Promise<Noted | null> {
  const { store } = parts;
  const before = await store.position();
  const waiting = sendable(await store.untold(syncLimits.changes), before, parts);
  if (waiting.length === 0) return null;
  return { waiting, position: await noteSent(before, waiting, parts) };
}

async function noteSent(before: Position, next: readonly Sendable[], { store }: SyncParts) {
  const position = { ...before, sent: withSent(before.sent, next) };
  await store.note(position);
  return position;
}

/** Sends request after request until there is nothing more to send; gives why it ended early, else null. */
async function pushInRow(noted: Noted, parts: SyncParts, course: Course): Promise<Failure<SyncCode> | null> {
  const { platform, signal } = parts;
  let { waiting: sent, position } = noted;
  let cursor = position.cursor;
  let landed: Landed | null = null;
  while (sent.length > 0) {
    const [reply, prepared]: [CallOutcome<PushReply>, Prepared] = await bothDone(
      platform.push({ cursor, changes: sent.map(({ change }) => change) }),
      prepareNext({ sent, landed, position }, parts, course),
    );
    const { next } = prepared;
    ({ position } = prepared);
    course.tell({ requests: 1 });
    if (!reply.ok) return reply;
    landed = { sent, reply: reply.value };
    if (!isWhole(landed)) {
      return failure('badReply', '平台没有逐条答复，同步已停下；本机数据没有变化，请联系平台管理方。');
    }
    course.behind ||= reply.value.more;
    ({ cursor } = reply.value);
    // What is noted and not sent after all does no harm.
    sent = signal.aborted || course.idle > patience ? [] : next;
  }
  if (landed !== null) await takeIn(landed, { position, next: [] }, parts, course);
  return course.idle > patience
    ? failure('busy', '同一批数据正被他人频繁修改，暂未全部上报；本机改动都在，下次同步会继续。')
    : null;
}

type UnderWay = {
  readonly sent: readonly Sendable[];
  /** The request before it, whose answers are to be taken in. */
  readonly landed: Landed | null;
  readonly position: Position;
};

/** What is sent next; the position names it as sent, and is on disk. */
type Prepared = { readonly next: readonly Sendable[]; readonly position: Position };

/** What is done while a request is under way: what comes next is read, noted as sent, and the last answers are taken in. */
async function prepareNext(
  { sent, landed, position }: UnderWay,
  parts: SyncParts,
  course: Course,
): Promise<Prepared> {
  // A row that is edited while it is under way stays untold, and is told later.
  const away = [...sent, ...(landed?.sent ?? [])].map(({ key }) => key);
  const next = sendable(await parts.store.untold(syncLimits.changes, away), position, parts);
  if (landed !== null) return { next, position: await takeIn(landed, { position, next }, parts, course) };
  return { next, position: next.length === 0 ? position : await noteSent(position, next, parts) };
}

/** Waits for both even where one fails: once a sync has ended, none of its requests is under way. */
async function bothDone<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

async function takeIn(
  landed: Landed,
  at: { readonly position: Position; readonly next: readonly Sendable[] },
  parts: SyncParts,
  course: Course,
): Promise<Position> {
  const { receipt, position } = await landAnswers(landed, at, parts);
  course.tell(receipt);
  course.idle = totalOf(receipt.told) + receipt.refused.length > 0 ? 0 : course.idle + 1;
  return position;
}
