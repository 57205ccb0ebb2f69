import type { Snapshot } from './contents.ts';
import type { DiskFile } from './disk.ts';
import { snapshotName } from './fileFormat.ts';
import type { JournalFinding } from './findings.ts';
import { inFolder, moveAside, type Folder } from './folder.ts';
import { gapsAfter, segmentsAfter, type SegmentLink } from './gaps.ts';
import { hasEveryPart, sealedParts } from './inspectFile.ts';

async function withFile<Result>(
  folder: Folder,
  at: number,
  use: (file: DiskFile) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    const file = await folder.disk.open(inFolder(folder, snapshotName(at)));
    return await use(file).finally(() => file.close());
  } catch {
    return undefined;
  }
}

/** The finished snapshots among these (`ats` descending); the others are moved out of the way. */
async function finishedOf(
  folder: Folder,
  ats: readonly number[],
  note: (finding: JournalFinding) => void,
): Promise<readonly Snapshot[]> {
  const finished: Snapshot[] = [];
  for (const at of ats) {
    const found = await withFile(folder, at, async (file) => ({
      size: await file.size(),
      parts: await sealedParts(file, at),
    }));
    if (found?.parts !== undefined) finished.push({ at, size: found.size, parts: found.parts });
    else {
      const file = snapshotName(at);
      note({ kind: 'unusableFile', file, copy: await moveAside(folder, file) });
    }
  }
  return finished;
}

/**
 * The snapshot to use, and whether what it stands for may be removed. That is left over when the app was killed
 * between a snapshot's renaming and the removal; then every part of the snapshot is checked first, and when one is
 * bad, the older files are used instead, if they hold every record.
 */
export async function mendSnapshots(
  folder: Folder,
  ats: readonly number[],
  segments: readonly SegmentLink[],
  last: number,
  note: (finding: JournalFinding) => void,
): Promise<{ readonly snapshot: Snapshot | undefined; readonly mayTidy: boolean }> {
  const finished = await finishedOf(folder, ats, note);
  for (const [index, snapshot] of finished.entries()) {
    const older = finished[index + 1];
    const isAlone =
      older === undefined && segmentsAfter(snapshot.at, segments, last).length === segments.length;
    if (isAlone) return { snapshot, mayTidy: false };
    const isWhole = await withFile(folder, snapshot.at, (file) => hasEveryPart(file, snapshot.parts));
    if (isWhole === true) return { snapshot, mayTidy: true };
    const start = older?.at ?? 0;
    const needed = segmentsAfter(start, segments, last);
    const olderHoldsAll = Math.max(last, start) >= snapshot.at && gapsAfter(start, needed).length === 0;
    if (!olderHoldsAll) return { snapshot, mayTidy: false };
    const file = snapshotName(snapshot.at);
    note({ kind: 'unusableFile', file, copy: await moveAside(folder, file) });
  }
  return { snapshot: undefined, mayTidy: false };
}
