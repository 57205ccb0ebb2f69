import { byteLength } from './byteLength.ts';
import { syncLimits, type PullReply } from '#shared/sync/protocol.ts';
import { cursorText, parsePosition, positionText, type Cursor, type Position } from './position.ts';
import type { LoggedRow } from './settlePush.ts';

/**
 * Bytes of a page's rows as JSON: a body may be no larger on the wire, and some texts cannot be compressed. One row
 * always goes in, for its fields are limited.
 */
export const pageBytes = syncLimits.body - 16 * 1024;

/** The bytes that a row takes in a page: its fields as JSON and something for the rest. */
export function bytesOf({ row }: LoggedRow): number {
  return byteLength(JSON.stringify(row)) + 1;
}

/**
 * A page: `rows` from the beginning of what was found after a cursor, `more` if that was not all. Without more the cursor
 * is the head of the log, so that rows of other tables and centres are not looked through again.
 */
export function pageOf(
  rows: readonly LoggedRow[],
  more: boolean,
  head: Position,
  { told }: Cursor,
): PullReply {
  const last = rows.at(-1);
  // A row's revision is the text of its position.
  const read = more && last !== undefined ? (parsePosition(last.row.rev) ?? head) : head;
  const isPast = told === null || read.sequence >= told.sequence;
  return {
    rows: rows.map(({ row }) => row),
    cursor: isPast ? positionText(read) : cursorText({ read, told }),
    more,
  };
}

/** What a device has read after a push: everything, where there was nothing else to read before it. */
export function afterPush(
  cursor: Cursor,
  isBehind: boolean,
  head: Position,
): Pick<PullReply, 'cursor' | 'more'> {
  if (!isBehind) return { cursor: positionText(head), more: false };
  return { cursor: cursorText({ read: cursor.read, told: head }), more: true };
}
