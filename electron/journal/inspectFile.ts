import type { DiskFile } from './disk.ts';
import type { NumberRange } from './findings.ts';
import { endMarkBytes, headerBytes, headerNumber, partsInEndMark, snapshotMagic } from './fileFormat.ts';
import { readRun, type Stretch } from './readRun.ts';

/** What a stretch of a file turned out to be when each of its frames was checked. */
export type Inspection = {
  /** Bytes of the file up to the end of the last good frame. */
  readonly good: number;
  /** The sequence that should come next. */
  readonly next: number;
  /** Whether a good frame lies behind bytes that are none. */
  readonly isDamaged: boolean;
  readonly missing: readonly NumberRange[];
};

const inspectedAtOnce = 4 * 1024 * 1024;

/** Checks every frame of a stretch. */
export async function inspectStretch(file: DiskFile, stretch: Stretch): Promise<Inspection> {
  const { end } = stretch;
  let { position, expected } = stretch;
  let good = position;
  let isDamaged = false;
  const missing: NumberRange[] = [];
  while (position < end) {
    const run = await readRun(file, { position, end, expected }, inspectedAtOnce);
    position = run.position;
    if (run.kind === 'skipped') {
      isDamaged ||= position < end;
      continue;
    }
    good = position;
    for (const { sequence } of run.frames) {
      if (sequence > expected) missing.push({ from: expected, to: sequence - 1 });
      expected = Math.max(expected, sequence + 1);
    }
  }
  return { good, next: expected, isDamaged: isDamaged || missing.length > 0, missing };
}

/** The count of parts of a snapshot, or undefined when it is not one that was finished. */
export async function sealedParts(file: DiskFile, at: number): Promise<number | undefined> {
  const size = await file.size();
  if (size < headerBytes + endMarkBytes) return undefined;
  if (headerNumber(snapshotMagic, await file.read(0, headerBytes)) !== at) return undefined;
  return partsInEndMark(await file.read(size - endMarkBytes, endMarkBytes), size);
}

/** Whether every part of a sealed snapshot is there and right. */
export async function hasEveryPart(file: DiskFile, parts: number): Promise<boolean> {
  const end = (await file.size()) - endMarkBytes;
  const { next, missing } = await inspectStretch(file, { position: headerBytes, end, expected: 1 });
  return next === parts + 1 && missing.length === 0;
}
