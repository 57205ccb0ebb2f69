import type { Contents, Segment } from './contents.ts';
import type { DiskFile } from './disk.ts';
import { headerBytes, headerNumber, segmentMagic, segmentName, startsHeader } from './fileFormat.ts';
import type { JournalFinding } from './findings.ts';
import { copyAside, inFolder, moveAside, type Folder } from './folder.ts';
import type { SegmentLink } from './gaps.ts';
import { inspectStretch } from './inspectFile.ts';

/** A segment with its size, as names, headers and, for the last one, the mending tell. */
export type FoundSegment = Segment & SegmentLink;

type Mended =
  | { readonly state: 'gone' }
  | {
      readonly state: 'there';
      readonly segment: FoundSegment;
      readonly last: number;
      readonly isClean: boolean;
    };

/** Cuts a torn tail off, on the disk for certain; false when the file system refuses. */
async function cutTail(file: DiskFile, length: number): Promise<boolean> {
  try {
    await file.cut(length);
    await file.flush();
    return true;
  } catch {
    return false;
  }
}

async function openedSegment(
  folder: Folder,
  first: number,
): Promise<{ readonly file: DiskFile; readonly size: number; readonly header: Uint8Array } | undefined> {
  try {
    const file = await folder.disk.open(inFolder(folder, segmentName(first)));
    try {
      return { file, size: await file.size(), header: await file.read(0, headerBytes) };
    } catch {
      await file.close();
      return undefined;
    }
  } catch {
    return undefined;
  }
}

/** Checks the last segment whole: a torn tail is cut, damage kept aside, a file without any record removed. */
async function mendLast(
  folder: Folder,
  first: number,
  note: (finding: JournalFinding) => void,
): Promise<Mended> {
  const name = segmentName(first);
  const unusable = async (): Promise<Mended> => {
    note({ kind: 'unusableFile', file: name, copy: await moveAside(folder, name) });
    return { state: 'gone' };
  };
  /** Killed while its first records were written: there is nothing in it. */
  const unfilled = async (bytes: number): Promise<Mended> => {
    await folder.disk.remove(inFolder(folder, name));
    if (bytes > 0) note({ kind: 'tornTail', file: name, bytes, after: first - 1 });
    return { state: 'gone' };
  };
  const opened = await openedSegment(folder, first);
  if (opened === undefined) return unusable();
  const { file, size, header } = opened;
  const previous = headerNumber(segmentMagic, header);
  try {
    if (size < headerBytes && startsHeader(segmentMagic, header)) return await unfilled(size);
    const position = previous === undefined ? 0 : headerBytes;
    const stretch = { position, end: size, expected: first };
    const { good, next, isDamaged, missing } = await inspectStretch(file, stretch);
    if (good === 0) return await unusable();
    if (next === first) return await unfilled(size - good);
    const there = { state: 'there', segment: { first, size: good, previous }, last: next - 1 } as const;
    if (isDamaged) {
      note({ kind: 'damagedSegment', file: name, missing, copy: await copyAside(folder, name) });
      return { ...there, isClean: false };
    }
    if (good === size) return { ...there, isClean: true };
    note({ kind: 'tornTail', file: name, bytes: size - good, after: next - 1 });
    return { ...there, isClean: await cutTail(file, good) };
  } catch {
    return await unusable();
  } finally {
    await file.close();
  }
}

async function linkOf(folder: Folder, first: number): Promise<FoundSegment> {
  const opened = await openedSegment(folder, first);
  await opened?.file.close();
  return { first, size: opened?.size ?? 0, previous: opened && headerNumber(segmentMagic, opened.header) };
}

/** Mends the end of the segments that begin at `firsts` (ascending) and says what they are. */
export async function mendSegments(
  folder: Folder,
  firsts: readonly number[],
  note: (finding: JournalFinding) => void,
): Promise<{ readonly segments: readonly FoundSegment[] } & Pick<Contents, 'last' | 'appendable'>> {
  for (let count = firsts.length; count > 0; count -= 1) {
    const mended = await mendLast(folder, firsts[count - 1] ?? 0, note);
    if (mended.state === 'gone') continue;
    const before = await Promise.all(firsts.slice(0, count - 1).map((first) => linkOf(folder, first)));
    return { segments: [...before, mended.segment], last: mended.last, appendable: mended.isClean };
  }
  return { segments: [], last: 0, appendable: false };
}
