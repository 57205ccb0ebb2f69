import type { DeskDatabase } from '#data/database.ts';
import { firstEnterprises } from '#data/queries/firstEnterprises.ts';
import { onCommitted } from '#data/write.ts';
import { useListStore } from './listStore.ts';
import { lastChangedFirst } from './lastChangedFirst.ts';

/** Until then (ms) the list stands on what was read ahead, unless something is written: the start has the machine to itself. */
const settling = 1500;

/** Reads the enterprises as soon as the database is open, while React still builds the screen that will show them. */
export async function preloadEnterprises(database: DeskDatabase): Promise<void> {
  try {
    useListStore.setState({ lastKnown: lastChangedFirst(await firstEnterprises(database)) });
    followStorage();
  } catch {
    // The list then reads for itself, and says what is wrong.
    useListStore.setState({ preloading: false });
  }
}

function followStorage(): void {
  const follow = () => {
    clearTimeout(timer);
    stop();
    useListStore.setState({ preloading: false });
  };
  const timer = setTimeout(follow, settling);
  // A line of the audit trail alone changes nothing that the list shows.
  const stop = onCommitted(({ changes }) => {
    if (changes.length > 0) follow();
  });
}
