import { preloadEnterprises } from '#features/enterprises/preloadEnterprises.ts';
import { host } from '#host';
import { followCommits, type Following, type JournalStanding } from '#journal/followCommits.ts';
import { reconcile, type Reconciled } from '#journal/reconcile.ts';
import { tidyJournal } from '#journal/tidyJournal.ts';
import type { Services } from '#services';
import { success, type Result } from '#shared/model/result.ts';
import type { Unlocked } from '#vault/vault.ts';
import { openServices } from './openServices.ts';

/** The open desk: what its screens rely on, what the start had to mend, and the journal that follows every write. */
export type Desk = {
  readonly services: Services;
  readonly mended: Reconciled;
  readonly journal: Following;
};

export type OpeningEvents = {
  /** Items read from the journal so far, where the database has to be rebuilt. */
  readonly onRebuilding: (items: number) => void;
  readonly onJournal: (standing: JournalStanding) => void;
};

/** The journal is put in order this long (ms) after the start, when nobody waits for the first screen any more. */
const tidyPause = 20_000;

/** Opens everything behind the lock: database, journal, first rows. Failures are shown instead of the app. */
export async function openDesk(unlocked: Unlocked, events: OpeningEvents): Promise<Result<Desk>> {
  const services = await openServices(unlocked);
  if (!services.ok) return services;
  const { database } = services.value;
  const mended = await reconcile(database, host, events.onRebuilding);
  if (!mended.ok) return mended;
  const journal = followCommits(database, host, events.onJournal);
  setTimeout(() => void tidyJournal(database, host), tidyPause);
  await withinPatience(preloadEnterprises(database));
  return success({ services: services.value, mended: mended.value, journal });
}

/**
 * The first rows are there in a moment, as a rule: so long (ms) nothing is drawn, because a first frame without them is
 * work that only makes them later. The list's own shape stands in for rows that take longer.
 */
function withinPatience(reading: Promise<void>): Promise<void> {
  return Promise.race([reading, new Promise<void>((resolve) => setTimeout(resolve, 200))]);
}
