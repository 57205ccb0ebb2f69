/**
 * Φ(x), the share of a standard normal distribution below x, exact to some ten digits in the far tails, too: Laplace’s continued fraction for |x| ≥ 3 and the series of Marsaglia (2004), Evaluating the Normal
 * Distribution, Journal of Statistical Software 11(4), within.
 */
export function normalBelow(x: number): number {
  if (x > 3) return 1 - upperTail(x);
  if (x < -3) return upperTail(-x);
  let [sum, term, before] = [x, x, Number.NaN];
  for (let step = 3; sum !== before; step += 2) {
    before = sum;
    term *= (x * x) / step;
    sum += term;
  }
  return 0.5 + sum * density(x);
}

/** 1 − Φ(x) for x ≥ 3 by Laplace's continued fraction. */
function upperTail(x: number): number {
  let fraction = x;
  for (let step = 120; step >= 1; step -= 1) fraction = x + step / fraction;
  return density(x) / fraction;
}

const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
