import type { CaseEffect, HallCase } from './casesPack.ts';

/** What an investment came to. Amounts in 元. */
export type CaseMoney = {
  readonly investment: number;
  readonly subsidy: number;
  /** What the enterprise paid itself. */
  readonly own: number;
  /** What a cost that comes back every year fell by; null: none was measured. */
  readonly yearlySaving: number | null;
  /** Whole months until the saving has brought back what was paid itself, rounded up; null: never, or not known. */
  readonly paybackMonths: number | null;
};

export function caseMoney({ money: { investment, subsidy, yearlyCost } }: HallCase): CaseMoney {
  const own = investment - subsidy;
  const yearlySaving = yearlyCost === null ? null : yearlyCost.before - yearlyCost.after;
  const paybackMonths =
    yearlySaving === null || yearlySaving <= 0 ? null : Math.ceil((own * 12) / yearlySaving);
  return { investment, subsidy, own, yearlySaving, paybackMonths };
}

/** Levels that an enterprise has risen by. */
export function levelsRisen({ level }: HallCase): number {
  return level.after - level.before;
}

/** Scenes that rose, of all that the case tells of. */
export function scenesRisen({ scenes }: HallCase): number {
  return scenes.filter(({ before, after }) => after > before).length;
}

/**
 * How an effect changed: percent figures in 百分点, others in percent of what was (`−39%`) with at most one decimal. `better`:
 * whether that is the way it should go; null: nothing changed.
 */
export function effectChange({ unit, before, after, better }: CaseEffect): {
  readonly text: string;
  readonly better: boolean | null;
} {
  // Figures are given with few decimals; in millionths their difference is exact.
  const difference = (Math.round(after * 1e6) - Math.round(before * 1e6)) / 1e6;
  if (difference === 0) return { text: '不变', better: null };
  const sign = difference > 0 ? '+' : '−';
  const points = unit === '%';
  if (!points && before === 0)
    return { text: `${sign}${plain(Math.abs(difference))} ${unit}`, better: isBetter(difference, better) };
  const amount = points ? Math.abs(difference) : Math.round(Math.abs(difference / before) * 1000) / 10;
  return {
    text: points ? `${sign}${plain(amount)} 个百分点` : `${sign}${plain(amount)}%`,
    better: isBetter(difference, better),
  };
}

/** A measured figure with its unit: `93%`, `11 天`. */
export function effectText(value: number, unit: string): string {
  return unit === '%' ? `${plain(value)}%` : `${plain(value)} ${unit}`;
}

function isBetter(difference: number, better: CaseEffect['better']): boolean {
  return better === 'higher' ? difference > 0 : difference < 0;
}

/** Digits without a binary fraction's tail, thousands grouped. */
function plain(value: number): string {
  const [whole = '0', decimals] = String(Math.round(value * 1e6) / 1e6).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
