import { percentile } from '#tests/bench/harness/percentile.ts';
import type { Frame } from './frames.ts';
import { afterWarmUp, observationsOf, type Measure } from './observations.ts';
import { robustSlope, type Slope } from './robustSlope.ts';
import type { Sample } from './sample.ts';

/** The most that a kiosk may grow by, in MB per hour. */
export const mostPerHour = 2;

/** The most main-thread time of a moving frame at p95, in ms. */
export const mostFrame = 6;

/** A shorter soak (hours, without its warm-up) tells no slope per hour: it is judged by how much was gained in all. */
export const shortest = 0.4;

/**
 * What may be gained in all in a shorter soak, however short: about three times what visits of a kiosk that loses
 * nothing differ by. Heap and counts are nearly exact at the same scene; the memory of processes moves with what the
 * allocators of Chromium keep in hand.
 */
const mostGained: Readonly<Record<Measure, number>> = {
  heap: 2,
  process: 10,
  nodes: 24,
  detached: 24,
  listeners: 24,
};

/** One measure over the soak: per hour its slope, and what was gained by it from the warm-up to the end. */
export type Finding = {
  readonly measure: Measure;
  readonly slope: Slope | null;
  readonly gained: number;
  /** `slope` is judged per hour, `gained` in all. */
  readonly judgedBy: 'slope' | 'gained';
  readonly isKept: boolean;
};

/**
 * Judges a measure. Over some 25 minutes and more, memory must not rise by more than 2 MB an hour: it does when even the low
 * end of the slope's interval is above that. Counts must stay flat whatever the time, and of a shorter soak memory must:
 * what was gained in all stays within what visits differ by. Pure.
 */
export function judgeMeasure(samples: readonly Sample[], measure: Measure): Finding {
  const points = observationsOf(afterWarmUp(samples), measure);
  const slope = robustSlope(points);
  const times = points.map(({ at }) => at);
  const hours = times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
  const gained = (slope?.value ?? 0) * hours;
  const isMemory = measure === 'heap' || measure === 'process';
  const bySlope = isMemory && hours >= shortest;
  return {
    measure,
    slope,
    gained,
    judgedBy: bySlope ? 'slope' : 'gained',
    // What cannot be compared at all keeps nothing.
    isKept: slope !== null && (bySlope ? slope.low <= mostPerHour : gained <= mostGained[measure]),
  };
}

/** What the frames come to: main-thread work at p95, in ms. */
export type FrameFinding = {
  /** Of frames in which something moves. */
  readonly moving: number;
  /** The low end of its 95 % interval: of few frames a percentile is not known well. */
  readonly low: number;
  /** Of new pictures, the frames in which they appear taken together. */
  readonly newPictures: number;
  /** Frames that moved. */
  readonly count: number;
  readonly isKept: boolean;
};

/** From so many frames on p95 itself is judged: ten minutes give more. */
const enoughFrames = 1000;

/** A new picture appears in so many frames: React's, and the one in which its charts draw themselves. */
const framesOfPicture = 2;

/**
 * Judges the main thread's work for frames. Nobody sees a new picture move: what it costs is told, and is the answer to a
 * touch; were it counted as frames, a display without a graphics card, which shows a few frames of each movement only,
 * would count it several times as often as a visitor's. Of few frames p95 is not known well: it is missed when even the low
 * end of its interval is above the limit. Throws when nothing moved. Pure.
 */
export function judgeFrames(frames: readonly Frame[]): FrameFinding {
  const moved = frames
    .filter(({ place }) => place === null || place >= framesOfPicture)
    .map(({ work }) => work);
  const pictures = frames.flatMap(({ work, place }, index) => {
    const next = frames[index + 1];
    return place === 0 ? [work + (next?.place === 1 ? next.work : 0)] : [];
  });
  const moving = percentile(moved, 0.95);
  // The number of frames below the true percentile is binomial.
  const low = percentile(moved, 0.95 - 1.96 * Math.sqrt((0.95 * 0.05) / Math.max(1, moved.length)));
  return {
    moving,
    low,
    newPictures: pictures.length === 0 ? 0 : percentile(pictures, 0.95),
    count: moved.length,
    isKept: (moved.length < enoughFrames ? low : moving) <= mostFrame,
  };
}
