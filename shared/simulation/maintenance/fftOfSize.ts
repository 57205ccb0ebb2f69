import FFT from 'fft.js';

const known = new Map<number, FFT>();

/** The transform for so many values (a power of two). Its tables of sines take longer than a transform, so they are kept. */
export function fftOfSize(size: number): FFT {
  const found = known.get(size);
  if (found !== undefined) return found;
  const made = new FFT(size);
  known.set(size, made);
  return made;
}
