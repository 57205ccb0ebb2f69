import Big from 'big.js';

/** What one typed text means: nothing yet, half a number, a number, or nonsense (`negative` told apart). */
export type TypedNumber =
  | { readonly state: 'empty' }
  | { readonly state: 'partial' }
  | { readonly state: 'number'; readonly value: Big }
  | { readonly state: 'negative' }
  | { readonly state: 'nonsense' };

const longest = 24;

/**
 * Half-width form of what a Chinese input method types: １２，０００．５ → 12,000.5; outer blanks are dropped. A percent
 * sign at the end is dropped for inputs that are in percent anyway.
 */
export function normaliseNumber(text: string, unit: string): string {
  const narrow = text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
    .replace(/[−–—]/g, '-')
    .trim();
  return unit === '%' ? narrow.replace(/\s*%$/, '') : narrow;
}

/** Reads a typed number exactly. Thousands separators must stand where they belong; "13." and "1,2" may still grow. */
export function readNumber(text: string, unit: string): TypedNumber {
  const typed = normaliseNumber(text, unit);
  if (typed === '') return { state: 'empty' };
  if (typed.length > longest) return { state: 'nonsense' };
  if (typed.startsWith('-')) {
    const rest = readNumber(typed.slice(1), unit).state;
    return { state: rest === 'nonsense' || rest === 'negative' ? 'nonsense' : 'negative' };
  }
  if (typed === '.' || /^(\d+|\d{1,3}(,\d{3})+)\.$/.test(typed) || /^\d{1,3}(,\d{3})*,\d{0,2}$/.test(typed)) {
    return { state: 'partial' };
  }
  if (/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(typed) || /^\.\d+$/.test(typed)) {
    return { state: 'number', value: new Big(typed.replaceAll(',', '')) };
  }
  return { state: 'nonsense' };
}
