import { create } from 'zustand';
import type { DeskDatabase } from '#data/database.ts';
import { sessionFacts, type ReadFacts } from '#data/queries/sessionFacts.ts';
import type { PinnedPack } from '#data/rows.ts';
import { onCommitted, type Change } from '#data/write.ts';

/** Facts of diagnoses as they were read, until something of them is written; null: the diagnosis is gone. */
const known = new Map<string, ReadFacts | null>();

/** Counts the writes that made facts old; who shows facts reads them again then. */
export const useFactsVersion = create<number>(() => 0);

/** So many diagnoses are read at a time: quick, and the window stays smooth. */
const together = 8;

// Also while no screen shows facts: they are kept until something is written.
onCommitted(({ changes }) => {
  if (!changes.map(forget).some(Boolean)) return;
  useFactsVersion.setState((version) => version + 1, true);
});

/** Forgets what a change made old; whether it did. */
function forget(change: Change): boolean {
  switch (change.table) {
    case 'answers':
    case 'sceneRatings':
    case 'evidence':
      if (change.op === 'put') return known.delete(change.row.sessionId);
      break;
    case 'settings':
    case 'auditTrail':
    case 'seals':
      return false;
    default:
  }
  // Which diagnoses an enterprise, a pack or a removal has to do with would have to be looked up first.
  const any = known.size > 0;
  known.clear();
  return any;
}

/** Facts of one diagnosis that are known already; undefined where they are not. */
export function knownFacts(sessionId: string): ReadFacts | null | undefined {
  return known.get(sessionId);
}

/**
 * Reads the facts of these diagnoses, those that are not known, in small lots. `onRead` is told after each lot how many
 * are known by then. Ends early once `signal` is aborted.
 */
export async function readFacts(
  database: DeskDatabase,
  instrument: PinnedPack,
  sessionIds: readonly string[],
  signal: AbortSignal,
  onRead: (count: number) => void,
): Promise<void> {
  const open = sessionIds.filter((id) => !known.has(id));
  const before = sessionIds.length - open.length;
  for (let start = 0; start < open.length; start += together) {
    const lot = open.slice(start, start + together);
    const read = await Promise.all(lot.map((id) => sessionFacts(database, id, instrument).catch(() => null)));
    if (signal.aborted) return;
    for (const [index, id] of lot.entries()) known.set(id, read[index] ?? null);
    onRead(before + start + lot.length);
  }
}
