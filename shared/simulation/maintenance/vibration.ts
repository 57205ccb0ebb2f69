import { randomNormal } from 'd3-random';
import type { Random } from '../seededRandom.ts';

/** Samples a second, and how many are taken for one reading (a power of two). */
export const sampleRate = 12_000;
export const sampleCount = 8192;

/** Amplitudes in m/s², frequencies in Hz. */
export type VibrationSource = {
  readonly shaft: number;
  readonly unbalance: number;
  /** Deviation of the noise. */
  readonly noise: number;
  /** A flaw is struck `frequency` times a second, and the housing answers with decaying sines of this height. */
  readonly fault: { readonly frequency: number; readonly height: number };
  readonly resonance: number;
};

/** Damping ratio of the housing, and the deviation of the time between two shocks, as a share of it (slip). */
const damping = 0.04;
const slip = 0.006;

/**
 * One reading of an acceleration sensor: unbalance at the shaft's frequency, noise, and shocks that make the housing ring.
 * The model of McFadden, Smith (1984), Model for the vibration produced by a single point defect in a rolling element
 * bearing, Journal of Sound and Vibration 96(1), with slip as in Randall, Antoni (2011).
 */
export function vibrationSignal(source: VibrationSource, random: Random): Float64Array {
  const { shaft, unbalance, noise, resonance, fault } = source;
  const normal = randomNormal.source(random)(0, 1);
  const signal = new Float64Array(sampleCount);
  const turn = (2 * Math.PI * shaft) / sampleRate;
  const begin = 2 * Math.PI * random();
  for (let at = 0; at < sampleCount; at += 1) {
    signal[at] = unbalance * Math.sin(begin + turn * at) + (noise === 0 ? 0 : noise * normal());
  }
  const decay = 2 * Math.PI * resonance * damping;
  const ring = 2 * Math.PI * resonance * Math.sqrt(1 - damping ** 2);
  const length = 6 / decay;
  // Shocks before the beginning still ring.
  for (let shock = -length - random() / fault.frequency; shock < sampleCount / sampleRate;) {
    const last = Math.min(sampleCount - 1, Math.floor((shock + length) * sampleRate));
    for (let at = Math.max(0, Math.ceil(shock * sampleRate)); at <= last; at += 1) {
      const since = at / sampleRate - shock;
      signal[at]! += fault.height * Math.exp(-decay * since) * Math.sin(ring * since);
    }
    shock += (1 + slip * normal()) / fault.frequency;
  }
  return signal;
}
