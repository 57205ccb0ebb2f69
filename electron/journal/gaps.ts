import type { NumberRange } from './findings.ts';

/**
 * A segment as its name and header tell: its first sequence, and that of the segment before it when it was made (0
 * for none, undefined when the header cannot be read).
 */
export type SegmentLink = { readonly first: number; readonly previous: number | undefined };

/** The segments that hold records behind `at`: all but those that are followed by one that begins at or before it. */
export function segmentsAfter<Each extends SegmentLink>(
  at: number,
  segments: readonly Each[],
  last: number,
): readonly Each[] {
  return segments.filter((_, index) => (segments[index + 1]?.first ?? last + 1) - 1 > at);
}

/**
 * The records behind `at` that no segment holds, as far as names and headers tell. The true end of a segment before a
 * missing one shows only when it is read.
 */
export function gapsAfter(at: number, segments: readonly SegmentLink[]): readonly NumberRange[] {
  const [start] = segments;
  if (start === undefined) return [];
  const before = start.first > at + 1 ? [{ from: at + 1, to: start.first - 1 }] : [];
  const between = segments.slice(1).flatMap(({ first, previous = 0 }, index) => {
    const isMissing = previous > (segments[index]?.first ?? 0) && previous < first;
    return isMissing ? [{ from: previous, to: first - 1 }] : [];
  });
  return [...before, ...between];
}
