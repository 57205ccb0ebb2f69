/** Lives that are spread by Weibull's distribution, in days. */
export type WeibullLives = { readonly shape: number; readonly scale: number };

/** 元 for a planned change and for a failure. */
export type ReplacementCosts = { readonly planned: number; readonly failure: number };

/** The share of bearings that reach a day: R(t) = exp(−(t/η)^β). */
export function reliabilityAt({ shape, scale }: WeibullLives, day: number): number {
  return Math.exp(-((day / scale) ** shape));
}

/**
 * 元 a day, in the long run, where a bearing is changed when it fails or after `interval` days, whichever is first:
 * g(T) = (cp·R(T) + cf·F(T)) / ∫₀ᵀ R(t) dt. Barlow, Hunter (1960), Optimum preventive maintenance policies, Operations
 * Research 8(1).
 */
export function ageReplacementRate(lives: WeibullLives, costs: ReplacementCosts, interval: number): number {
  const reached = reliabilityAt(lives, interval);
  return (costs.planned * reached + costs.failure * (1 - reached)) / meanUse(lives, interval);
}

/** ∫₀ᵀ R(t) dt: for how many days a bearing is used. By Simpson's rule. */
export function meanUse(lives: WeibullLives, interval: number): number {
  // Beyond this nothing is left of R that would count.
  const end = Math.min(interval, lives.scale * 40 ** (1 / lives.shape));
  const parts = 200;
  const width = end / parts;
  let sum = 1 + reliabilityAt(lives, end);
  for (let part = 1; part < parts; part += 1) {
    sum += (part % 2 === 1 ? 4 : 2) * reliabilityAt(lives, part * width);
  }
  return (sum * width) / 3;
}
