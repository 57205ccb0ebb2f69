import { median } from '#tests/bench/harness/percentile.ts';
import type { Point } from './robustSlope.ts';
import type { Sample } from './sample.ts';

/** What is counted of a kiosk over time. */
export const measures = ['heap', 'process', 'nodes', 'detached', 'listeners'] as const;
export type Measure = (typeof measures)[number];

/** At least so many hours at first are warm-up, and never more: code is compiled, caches fill. */
const longestWarmUp = 10 / 60;
/** Of a shorter soak this share. */
const warmUpShare = 1 / 4;

/** The samples after the warm-up: never those of the first visit, which loads every screen. Pure. */
export function afterWarmUp(samples: readonly Sample[]): readonly Sample[] {
  const whole = samples.at(-1)?.at ?? 0;
  const warm = Math.min(longestWarmUp, whole * warmUpShare);
  return samples.filter(({ at, visit }) => visit > 1 && at >= warm);
}

/** One measure over time: the samples of one stay on a scene hang together, and are one observation. Pure. */
export function observationsOf(samples: readonly Sample[], measure: Measure): readonly Point[] {
  const stays = new Map<string, readonly Sample[]>();
  for (const sample of samples) {
    const key = `${sample.visit} ${sample.scene}`;
    stays.set(key, [...(stays.get(key) ?? []), sample]);
  }
  return [...stays.values()].map((stay) => ({
    at: median(stay.map(({ at }) => at)),
    value: median(stay.map((sample) => sample[measure])),
    scene: stay[0]?.scene ?? '',
  }));
}
