import { randomUUID } from 'node:crypto';
import type { Contents } from './contents.ts';
import type { DiskFile } from './disk.ts';
import {
  encodeEndMark,
  encodeHeader,
  segmentName,
  snapshotMagic,
  snapshotName,
  unfinishedName,
} from './fileFormat.ts';
import { inFolder, removeFiles, type Folder } from './folder.ts';
import { encodeFrames } from './frames.ts';
import { failureOf, type WriteFailure } from './writeFailure.ts';

/** `unknownSnapshot`: not the one that was begun last, or it was finished or dropped after a failure. */
export type SnapshotResult =
  { readonly ok: true } | { readonly ok: false; readonly code: 'unknownSnapshot' } | WriteFailure;

export type SnapshotWriter = {
  readonly begin: (at: number) => Promise<string>;
  readonly add: (id: string, bytes: Uint8Array) => Promise<SnapshotResult>;
  readonly finish: (id: string) => Promise<SnapshotResult>;
  readonly drop: () => Promise<void>;
};

type Unfinished = { readonly id: string; readonly at: number; file?: DiskFile; size: number; parts: number };

/** Writes one snapshot at a time beside the good one; only a finished one takes its place. */
export function snapshotWriter(folder: Folder, contents: Contents): SnapshotWriter {
  const { disk } = folder;
  let current: Unfinished | undefined;

  const drop = async () => {
    const dropped = current;
    current = undefined;
    if (dropped === undefined) return;
    await dropped.file?.close().catch(() => undefined);
    await removeFiles(folder, [unfinishedName(dropped.id)]);
  };

  const put = async (snapshot: Unfinished, file: DiskFile, bytes: Uint8Array) => {
    await file.write(bytes, snapshot.size);
    snapshot.size += bytes.length;
  };

  /** The file is made only now, so that beginning a snapshot cannot fail. */
  const opened = async (snapshot: Unfinished): Promise<DiskFile> => {
    if (snapshot.file !== undefined) return snapshot.file;
    await disk.makeDirectory(folder.directory);
    const file = await disk.create(inFolder(folder, unfinishedName(snapshot.id)));
    snapshot.file = file;
    await put(snapshot, file, encodeHeader(snapshotMagic, snapshot.at));
    return file;
  };

  /** The new snapshot counts from here on; gives the names of the files that it replaces. */
  const replace = ({ at, size, parts }: Unfinished): readonly string[] => {
    const before = contents.snapshot;
    const covered = contents.segments.filter(({ first }) => first <= at);
    contents.segments = contents.segments.filter(({ first }) => first > at);
    contents.snapshot = { at, size, parts };
    return [
      ...(before === undefined || before.at === at ? [] : [snapshotName(before.at)]),
      ...covered.map(({ first }) => segmentName(first)),
    ];
  };

  const step = async (id: string, work: (snapshot: Unfinished) => Promise<void>): Promise<SnapshotResult> => {
    if (current?.id !== id) return { ok: false, code: 'unknownSnapshot' };
    try {
      await work(current);
      return { ok: true };
    } catch (error) {
      // Its space is given back at once: a full disk is the likeliest cause.
      await drop();
      return failureOf(error);
    }
  };

  return {
    begin: async (at) => {
      await drop();
      const id = randomUUID();
      current = { id, at, size: 0, parts: 0 };
      return id;
    },
    add: (id, bytes) =>
      step(id, async (snapshot) => {
        const file = await opened(snapshot);
        await put(snapshot, file, encodeFrames([{ sequence: snapshot.parts + 1, bytes }]));
        snapshot.parts += 1;
      }),
    finish: (id) =>
      step(id, async (snapshot) => {
        const file = await opened(snapshot);
        await put(snapshot, file, encodeEndMark(snapshot.parts, snapshot.size));
        await file.flush();
        await file.close();
        const name = snapshotName(snapshot.at);
        await disk.rename(inFolder(folder, unfinishedName(id)), inFolder(folder, name));
        current = undefined;
        const replaced = replace(snapshot);
        // Not before the new name is on the disk; what stays is removed at the next opening.
        await disk.flushDirectory(folder.directory);
        await removeFiles(folder, replaced);
      }),
    drop,
  };
}
