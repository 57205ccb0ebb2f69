import { seededRandom } from '../seededRandom.ts';
import { envelopeOf } from './envelope.ts';
import { amplitudeSpectrum, type Spectrum } from './spectrum.ts';
import { sampleRate, vibrationSignal, type VibrationSource } from './vibration.ts';

/** Half the width of the band around the resonance whose envelope is taken, in Hz. */
const halfBand = 1000;

/** The band that a reading looks at. */
export function bandAround(resonance: number) {
  return { low: resonance - halfBand, high: resonance + halfBand };
}

/** The envelope's spectrum, without the envelope's mean: a flaw's frequency and its multiples stand out. */
export function envelopeSpectrum(signal: Float64Array, resonance: number): Spectrum {
  return spectrumWithoutMean(envelopeOf(signal, sampleRate, bandAround(resonance)));
}

/**
 * How hard a flaw strikes, in m/s² (the height of its shocks), read from a signal alone: the energy at its frequency and two
 * multiples of it in the spectrum of the squared envelope, less what noise leaves beside them, against the same of a clean
 * signal with shocks of 1 m/s². The squared envelope, since there noise adds to a line instead of hiding it (Borghesani et
 * al., 2013, Application of cepstrum pre-whitening …, Mechanical Systems and Signal Processing 36(2)). 0 where nothing stands out.
 */
export function readSeverity(signal: Float64Array, source: VibrationSource): number {
  const clean = { ...source, unbalance: 0, noise: 0, fault: { ...source.fault, height: 1 } };
  const unit = lineEnergy(vibrationSignal(clean, seededRandom(calibrationSeed)), source);
  return Math.sqrt(Math.sqrt(lineEnergy(signal, source) / unit));
}

const calibrationSeed = 1;

function lineEnergy(signal: Float64Array, { resonance, fault }: VibrationSource): number {
  const envelope = envelopeOf(signal, sampleRate, bandAround(resonance));
  const { step, amplitudes } = spectrumWithoutMean(envelope.map((value) => value * value));
  let energy = 0;
  for (const harmonic of [1, 2, 3]) {
    const middle = (harmonic * fault.frequency) / step;
    const half = 2 + 0.01 * middle;
    const line = meanSquare(amplitudes, middle - half, middle + half);
    const gap = 0.35 * (fault.frequency / step);
    const below = meanSquare(amplitudes, middle - gap - half, middle - gap + half);
    const above = meanSquare(amplitudes, middle + gap - half, middle + gap + half);
    energy += (line - (below + above) / 2) * half;
  }
  return Math.max(0, energy);
}

function meanSquare(amplitudes: Float64Array, from: number, to: number): number {
  const first = Math.max(1, Math.round(from));
  const last = Math.min(amplitudes.length - 1, Math.round(to));
  let sum = 0;
  for (let bin = first; bin <= last; bin += 1) sum += (amplitudes[bin] ?? 0) ** 2;
  return sum / (last - first + 1);
}

function spectrumWithoutMean(values: Float64Array): Spectrum {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  return amplitudeSpectrum(
    values.map((value) => value - mean),
    sampleRate,
    'hann',
  );
}
