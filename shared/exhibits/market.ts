import { marketKeys, passes, wholeMarket, type MarketFilter, type MarketKey } from './marketFilter.ts';
import type { Solution } from './solutionsPack.ts';

/** How many solutions raise a scene to a level, under the filters of price and industry: what a touch on it would list. */
export type MarketCell = { readonly scene: string; readonly level: number; readonly count: number };

/** Dropping one filter, and how many solutions there would be then. */
export type Loosening = { readonly key: MarketKey; readonly count: number };

/** The solutions that pass, the cheapest first: by lowest, then highest price, then by name. */
export function matchesOf(solutions: readonly Solution[], filter: MarketFilter): readonly Solution[] {
  return solutions
    .filter((solution) => passes(solution, filter))
    .toSorted(
      (a, b) =>
        a.cost.low - b.cost.low ||
        a.cost.high - b.cost.high ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
}

export const marketLevels = [2, 3, 4] as const;

/** The cells of scenes × levels, scene by scene, whatever scene and level are chosen. */
export function marketCells(
  solutions: readonly Solution[],
  filter: MarketFilter,
  scenes: readonly string[],
): readonly MarketCell[] {
  const counts = new Map<string, number>();
  for (const solution of solutions) {
    if (!passes(solution, { ...filter, scene: null, level: null })) continue;
    for (const { scene, level } of solution.raises) {
      counts.set(`${scene}/${level}`, (counts.get(`${scene}/${level}`) ?? 0) + 1);
    }
  }
  return scenes.flatMap((scene) =>
    marketLevels.map((level) => ({ scene, level, count: counts.get(`${scene}/${level}`) ?? 0 })),
  );
}

/**
 * What would bring solutions when a filter leaves none: each single filter that can be dropped for that, the most fruitful
 * first. Empty where only dropping several helps.
 */
export function loosenings(solutions: readonly Solution[], filter: MarketFilter): readonly Loosening[] {
  return marketKeys
    .filter((key) => filter[key] !== null)
    .map((key) => ({
      key,
      count: solutions.filter((solution) => passes(solution, { ...filter, [key]: null })).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** Where the tour stops: the scenes and levels with most solutions, one level after another. */
export function fullestCells(
  solutions: readonly Solution[],
  scenes: readonly string[],
): readonly MarketCell[] {
  const cells = marketCells(solutions, wholeMarket, scenes).filter(({ count }) => count > 0);
  return marketLevels.flatMap((level) => {
    const [most] = cells.filter((cell) => cell.level === level).toSorted((a, b) => b.count - a.count);
    return most === undefined ? [] : [most];
  });
}

/** Other solutions that raise one of a solution's scenes to the same level, the cheapest first; at most `most`. */
export function alternativesTo(
  solution: Solution,
  solutions: readonly Solution[],
  most: number,
): readonly Solution[] {
  const same = new Set(solution.raises.map(({ scene, level }) => `${scene}/${level}`));
  return matchesOf(
    solutions.filter(
      ({ id, raises }) =>
        id !== solution.id && raises.some(({ scene, level }) => same.has(`${scene}/${level}`)),
    ),
    wholeMarket,
  ).slice(0, most);
}
