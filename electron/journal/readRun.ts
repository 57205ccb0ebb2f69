import type { DiskFile } from './disk.ts';
import { findFrame, frameAt, frameEnd, frameHeaderBytes, type Frame } from './frames.ts';

/** A stretch of a file from `position` to `end` (bytes) whose first frame should have the sequence `expected`. */
export type Stretch = { readonly position: number; readonly end: number; readonly expected: number };

/**
 * What a step through a stretch gave: good frames, or a number of bytes that are no frame. `position` is where to go
 * on; it is the stretch's end when nothing good is left.
 */
export type Run =
  | { readonly kind: 'frames'; readonly frames: readonly Frame[]; readonly position: number }
  | { readonly kind: 'skipped'; readonly bytes: number; readonly position: number };

/** Smaller reads than this cost more in calls than in bytes. */
const leastRead = 64 * 1024;

function framesIn(buffer: Uint8Array, most: number): readonly Frame[] {
  const frames: Frame[] = [];
  let at = 0;
  let payload = 0;
  for (;;) {
    const frame = frameAt(buffer, at);
    if (frame === undefined) return frames;
    payload += frame.bytes.length;
    if (frames.length > 0 && payload > most) return frames;
    frames.push(frame);
    at = frame.end;
  }
}

/**
 * Reads the next good frames of a stretch: at least one, and no more than `most` bytes of payload. Where none starts,
 * it says how many bytes to skip to the next one. A stretch is read to its end by calling this from each `position`.
 */
export async function readRun(file: DiskFile, stretch: Stretch, most: number): Promise<Run> {
  const { position, end, expected } = stretch;
  let length = Math.min(end - position, Math.max(most, leastRead) + frameHeaderBytes);
  let buffer = await file.read(position, length);
  const needed = frameEnd(buffer, 0) ?? 0;
  if (needed > length && needed <= end - position) {
    length = needed;
    buffer = await file.read(position, length);
  }
  const frames = framesIn(buffer, most);
  const last = frames.at(-1);
  if (last !== undefined) return { kind: 'frames', frames, position: position + last.end };
  // Damage is rare, so all that is left may be held in memory to look through.
  const found = findFrame(await file.read(position, end - position), expected);
  const bytes = found ?? end - position;
  return { kind: 'skipped', bytes, position: position + bytes };
}
