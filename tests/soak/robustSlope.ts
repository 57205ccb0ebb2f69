import { median } from '#tests/bench/harness/percentile.ts';

/** One value of a series at a time, among others of the same `scene`. */
export type Point = { readonly at: number; readonly value: number; readonly scene: string };

/** How a series rises per unit of time: the most likely slope, and the interval that holds it with 95 % confidence. */
export type Slope = { readonly value: number; readonly low: number; readonly high: number };

/** Of the normal distribution: 95 % lie within so many standard deviations. */
const confidence = 1.96;

/**
 * The slope by Theil and Sen: the median of the slopes between any two points of the same scene, which neither an outlier
 * nor a difference between the scenes can move. Its interval is Sen's, by the variance of Kendall's statistic; of few
 * points it is open (infinite). Null: no scene has two points at different times. Pure.
 */
export function robustSlope(points: readonly Point[]): Slope | null {
  const names = new Set(points.map(({ scene }) => scene));
  const scenes = [...names].map((name) => points.filter(({ scene }) => scene === name));
  const slopes = scenes.flatMap(slopesOfPairs).toSorted((one, other) => one - other);
  if (slopes.length === 0) return null;
  const variance = scenes.reduce((sum, { length }) => sum + kendallVariance(length), 0);
  const reach = confidence * Math.sqrt(variance);
  const low = Math.floor((slopes.length - reach) / 2) - 1;
  const high = Math.ceil((slopes.length + reach) / 2);
  return {
    value: median(slopes),
    low: slopes[low] ?? Number.NEGATIVE_INFINITY,
    high: slopes[high] ?? Number.POSITIVE_INFINITY,
  };
}

function slopesOfPairs(points: readonly Point[]): readonly number[] {
  return points.flatMap((one, index) =>
    points
      .slice(index + 1)
      .filter(({ at }) => at !== one.at)
      .map((other) => (other.value - one.value) / (other.at - one.at)),
  );
}

/** The variance of Kendall's S of so many points without a trend. */
function kendallVariance(count: number): number {
  return (count * (count - 1) * (2 * count + 5)) / 18;
}
