import { useSyncExternalStore } from 'react';

const minute = 60_000;

/** The clock, to the minute (ms since 1970): what begins or ends by it is drawn anew. */
export function useNow(): number {
  return useSyncExternalStore(onTick, thisMinute);
}

function thisMinute(): number {
  return Math.floor(Date.now() / minute) * minute;
}

function onTick(listener: () => void): () => void {
  // Asked more often than it changes: a laptop that slept must not show the old state for long.
  const timer = setInterval(listener, minute / 6);
  return () => clearInterval(timer);
}
