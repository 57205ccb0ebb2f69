import { useSyncExternalStore } from 'react';
import { hallUnit } from '#shared/look/hallTokens.ts';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}

function current(): number {
  return hallUnit({ width: window.innerWidth, height: window.innerHeight });
}

/** The hall unit of this window in CSS px; follows its size. */
export function useHallUnit(): number {
  return useSyncExternalStore(subscribe, current);
}
