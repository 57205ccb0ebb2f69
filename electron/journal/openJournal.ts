import { appendQueue, type AppendResult } from './appendQueue.ts';
import { nodeDisk, type Disk } from './disk.ts';
import type { JournalFinding } from './findings.ts';
import type { Folder } from './folder.ts';
import type { JournalRecord } from './frames.ts';
import { newLane } from './lane.ts';
import { mendJournal } from './mendJournal.ts';
import { readPage, type JournalPage } from './readJournal.ts';
import { segmentWriter } from './segmentWriter.ts';
import { snapshotWriter, type SnapshotResult } from './snapshotWriter.ts';

/** What the journal holds at the moment. */
export type JournalState = {
  /** Sequence of the last durable record, those in the snapshot included; 0 when there is none. */
  readonly last: number;
  /** Sequence up to which the snapshot stands for all records; 0 without one (or with one of what came before 1). */
  readonly snapshotAt: number;
  /** Size of the snapshot in bytes; 0 only without one. */
  readonly snapshotBytes: number;
  /** Bytes of the records behind the snapshot. */
  readonly recordBytes: number;
  /** What was found wrong at opening and, since then, while reading. */
  readonly findings: readonly JournalFinding[];
};

/** The journal on which a lost database is rebuilt. Nothing but `read` rejects. */
export type Journal = {
  readonly state: () => Promise<JournalState>;
  /**
   * Appends in order, in one write, and resolves when the records are on the disk. The first new sequence must be
   * `last + 1` and the others follow; one that is already there is acknowledged and not written again. A failure
   * writes nothing of the call.
   */
  readonly append: (records: readonly JournalRecord[]) => Promise<AppendResult>;
  /**
   * The parts of the snapshot, then the records behind it in order: at most `most` bytes of payload a call, but at
   * least one item unless the end is reached. Begin with null and go on with `next` until it is null. Damage is skipped
   * and noted in the findings. Rejects when a snapshot was finished between two calls: begin again.
   */
  readonly read: (from: string | null, most: number) => Promise<JournalPage>;
  /** Begins a snapshot that will stand for every record up to `at`, and drops one that was begun and not finished. */
  readonly beginSnapshot: () => Promise<{ readonly id: string; readonly at: number }>;
  /** Adds a part. A failure drops the whole unfinished snapshot; the one before stays. */
  readonly addToSnapshot: (id: string, bytes: Uint8Array) => Promise<SnapshotResult>;
  /** Makes the snapshot durable, puts it in place, and only then removes the files that it replaces. */
  readonly finishSnapshot: (id: string) => Promise<SnapshotResult>;
  /** Waits for what was asked before; an unfinished snapshot is dropped. */
  readonly close: () => Promise<void>;
};

/** Where the journal lies and how large (bytes) a segment grows; tests give a disk that fails and small segments. */
export type JournalSetup = { readonly disk: Disk; readonly segmentBytes: number };

const unknown: SnapshotResult = { ok: false, code: 'unknownSnapshot' };
const usual: JournalSetup = { disk: nodeDisk, segmentBytes: 16 * 1024 * 1024 };

/**
 * Opens the journal in a directory, which is made by the first write, and mends what a kill or damage left there:
 * findings say what. Call it with the single-instance lock held. Rejects only when the directory cannot be listed.
 */
export async function openJournal(directory: string, setup: JournalSetup = usual): Promise<Journal> {
  const folder: Folder = { directory, disk: setup.disk };
  const contents = await mendJournal(folder);
  const segments = segmentWriter(folder, contents, setup.segmentBytes);
  const snapshots = snapshotWriter(folder, contents);
  // Two lanes, so that an append never waits for the flush of a large snapshot.
  const appending = newLane();
  const others = newLane();
  const append = appendQueue(contents, segments, appending);
  let isClosed = false;

  return {
    state: async () => ({
      last: contents.last,
      snapshotAt: contents.snapshot?.at ?? 0,
      snapshotBytes: contents.snapshot?.size ?? 0,
      recordBytes: contents.segments.reduce((sum, { size }) => sum + size, 0),
      findings: contents.findings,
    }),
    append: async (records) => (isClosed ? { ok: false, code: 'writeFailed' } : append(records)),
    read: (from, most) =>
      others(async () => {
        if (isClosed) throw new Error('The journal is closed.');
        return readPage(folder, contents, from, most);
      }),
    beginSnapshot: () =>
      others(async () => {
        const at = await appending(async () => {
          await segments.roll();
          return contents.last;
        });
        return { id: await snapshots.begin(at), at };
      }),
    addToSnapshot: (id, bytes) => others(async () => (isClosed ? unknown : snapshots.add(id, bytes))),
    finishSnapshot: (id) => others(async () => (isClosed ? unknown : snapshots.finish(id))),
    close: async () => {
      isClosed = true;
      await appending(segments.close);
      await others(snapshots.drop);
    },
  };
}
