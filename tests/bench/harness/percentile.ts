/**
 * The value that at least the given share (0–1) of the sample does not exceed: always one of the measured values, never
 * one in between. Throws on an empty sample and on a share outside 0–1.
 */
export function percentile(sample: readonly number[], share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not ${share}.`);
  const sorted = sample.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new RangeError('An empty sample has no percentile.');
  return value;
}

export const median = (sample: readonly number[]): number => percentile(sample, 0.5);

/** "p50 1.2 · p95 3.4 · max 5.6 ms (n = 200)" */
export function spread(sample: readonly number[], unit: string): string {
  const at = (share: number) => percentile(sample, share).toFixed(2);
  return `p50 ${at(0.5)} · p95 ${at(0.95)} · max ${at(1)} ${unit} (n = ${sample.length})`;
}
