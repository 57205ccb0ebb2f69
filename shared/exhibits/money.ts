/** 元 in one 万元. */
export const yuanPerWan = 10_000;

/**
 * Whole 元 as 万元 with its unit, exactly: 400000 → `40 万元`, 123456789 → `12,345.6789 万元`. Decimals come from the digits, not
 * from a division, so that none are made up.
 */
export function wanText(yuan: number): string {
  return `${wanFigure(yuan)} 万元`;
}

/** The same without its unit. */
export function wanFigure(yuan: number): string {
  const whole = Math.abs(yuan);
  const decimals = String(whole % yuanPerWan)
    .padStart(4, '0')
    .replace(/0+$/, '');
  const grouped = String(Math.trunc(whole / yuanPerWan)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${yuan < 0 ? '−' : ''}${grouped}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Large public money in 亿元 where that is exact to four places: 200000000 → `2 亿元`; else in 万元. */
export function fundText(yuan: number): string {
  return yuan >= 100_000_000 && yuan % yuanPerWan === 0
    ? `${wanFigure(yuan / yuanPerWan)} 亿元`
    : wanText(yuan);
}

/**
 * A share (0…1) of whole 元, in whole 元, rounded down: an estimate never promises more. Shares are counted in thousandths
 * of a percent, since 0.35 is no binary number and 0.35 × 700000 would miss its 元.
 */
export function shareOf(yuan: number, share: number): number {
  return Number((BigInt(yuan) * BigInt(Math.round(share * 100_000))) / 100_000n);
}

/** A share (0…1) in percent: 0.35 → `35%`. */
export function percentText(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}
