import { useEffect, useState } from 'react';
import type { DeskDatabase } from '#data/database.ts';
import { packHoldings, type PackHoldings } from '#data/queries/packHoldings.ts';
import { useSync } from './useSync.ts';

/**
 * What there is of packs, read again after each sync and each look at the platform's packs; undefined until the first
 * reading. Not at every change of what it reads: it goes through all sessions, and a sync changes them a thousand times.
 */
export function usePackHoldings(database: DeskDatabase): PackHoldings | undefined {
  const isRunning = useSync(({ running }) => running !== null);
  const packs = useSync((state) => state.packs);
  const [holdings, setHoldings] = useState<PackHoldings>();
  useEffect(() => {
    let isWanted = true;
    if (!isRunning) {
      packHoldings(database).then((read) => {
        if (isWanted) setHoldings(read);
      }, reportError);
    }
    return () => {
      isWanted = false;
    };
  }, [database, isRunning, packs]);
  return holdings;
}
