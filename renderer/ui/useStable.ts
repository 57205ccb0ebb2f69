import { useCallback, useLayoutEffect, useRef } from 'react';

/** A callback that never changes its identity and always does what the latest render meant, for memoised children. */
export function useStable<Arguments extends readonly unknown[], Value>(
  callback: (...given: Arguments) => Value,
): (...given: Arguments) => Value {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}
