/** Nothing that the protocol carries is nested deeper than this. */
export const deepest = 64;

/**
 * Whether a decoded JSON value can be taken in safely: not nested so deeply that reading it would overflow the stack, and
 * without a key `__proto__`, which would be lost on the way. To be asked before any schema is.
 */
export function isPlainJson(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const inner = level.filter((one) => typeof one === 'object' && one !== null);
    if (inner.length > 0 && depth >= deepest) return false;
    if (inner.some((one) => Object.hasOwn(one, '__proto__'))) return false;
    level = inner.flatMap((one) => Object.values(one));
  }
  return true;
}
