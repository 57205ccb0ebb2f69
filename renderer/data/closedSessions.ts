import { failure, type Failure } from '#shared/model/result.ts';
import { isClosed, type Session } from '#shared/model/session.ts';
import type { DeskDatabase } from './database.ts';
import { inTurn } from './turns.ts';
import type { Change } from './write.ts';

/**
 * Which sessions are closed, as far as this page knows. The writer asks before each write, so that no way into the
 * database passes by it: not a screen that was opened before the closing, not a keystroke that was late. It must cost an
 * answer nothing: whoever opens a session has read its row and says so (`learnSession`), the writer notes what it writes
 * itself, and only a session that nobody has looked at yet is read.
 *
 * Another page on the same database hears of a closing at once, by a channel. A desk has one window, so this is a second
 * line; should an answer of another page slip in during the moment that the message takes, checking the seal names it.
 */
type Known = {
  readonly closed: Map<string, boolean>;
  /** Sessions that are being closed just now: their rows are read, and the seal is not stored yet. */
  readonly held: Set<string>;
  readonly channel: BroadcastChannel;
};

type Message = { readonly id: string; readonly closed: boolean };

const pages = new WeakMap<DeskDatabase, Known>();

/** Says what was read of a session, before it is worked on. What the writer knows already counts for more. */
export function learnSession(database: DeskDatabase, session: Session): void {
  const { closed } = knownOf(database);
  if (!closed.has(session.id)) closed.set(session.id, isClosed(session));
}

/** The sessions of these changes are as they were written. */
export function noteSessions(database: DeskDatabase, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.table !== 'sessions') continue;
    const { closed } = knownOf(database);
    if (change.op === 'delete') closed.delete(change.id);
    else {
      const now = isClosed(change.row);
      if (now || closed.get(change.row.id) === true) tellOthers(database, change.row.id, now);
      closed.set(change.row.id, now);
    }
  }
}

/** Why these changes may not be written: they touch a closed session, without deleting it as a whole. */
export function refusedByClosing(
  database: DeskDatabase,
  changes: readonly Change[],
): Failure<'sessionClosed'> | null | Promise<Failure<'sessionClosed'> | null> {
  const { held, closed } = knownOf(database);
  const { sessions, evidence } = touchedBy(changes);
  if (evidence.length > 0) return refusedAfterReading(database, [...sessions], evidence);
  const unknown: string[] = [];
  for (const id of sessions) {
    if (held.has(id)) return closing;
    const known = closed.get(id);
    if (known === true) return alreadyClosed;
    if (known === undefined) unknown.push(id);
  }
  return unknown.length === 0 ? null : refusedAfterReading(database, unknown, []);
}

/**
 * Runs the closing of a session while nothing of it is written. What was asked for before is written first, and a row
 * that was typed in meanwhile follows its write, hence the two rounds.
 */
export async function holdSession<Value>(
  database: DeskDatabase,
  sessionId: string,
  task: () => Promise<Value>,
): Promise<Value> {
  const { held } = knownOf(database);
  const allWritten = () => inTurn(database, () => new Promise<void>((resolve) => setTimeout(resolve)));
  await allWritten();
  await allWritten();
  held.add(sessionId);
  tellOthers(database, sessionId, true);
  try {
    await allWritten();
    return await task();
  } finally {
    held.delete(sessionId);
    tellOthers(database, sessionId, knownOf(database).closed.get(sessionId) === true);
  }
}

const alreadyClosed = failure(
  'sessionClosed',
  '这次诊断已经封存，改动没有保存，封存的内容没有变化；需要修改时请由组长或管理员先修订。',
);
const closing = failure('sessionClosed', '这次诊断正在封存，改动没有保存；请等封存完成后再看。');

async function refusedAfterReading(
  database: DeskDatabase,
  sessionIds: readonly string[],
  evidenceIds: readonly string[],
): Promise<Failure<'sessionClosed'> | null> {
  const rows = await database.evidence.bulkGet([...evidenceIds]);
  const owners = rows.flatMap((row) => (row === undefined ? [] : [row.sessionId]));
  const ids = [...new Set([...sessionIds, ...owners])];
  const { held, closed } = knownOf(database);
  const unknown = ids.filter((id) => !closed.has(id));
  for (const session of await database.sessions.bulkGet(unknown)) {
    if (session !== undefined) learnSession(database, session);
  }
  if (ids.some((id) => held.has(id))) return closing;
  return ids.some((id) => closed.get(id) === true) ? alreadyClosed : null;
}

/** The sessions that changes touch and do not delete, and pieces of evidence whose session has to be looked up. */
function touchedBy(changes: readonly Change[]) {
  const sessions = new Set<string>();
  const deleted = new Set<string>();
  const evidence: string[] = [];
  for (const change of changes) {
    switch (change.table) {
      case 'sessions':
        if (change.op === 'put') sessions.add(change.row.id);
        else deleted.add(change.id);
        break;
      case 'answers':
      case 'sceneRatings':
      case 'seals':
        sessions.add(change.op === 'put' ? change.row.sessionId : ownerInId(change.id));
        break;
      case 'evidence':
        if (change.op === 'put') sessions.add(change.row.sessionId);
        else evidence.push(change.id);
        break;
      default:
    }
  }
  for (const id of deleted) sessions.delete(id);
  // With its session a piece of evidence may go; one by one it may not.
  return { sessions, evidence: deleted.size > 0 ? [] : evidence };
}

/** Ids of what belongs to a session begin with the session's. */
function ownerInId(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

function tellOthers(database: DeskDatabase, id: string, closed: boolean): void {
  knownOf(database).channel.postMessage({ id, closed } satisfies Message);
}

function knownOf(database: DeskDatabase): Known {
  const here = pages.get(database);
  if (here !== undefined) return here;
  const channel = new BroadcastChannel(`${database.name}/closedSessions`);
  const known: Known = { closed: new Map(), held: new Set(), channel };
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) =>
    known.closed.set(data.id, data.closed),
  );
  pages.set(database, known);
  return known;
}
