/** Constants of an X̄-R chart for subgroups of one size. */
export type ChartConstants = {
  /** Mean and deviation of the range of n standard normal values. */
  readonly d2: number;
  readonly d3: number;
  /** Limits of the means at X̄̄ ± A2·R̄, of the ranges at D3·R̄ and D4·R̄. */
  readonly a2: number;
  readonly lowerRange: number;
  readonly upperRange: number;
};

/** d2 and d3 for n = 2 … 10: Harter (1960), Tables of Range and Studentized Range, Annals of Mathematical Statistics 31(4). */
const rangeMoments: readonly (readonly [d2: number, d3: number])[] = [
  [1.12838, 0.8525],
  [1.69257, 0.88837],
  [2.05875, 0.87981],
  [2.32593, 0.86408],
  [2.53441, 0.84804],
  [2.70436, 0.83321],
  [2.8472, 0.81983],
  [2.97003, 0.80783],
  [3.07751, 0.79705],
];

/**
 * The constants for subgroups of `size` (2 … 10): A2 = 3 / (d2·√n), D3 = max(0, 1 − 3·d3/d2), D4 = 1 + 3·d3/d2, after
 * Montgomery, Introduction to Statistical Quality Control. Throws on any other size.
 */
export function chartConstants(size: number): ChartConstants {
  const moments = rangeMoments[size - 2];
  if (moments === undefined) throw new Error(`No chart constants for subgroups of ${size}.`);
  const [d2, d3] = moments;
  return {
    d2,
    d3,
    a2: 3 / (d2 * Math.sqrt(size)),
    lowerRange: Math.max(0, 1 - (3 * d3) / d2),
    upperRange: 1 + (3 * d3) / d2,
  };
}
