import { fftOfSize } from './fftOfSize.ts';

/** One-sided: `amplitudes[k]` is that of the sine at k × `step` Hz. */
export type Spectrum = { readonly step: number; readonly amplitudes: Float64Array };

/** `hann` keeps strong lines from spilling over weak ones; `none` keeps energy (Parseval). */
export type Window = 'hann' | 'none';

/**
 * The amplitude spectrum of a signal whose length is a power of two. A sine of amplitude A whose frequency is a multiple of
 * `step` reads A, with either window; the mean reads as itself at 0 Hz.
 */
export function amplitudeSpectrum(signal: Float64Array, sampleRate: number, window: Window): Spectrum {
  const count = signal.length;
  const fft = fftOfSize(count);
  const weighted = window === 'none' ? signal : signal.map((value, at) => value * hann(at, count));
  const out = new Float64Array(2 * count);
  fft.realTransform(out, weighted);
  // The Hann window lets half of an amplitude through.
  const gain = window === 'hann' ? 0.5 : 1;
  const half = count / 2;
  const amplitudes = new Float64Array(half + 1);
  for (let bin = 0; bin <= half; bin += 1) {
    const sides = bin === 0 || bin === half ? 1 : 2;
    amplitudes[bin] = (sides * modulus(out[2 * bin], out[2 * bin + 1])) / (count * gain);
  }
  return { step: sampleRate / count, amplitudes };
}

function hann(at: number, count: number): number {
  return 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / count);
}

/** `Math.hypot` guards against overflow, and takes ten times as long. */
function modulus(real = 0, imaginary = 0): number {
  return Math.sqrt(real * real + imaginary * imaginary);
}
