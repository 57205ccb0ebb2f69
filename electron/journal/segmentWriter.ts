import type { Contents, Segment } from './contents.ts';
import { hasCode, type DiskFile } from './disk.ts';
import { encodeHeader, segmentMagic, segmentName } from './fileFormat.ts';
import { inFolder, moveAside, type Folder } from './folder.ts';

export type SegmentWriter = {
  /**
   * Writes frames whose first sequence is `first` behind the last record, and resolves when they are on the disk. When
   * it rejects (with the file system's error) everything is as it was.
   */
  readonly write: (frames: Uint8Array, first: number) => Promise<void>;
  /** The next write starts a new segment. */
  readonly roll: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The only writer of segments. `limit` is the size in bytes at which the next one starts. */
export function segmentWriter(folder: Folder, contents: Contents, limit: number): SegmentWriter {
  const { disk } = folder;
  let file: DiskFile | undefined;

  const close = async () => {
    const open = file;
    file = undefined;
    await open?.close().catch(() => undefined);
  };

  const roll = async () => {
    contents.appendable = false;
    await close();
  };

  /** Back to the last whole record; where even that fails, nothing more is appended to this segment. */
  const cutBack = async ({ size }: Segment) => {
    try {
      await file?.cut(size);
      await file?.flush();
    } catch {
      await roll();
    }
  };

  const extend = async (segment: Segment, frames: Uint8Array) => {
    file ??= await disk.open(inFolder(folder, segmentName(segment.first)));
    try {
      await file.write(frames, segment.size);
      await file.flush();
    } catch (error) {
      await cutBack(segment);
      throw error;
    }
    const size = segment.size + frames.length;
    contents.segments = contents.segments.map((each) =>
      each.first === segment.first ? { ...each, size } : each,
    );
  };

  const create = async (name: string): Promise<DiskFile> => {
    try {
      return await disk.create(inFolder(folder, name));
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      // Left by a failure or foreign: had it held a good record, that record would have been counted.
      await moveAside(folder, name);
      return disk.create(inFolder(folder, name));
    }
  };

  const begin = async (frames: Uint8Array, first: number) => {
    await close();
    await disk.makeDirectory(folder.directory);
    const name = segmentName(first);
    const header = encodeHeader(segmentMagic, contents.segments.at(-1)?.first ?? 0);
    const size = header.length + frames.length;
    file = await create(name);
    try {
      await file.write(Buffer.concat([header, frames]), 0);
      await file.flush();
      await disk.flushDirectory(folder.directory);
    } catch (error) {
      await close();
      await disk.remove(inFolder(folder, name)).catch(() => undefined);
      throw error;
    }
    contents.segments = [...contents.segments, { first, size }];
    contents.appendable = true;
  };

  const write = (frames: Uint8Array, first: number) => {
    const last = contents.segments.at(-1);
    const goesOn = contents.appendable && last !== undefined && last.size + frames.length <= limit;
    return goesOn ? extend(last, frames) : begin(frames, first);
  };

  return { write, roll, close };
}
