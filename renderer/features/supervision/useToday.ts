import { useSyncExternalStore } from 'react';
import { localDate } from '#shared/report/localDate.ts';

const minute = 60_000;

/** Today (YYYY-MM-DD): what is late by it is drawn anew when a day begins. */
export function useToday(): string {
  return useSyncExternalStore(onTick, today);
}

function today(): string {
  return localDate(new Date());
}

function onTick(listener: () => void): () => void {
  const timer = setInterval(listener, minute);
  return () => clearInterval(timer);
}
