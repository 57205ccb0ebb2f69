import type { Contents } from './contents.ts';
import { endMarkBytes, segmentName, snapshotName } from './fileFormat.ts';

/** A file to read: its good bytes end at `end`, and of what it holds the numbers `first` to `last` count. */
export type Source = {
  readonly kind: 'part' | 'record';
  readonly name: string;
  readonly end: number;
  readonly first: number;
  readonly last: number;
};

/** The files that hold what counts, in the order in which they are read. */
export function sourcesOf({ snapshot, segments, last }: Contents): readonly Source[] {
  const at = snapshot?.at ?? 0;
  const parts: readonly Source[] =
    snapshot === undefined
      ? []
      : [
          {
            kind: 'part',
            name: snapshotName(at),
            end: snapshot.size - endMarkBytes,
            first: 1,
            last: snapshot.parts,
          },
        ];
  const records = segments.map(({ first, size }, index): Source => {
    const end = size;
    const until = (segments[index + 1]?.first ?? last + 1) - 1;
    return { kind: 'record', name: segmentName(first), end, first: Math.max(first, at + 1), last: until };
  });
  return [...parts, ...records];
}

/** Where reading goes on: the byte of a file, and the number that should come there. */
export type Place = { readonly name: string; readonly position: number; readonly expected: number };

export const startOf = ({ name, first }: Source): Place => ({ name, position: 0, expected: first });
/** A place as the text that a reader hands back, and the way back. */
export const cursorOf = ({ name, position, expected }: Place) => `${name}@${position}@${expected}`;

export function placeOf(cursor: string): Place {
  const [name = '', position, expected] = cursor.split('@');
  return { name, position: Number(position), expected: Number(expected) };
}
