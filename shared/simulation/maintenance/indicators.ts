/** Root of the mean square, in the signal's unit. */
export function rootMeanSquare(signal: Float64Array): number {
  let sum = 0;
  for (const value of signal) sum += value * value;
  return Math.sqrt(sum / signal.length);
}

/** 峭度: fourth moment over the squared second one; 3 for noise, 1.5 for a sine, large where there are shocks; 0 for a still signal. */
export function kurtosisOf(signal: Float64Array): number {
  let mean = 0;
  for (const value of signal) mean += value / signal.length;
  let second = 0;
  let fourth = 0;
  for (const value of signal) {
    const square = (value - mean) ** 2;
    second += square;
    fourth += square * square;
  }
  return second === 0 ? 0 : (fourth * signal.length) / second ** 2;
}
