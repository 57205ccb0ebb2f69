import type { Contents } from './contents.ts';
import { encodeFrames, type JournalRecord } from './frames.ts';
import type { Lane } from './lane.ts';
import type { SegmentWriter } from './segmentWriter.ts';
import { failureOf, type WriteFailure } from './writeFailure.ts';

/** `last` is the journal's last durable sequence; `expected` the sequence that has to come next. */
export type AppendResult =
  | { readonly ok: true; readonly last: number }
  | { readonly ok: false; readonly code: 'outOfOrder'; readonly expected: number }
  | WriteFailure;

type Call = { readonly records: readonly JournalRecord[]; readonly answer: (result: AppendResult) => void };

/** More than this is not joined into one write, so that memory stays small. */
const joinedAtOnce = 4 * 1024 * 1024;

const bytesOf = (records: readonly JournalRecord[]) =>
  records.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** How many of the waiting calls go into the next write: at least one. */
function countToJoin(calls: readonly Call[]): number {
  let bytes = 0;
  const tooMany = calls.findIndex(({ records }) => (bytes += bytesOf(records)) > joinedAtOnce);
  return tooMany === -1 ? calls.length : Math.max(1, tooMany);
}

/** The records that are new behind `last`, or undefined when one does not follow. */
function newRecords(records: readonly JournalRecord[], last: number): readonly JournalRecord[] | undefined {
  const fresh: JournalRecord[] = [];
  for (const record of records) {
    const expected = last + fresh.length + 1;
    if (!Number.isSafeInteger(record.sequence) || record.sequence < 1 || record.sequence > expected)
      return undefined;
    if (record.sequence === expected) fresh.push(record);
  }
  return fresh;
}

/** Appends call by call in order; calls that wait while one is written are joined into the next write. */
export function appendQueue(
  contents: Contents,
  writer: SegmentWriter,
  lane: Lane,
): (records: readonly JournalRecord[]) => Promise<AppendResult> {
  let waiting: readonly Call[] = [];

  const writeWaiting = async () => {
    const calls = waiting.slice(0, countToJoin(waiting));
    waiting = waiting.slice(calls.length);
    const toWrite: JournalRecord[] = [];
    const refused = new Set<Call>();
    for (const call of calls) {
      const fresh = newRecords(call.records, contents.last + toWrite.length);
      if (fresh === undefined) refused.add(call);
      else for (const record of fresh) toWrite.push(record);
    }
    let failure: WriteFailure | undefined;
    const [first] = toWrite;
    if (first !== undefined) {
      try {
        await writer.write(encodeFrames(toWrite), first.sequence);
        contents.last += toWrite.length;
      } catch (error) {
        failure = failureOf(error);
      }
    }
    const { last } = contents;
    for (const call of calls) {
      if (refused.has(call)) call.answer({ ok: false, code: 'outOfOrder', expected: last + 1 });
      else {
        const isCovered = call.records.every(({ sequence }) => sequence <= last);
        call.answer(isCovered || failure === undefined ? { ok: true, last } : failure);
      }
    }
  };

  return (records) =>
    new Promise((answer) => {
      waiting = [...waiting, { records, answer }];
      // A write takes all that waits, so for most calls of a burst nothing is left to do when their turn comes.
      void lane(() => (waiting.length > 0 ? writeWaiting() : Promise.resolve()));
    });
}
