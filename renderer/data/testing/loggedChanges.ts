import type { DeskDatabase } from '../database.ts';
import type { LoggedChange } from '../rows.ts';

/** Every change in the outbox, those in batches too. */
export async function loggedChanges({ outbox }: DeskDatabase): Promise<readonly LoggedChange[]> {
  return (await outbox.toArray()).flatMap((entry) => ('changes' in entry ? entry.changes : [entry]));
}
