import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../seededRandom.ts';
import { envelopeOf } from './envelope.ts';
import { kurtosisOf, rootMeanSquare } from './indicators.ts';
import { amplitudeSpectrum } from './spectrum.ts';

const count = 1024;
const sampleRate = 2048;
const signalOf = (value: (second: number) => number) =>
  Float64Array.from({ length: count }, (_, at) => value(at / sampleRate));
const sine = (hertz: number, second: number, phase = 0) => Math.sin(2 * Math.PI * hertz * second + phase);

test('a sine of amplitude A reads A at its frequency, with either window, and nothing elsewhere', () => {
  const bin = fc.integer({ min: 5, max: count / 2 - 5 });
  const amplitude = fc.double({ min: 0.1, max: 50, noNaN: true });
  const phase = fc.double({ min: 0, max: 6, noNaN: true });
  fc.assert(
    fc.property(bin, amplitude, phase, fc.constantFrom('hann', 'none'), (at, height, begin, window) => {
      const signal = signalOf((second) => height * sine(2 * at, second, begin));
      const { step, amplitudes } = amplitudeSpectrum(signal, sampleRate, window);
      expect(step).toBe(2);
      expect(amplitudes[at]).toBeCloseTo(height, 8);
      const elsewhere = amplitudes.filter((_, other) => Math.abs(other - at) > 2);
      expect(Math.max(...elsewhere)).toBeLessThan(1e-8 * height);
    }),
    { numRuns: 40 },
  );
});

test('a sine between two lines reads at most 15 % too little with the Hann window', () => {
  const signal = signalOf((second) => 3 * sine(201, second));
  const highest = Math.max(...amplitudeSpectrum(signal, sampleRate, 'hann').amplitudes);
  expect(highest).toBeLessThan(3);
  expect(highest).toBeGreaterThan(3 * 0.848);
});

test('without a window the lines hold all of the energy (Parseval)', () => {
  for (let seed = 0; seed < 5; seed += 1) {
    const random = seededRandom(seed);
    const signal = signalOf(() => random() - 0.3);
    const { amplitudes } = amplitudeSpectrum(signal, sampleRate, 'none');
    const [mean = 0, ...rest] = amplitudes;
    const last = rest.pop() ?? 0;
    const energy = mean ** 2 + last ** 2 + rest.reduce((sum, one) => sum + one ** 2 / 2, 0);
    expect(energy).toBeCloseTo(rootMeanSquare(signal) ** 2, 10);
  }
});

test('the envelope of a modulated carrier is what modulates it, and other bands do not count', () => {
  const modulation = (second: number) => 2 + sine(10, second);
  const signal = signalOf((second) => modulation(second) * sine(500, second) + 5 * sine(40, second));
  const envelope = envelopeOf(signal, sampleRate, { low: 400, high: 600 });
  const wanted = signalOf(modulation);
  expect(Math.max(...envelope.map((value, at) => Math.abs(value - (wanted[at] ?? 0))))).toBeLessThan(1e-6);
});

test('a sine has the kurtosis 1.5, noise 3, rare shocks far more', () => {
  const random = seededRandom(7);
  const noise = () => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
  expect(kurtosisOf(signalOf((second) => sine(100, second)))).toBeCloseTo(1.5, 6);
  // A sum of twelve even ones has 2.9.
  expect(kurtosisOf(Float64Array.from({ length: 200_000 }, noise))).toBeCloseTo(2.9, 1);
  expect(
    kurtosisOf(Float64Array.from({ length: count }, (_, at) => (at % 64 === 0 ? 1 : 0))),
  ).toBeGreaterThan(50);
});
