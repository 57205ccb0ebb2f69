import { randomGamma } from 'd3-random';
import type { Random } from '../seededRandom.ts';

/**
 * Draws times of mean 1 with a coefficient of variation: always 1 (0), exponential (1), else gamma of shape 1/c², which is
 * an Erlang of k phases where c² = 1/k. Scaled by the mean afterwards, a faster machine sees the same draws.
 */
export function workTimes(variation: number, random: Random): () => number {
  if (variation === 0) return () => 1;
  if (variation === 1) return () => exponential(random);
  const shape = 1 / variation ** 2;
  return randomGamma.source(random)(shape, 1 / shape);
}

/** An exponential time of mean 1. */
export function exponential(random: Random): number {
  return -Math.log1p(-random());
}
