import { useSyncExternalStore } from 'react';

const minute = 60_000;

/** The clock, to the minute (ms since 1970): what is shown by it is drawn anew when the minute changes. */
export function useNow(): number {
  return useSyncExternalStore(onTick, thisMinute);
}

function thisMinute(): number {
  return Math.floor(Date.now() / minute) * minute;
}

function onTick(listener: () => void): () => void {
  // Asked more often than it changes: a laptop that slept must not show yesterday's words for long.
  const timer = setInterval(listener, minute / 6);
  return () => clearInterval(timer);
}
