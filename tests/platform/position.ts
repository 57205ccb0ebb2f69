/**
 * A place in the log of all changes. `nonce` is random and the same for all changes of one push: after the platform was
 * put back to an older state, new pushes reach the same sequence numbers, but never with the same nonce.
 */
export type Position = { readonly sequence: number; readonly nonce: string };

/** The text of a position: a cursor to a device, and the revision of the row that was changed there. */
export function positionText({ sequence, nonce }: Position): string {
  return `${sequence}-${nonce}`;
}

/** Reads the text of a position; null: it is none of ours. */
export function parsePosition(text: string): Position | null {
  const [, digits, nonce] = /^(0|[1-9]\d{0,14})-([0-9a-z]{1,40})$/.exec(text) ?? [];
  return digits === undefined || nonce === undefined ? null : { sequence: Number(digits), nonce };
}

/**
 * How far a device has come: `read`, null for nothing; `told`: the position behind its own changes that were applied
 * after that, null for none. A log that has lost what it acknowledged does not know `told` any more.
 */
export type Cursor = { readonly read: Position | null; readonly told: Position | null };

/** The text of a cursor. */
export function cursorText({ read, told }: Cursor): string {
  const start = read === null ? '' : positionText(read);
  return told === null ? start : `${start}+${positionText(told)}`;
}

/** Reads the text of a cursor (null: of a device that has read nothing); null: it is none of ours. */
export function parseCursor(text: string | null): Cursor | null {
  if (text === null) return { read: null, told: null };
  const [start = '', end, ...others] = text.split('+');
  const read = start === '' ? null : parsePosition(start);
  const told = end === undefined ? null : parsePosition(end);
  const isNone = others.length > 0 || (start !== '' && read === null) || (end !== undefined && told === null);
  return isNone || (read === null && told === null) ? null : { read, told };
}
