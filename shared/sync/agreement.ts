import type { Level } from '../look/levels.ts';

/** The levels that two people gave the same scene, always in the same order of the people. */
export type LevelPair = readonly [Level, Level];

/**
 * How far two people agree. `count`: the scenes that both rated, as far as they are given; `same`: those with one level.
 * `kappa` is Cohen's, weighted by the squared distance of levels: 1 for agreement throughout, 0 for what chance would
 * bring; null where nobody's ratings vary, so that chance alone would agree. `meanDistance`: levels between the two, on
 * average over the scenes that differ; null where none does.
 */
export type Agreement = {
  readonly count: number;
  readonly same: number;
  readonly kappa: number | null;
  readonly meanDistance: number | null;
};

/** The agreement over these pairs, and over scenes that both gave the level in `agreed`. */
export function agreementOf(pairs: readonly LevelPair[], agreed: readonly Level[] = []): Agreement {
  const all = [...pairs, ...agreed.map((level): LevelPair => [level, level])];
  const distances = all.map(([one, other]) => Math.abs(one - other)).filter((distance) => distance > 0);
  return {
    count: all.length,
    same: all.length - distances.length,
    kappa: weightedKappa(all),
    meanDistance: distances.length === 0 ? null : mean(distances),
  };
}

/**
 * One less the ratio of what is seen to what chance would bring: squared distances within the pairs, against those
 * between any rating of the one and any of the other. The weights' usual divisor, the same above and below, is left out.
 */
function weightedKappa(pairs: readonly LevelPair[]): number | null {
  if (pairs.length === 0) return null;
  const seen = mean(pairs.map(([one, other]) => (one - other) ** 2));
  const byChance = mean(pairs.flatMap(([one]) => pairs.map(([, other]) => (one - other) ** 2)));
  return byChance === 0 ? null : 1 - seen / byChance;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
