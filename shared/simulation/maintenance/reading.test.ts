import { expect, test } from 'vitest';
import { seededRandom } from '../seededRandom.ts';
import { bearingFrequencies } from './bearingFrequencies.ts';
import { envelopeSpectrum, readSeverity } from './reading.ts';
import { amplitudeSpectrum, type Spectrum } from './spectrum.ts';
import { sampleRate, vibrationSignal, type VibrationSource } from './vibration.ts';

const geometry = { balls: 9, ballDiameter: 7.94, pitchDiameter: 39.04, contactAngle: 0 };
const { shaft, outer } = bearingFrequencies(geometry, 1797 / 60);
const sourceOf = (height: number): VibrationSource => ({
  shaft,
  unbalance: 0.8,
  noise: 0.25,
  resonance: 3000,
  fault: { frequency: outer, height },
});
/** The highest line at a frequency, and the highest of the eighty beside it. */
function lineAt({ step, amplitudes }: Spectrum, hertz: number) {
  const middle = Math.round(hertz / step);
  const [from, to] = [middle - 2, middle + 3];
  const beside = [...amplitudes.slice(from - 40, from), ...amplitudes.slice(to, to + 40)];
  return { line: Math.max(...amplitudes.slice(from, to)), beside: Math.max(...beside) };
}

test('the severity is read as it was put in, over the whole range, with any noise', () => {
  for (const height of [0.5, 1, 3, 10]) {
    const logs = Array.from({ length: 12 }, (_, seed) => {
      const source = sourceOf(height);
      return Math.log(readSeverity(vibrationSignal(source, seededRandom(seed)), source) / height);
    });
    expect(Math.abs(logs.reduce((sum, log) => sum + log, 0) / logs.length)).toBeLessThan(0.05);
    expect(Math.max(...logs.map(Math.abs))).toBeLessThan(0.2);
  }
});

test('without a flaw next to nothing is read', () => {
  const readings = Array.from({ length: 12 }, (_, seed) =>
    readSeverity(vibrationSignal(sourceOf(0), seededRandom(seed)), sourceOf(0)),
  );
  expect(Math.max(...readings)).toBeLessThan(0.4);
});

test('the flaw’s line and its double stand out of the envelope’s spectrum, while the plain one hides them', () => {
  const signal = vibrationSignal(sourceOf(1), seededRandom(3));
  const envelope = envelopeSpectrum(signal, 3000);
  const plain = amplitudeSpectrum(signal, sampleRate, 'hann');
  for (const hertz of [outer, 2 * outer]) {
    const seen = lineAt(envelope, hertz);
    expect(seen.line).toBeGreaterThan(3 * seen.beside);
    const hidden = lineAt(plain, hertz);
    expect(hidden.line).toBeLessThan(2 * hidden.beside);
  }
  expect(lineAt(plain, shaft).line).toBeGreaterThan(0.65);
});
