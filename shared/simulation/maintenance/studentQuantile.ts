import { cumulativeStdNormalProbability, probit } from 'simple-statistics';

/**
 * The quantile of Student's t for `freedom` ≥ 4, by its expansion around the normal one. Abramowitz, Stegun (1964), Handbook
 * of Mathematical Functions, 26.7.5. Good to three figures in the tables' usual range.
 */
export function studentQuantile(share: number, freedom: number): number {
  const z = normalQuantile(share);
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, at) => sum + term / freedom ** (at + 1), z);
}

/** `probit` is good to two decimals; two steps of Newton's make it good to six. */
function normalQuantile(share: number): number {
  let z = probit(share);
  for (let step = 0; step < 2; step += 1) {
    const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
    z -= (cumulativeStdNormalProbability(z) - share) / density;
  }
  return z;
}
