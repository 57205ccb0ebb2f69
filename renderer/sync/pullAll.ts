import { failure, success, type Result } from '#shared/model/result.ts';
import type { CallOutcome } from '#shared/sync/callFailure.ts';
import { syncLimits, type PullReply } from '#shared/sync/protocol.ts';
import { absorb } from '#shared/sync/replica.ts';
import { watchDeletions, type Deletions } from './deletionGuard.ts';
import type { SyncCode } from './syncCode.ts';
import { contextsAt, type SyncParts } from './syncParts.ts';
import type { RowClash, Position } from './syncStore.ts';
import { countsOf, type Receipt } from './receipt.ts';

/**
 * Reads what changed on the platform, page by page, and takes it in. Where the platform was put back to an older state,
 * everything is read again. A page is taken in whole, with its position, or not at all.
 */
export async function pullAll(
  parts: SyncParts,
  tell: (more: Partial<Receipt>) => void,
): Promise<Result<void, SyncCode>> {
  const { store, platform, tables, signal } = parts;
  const counts = await Promise.all(tables.map(async (table) => [table, await store.count(table)] as const));
  const deletions = watchDeletions(new Map(counts));
  const ask = (since: string | null) => platform.pull({ since, tables: [...tables], limit: syncLimits.rows });
  let ahead: Ahead | null = null;
  for (;;) {
    if (signal.aborted) return cancelled();
    const position = await store.position();
    const asked: Ahead['reply'] = ahead?.since === position.cursor ? ahead.reply : ask(position.cursor);
    const reply = await asked;
    tell({ requests: 1 });
    if (!reply.ok) {
      if (reply.code !== 'cursorUnknown' || position.cursor === null) return reply;
      await store.note({ ...position, cursor: null, reading: position.reading + 1, afterRestore: true });
      continue;
    }
    const { rows, cursor, more } = reply.value;
    // What was sent before this reading and was applied has been seen by now.
    const next: Position = { ...position, cursor, sent: more ? position.sent : [] };
    if (rows.length === 0 && cursor === position.cursor && position.sent.length === 0)
      return success(undefined);
    // The next page is on its way while this one is written. Should it not be needed, it was only read.
    ahead = more && rows.length > 0 ? { since: cursor, reply: ask(cursor) } : null;
    ahead?.reply.catch(() => undefined);
    const taken = await takeIn(rows, position, next, parts, deletions);
    if (taken === null) return manyDeletions();
    tell({ received: countsOf(rows), clashes: taken });
    if (!more) return success(undefined);
    if (rows.length === 0 && cursor === position.cursor) {
      return failure('badReply', '平台的答复没有进展，同步已停下；本机数据没有变化，请联系平台管理方。');
    }
  }
}

/** A page that was asked for before it is needed, by where it begins. */
type Ahead = { readonly since: string; readonly reply: Promise<CallOutcome<PullReply>> };

type Rows = Parameters<typeof absorb>[1][];

async function takeIn(
  rows: Readonly<Rows>,
  position: Position,
  next: Position,
  parts: SyncParts,
  deletions: Deletions,
): Promise<readonly RowClash[] | null> {
  const contextOf = contextsAt(position, parts);
  const keys = rows.map(({ table, id }) => ({ table, id }));
  const absorbed = await parts.store.update(
    keys,
    (before) => {
      const after = rows.map((remote, index) => {
        const row = before[index] ?? { fields: null, base: null, untold: null };
        return absorb(row, remote, contextOf(remote));
      });
      return parts.deletionsAllowed || deletions.admit(keys, before, after) ? after : null;
    },
    next,
  );
  return absorbed === null
    ? null
    : absorbed.flatMap(({ clashes }, index) => {
        const key = keys[index];
        return key === undefined ? [] : clashes.map((clash) => ({ key, clash }));
      });
}

function cancelled(): Result<never, SyncCode> {
  return failure('cancelled', '同步已取消；已经收发的部分有效，其余下次继续。');
}

function manyDeletions(): Result<never, SyncCode> {
  return failure(
    'manyDeletions',
    '平台要删除本机的大量数据，同步已停下，这些数据仍在本机；请向平台管理方核实后再决定是否继续。',
  );
}
