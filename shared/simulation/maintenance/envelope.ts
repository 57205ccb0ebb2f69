import { fftOfSize } from './fftOfSize.ts';

/** Hz, both included. */
export type Band = { readonly low: number; readonly high: number };

/**
 * The envelope of what a signal has within a band: the modulus of its analytic signal (Hilbert transform), made by leaving
 * the positive frequencies of the band only. Its length is a power of two. Randall, Antoni (2011), see `bearingFrequencies`.
 */
export function envelopeOf(signal: Float64Array, sampleRate: number, { low, high }: Band): Float64Array {
  const count = signal.length;
  const fft = fftOfSize(count);
  const spectrum = new Float64Array(2 * count);
  fft.realTransform(spectrum, signal);
  const step = sampleRate / count;
  for (let bin = 0; bin < count; bin += 1) {
    const frequency = bin * step;
    const isKept = bin > 0 && bin < count / 2 && frequency >= low && frequency <= high;
    const weight = isKept ? 2 : 0;
    spectrum[2 * bin]! *= weight;
    spectrum[2 * bin + 1]! *= weight;
  }
  const analytic = new Float64Array(2 * count);
  fft.inverseTransform(analytic, spectrum);
  const envelope = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    envelope[at] = modulus(analytic[2 * at], analytic[2 * at + 1]);
  }
  return envelope;
}

/** `Math.hypot` guards against overflow, and takes ten times as long. */
function modulus(real = 0, imaginary = 0): number {
  return Math.sqrt(real * real + imaginary * imaginary);
}
