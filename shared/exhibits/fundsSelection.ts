import { yuanPerWan } from './money.ts';

/** What the visitor plays with: investments in whole 万元, in 元. */
export const investmentRange = {
  least: 0,
  most: 200 * yuanPerWan,
  step: yuanPerWan,
  start: 50 * yuanPerWan,
} as const;

/** What is chosen in the exhibit of the funds: a part of the flow, an investment in 元, both or none. */
export type FundsSelection = { readonly part: string | null; readonly investment: number | null };

/** Reads `selected` of the exhibit: `transformation`, `@600000`, `transformation@600000`. What is no investment is none. */
export function fundsSelection(selected: string | null): FundsSelection {
  const [part = '', amount = ''] = (selected ?? '').split('@');
  const { least, most, step } = investmentRange;
  const yuan = /^\d{1,10}$/.test(amount) ? Number(amount) : null;
  return {
    part: part === '' ? null : part,
    investment: yuan === null ? null : Math.min(most, Math.max(least, Math.round(yuan / step) * step)),
  };
}

/** The inverse: `selected` that says this. */
export function fundsSelected({ part, investment }: FundsSelection): string | null {
  const text = `${part ?? ''}${investment === null ? '' : `@${investment}`}`;
  return text === '' ? null : text;
}
