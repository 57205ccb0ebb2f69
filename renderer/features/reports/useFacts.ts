import { useEffect, useState } from 'react';
import { useServices } from '#services';
import { knownFacts, readFacts, useFactsVersion } from './factsCache.ts';

/** Facts as far as they are known; another one whenever more are. */
export type Facts = { readonly count: number; readonly of: typeof knownFacts };

/** What is read on the way is shown at most so often (ms). */
const pause = 150;

const none: Facts = { count: 0, of: () => undefined };

/** Has the facts of these diagnoses read; gives those that are known by now, and draws anew as they come. */
export function useFacts(sessionIds: readonly string[]): Facts {
  const { database, instrument } = useServices();
  const version = useFactsVersion();
  const [facts, setFacts] = useState(none);
  useEffect(() => {
    const reading = new AbortController();
    let shownAt = performance.now();
    const show = (count: number) => setFacts({ count, of: (id) => knownFacts(id) });
    const onRead = (count: number) => {
      if (performance.now() - shownAt < pause) return;
      shownAt = performance.now();
      show(count);
    };
    void readFacts(database, instrument, sessionIds, reading.signal, onRead).then(() => {
      if (!reading.signal.aborted) show(sessionIds.length);
    });
    return () => reading.abort();
  }, [database, instrument, sessionIds, version]);
  return facts;
}
