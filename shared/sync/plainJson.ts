/** Nothing that the protocol carries is nested deeper than this. */
export const deepest = 64;

/**
 * Whether a decoded JSON value can be taken in safely: not nested so deeply that reading it would overflow the stack, and
 * without a key `__proto__`, which would be lost on the way. To be asked before any schema is.
 */
export function isPlainJson(value: unknown): boolean {
  return isPlain(value, deepest);
}

/** `left`: so many levels may follow. Walked in place: a page of rows has a hundred thousand values. */
function isPlain(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (left === 0) return false;
  if (Array.isArray(value)) return value.every((one) => isPlain(one, left - 1));
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.keys(fields).every((name) => name !== '__proto__' && isPlain(fields[name], left - 1));
}
