import type { DeskDatabase } from '#data/database.ts';
import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { useListStore } from './listStore.ts';
import { lastChangedFirst } from './lastChangedFirst.ts';

/** Reads the enterprises as soon as the database is open, while React still builds the screen that will show them. */
export async function preloadEnterprises(database: DeskDatabase): Promise<void> {
  try {
    const enterprises = lastChangedFirst(await allEnterprises(database));
    useListStore.setState({ lastKnown: enterprises, preloading: false });
  } catch {
    // The list then reads for itself, and says what is wrong.
    useListStore.setState({ preloading: false });
  }
}
