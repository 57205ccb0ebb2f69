import type { Solution } from './solutionsPack.ts';
import { yuanPerWan } from './money.ts';

/** A band of 起价 (a solution's lowest price), from `from` up to but without `below`; 元. */
export type PriceBand = {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly below: number;
};

export const priceBands: readonly PriceBand[] = [
  { id: 'under3', name: '3 万元以下', from: 0, below: 3 * yuanPerWan },
  { id: 'under10', name: '3～10 万元', from: 3 * yuanPerWan, below: 10 * yuanPerWan },
  { id: 'under20', name: '10～20 万元', from: 10 * yuanPerWan, below: 20 * yuanPerWan },
  { id: 'from20', name: '20 万元及以上', from: 20 * yuanPerWan, below: Number.POSITIVE_INFINITY },
];

/** What a solution must be to be shown; null: anything. `level`: one that it raises a scene to – the chosen scene, if one is. */
export type MarketFilter = {
  readonly scene: string | null;
  readonly level: number | null;
  readonly price: string | null;
  readonly industry: string | null;
};

export type MarketKey = keyof MarketFilter;

/** A filter with the solution that is open, if one is: all that `selected` says. */
export type MarketSelection = MarketFilter & { readonly open: string | null };

export const marketKeys: readonly MarketKey[] = ['scene', 'level', 'price', 'industry'];
export const wholeMarket: MarketSelection = {
  scene: null,
  level: null,
  price: null,
  industry: null,
  open: null,
};

/** Reads `selected` of the exhibit: `scene=quality&level=3&open=quality-3`. What it does not know, it leaves out. */
export function marketSelection(selected: string | null): MarketSelection {
  const values = new Map(
    (selected ?? '').split('&').map((part): [string, string] => {
      const at = part.indexOf('=');
      return at < 0 ? ['', ''] : [part.slice(0, at), decoded(part.slice(at + 1))];
    }),
  );
  const value = (key: string) => (values.get(key) ?? '') || null;
  const level = Number(value('level') ?? 0);
  const price = value('price');
  return {
    scene: value('scene'),
    level: [1, 2, 3, 4].includes(level) ? level : null,
    price: priceBands.some(({ id }) => id === price) ? price : null,
    industry: value('industry'),
    open: value('open'),
  };
}

/** The inverse: `selected` that says this; null: the whole market. */
export function marketSelected(selection: MarketSelection): string | null {
  const parts = [...marketKeys, 'open' as const].flatMap((key) => {
    const value = selection[key];
    return value === null ? [] : [`${key}=${encodeURIComponent(String(value))}`];
  });
  return parts.length === 0 ? null : parts.join('&');
}

/** Whether a solution passes a filter. */
export function passes(solution: Solution, { scene, level, price, industry }: MarketFilter): boolean {
  if (scene !== null || level !== null) {
    const raised = solution.raises.some(
      (one) => (scene === null || one.scene === scene) && (level === null || one.level === level),
    );
    if (!raised) return false;
  }
  if (industry !== null && solution.industries !== 'all' && !solution.industries.includes(industry))
    return false;
  const band = price === null ? undefined : priceBands.find(({ id }) => id === price);
  return band === undefined || (solution.cost.low >= band.from && solution.cost.low < band.below);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
