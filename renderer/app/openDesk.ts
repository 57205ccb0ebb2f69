import { discardUnused } from '#evidence/discardUnused.ts';
import { preloadEnterprises } from '#features/enterprises/preloadEnterprises.ts';
import { host } from '#host';
import { followCommits, type Following, type JournalStanding } from '#journal/followCommits.ts';
import { reconcile, type Reconciled } from '#journal/reconcile.ts';
import { tidyJournal } from '#journal/tidyJournal.ts';
import type { Services } from '#services';
import { success, type Failure, type Result } from '#shared/model/result.ts';
import { may } from '#shared/roles/roleTable.ts';
import { hostLine } from '#sync/engine/hostLine.ts';
import { openSync, type DeskSyncing } from '#sync/engine/openSync.ts';
import { newestDatabaseStep } from '#shared/storage/databaseStep.ts';
import type { Opening } from '#vault/opening.ts';
import type { Unlocked } from '#vault/vault.ts';
import { openServices } from './openServices.ts';
import { recordOpening } from './recordOpening.ts';

/** The open desk: what its screens rely on, what the start had to mend, and the journal that follows every write. */
export type Desk = {
  readonly services: Services;
  readonly mended: Reconciled;
  readonly journal: Following;
  readonly syncing: DeskSyncing;
};

export type OpeningEvents = {
  /** A database of an older step is being upgraded. */
  readonly onUpgrade: (from: number, to: number) => void;
  /** Items read from the journal so far, where the database has to be rebuilt. */
  readonly onRebuilding: (items: number) => void;
  readonly onJournal: (standing: JournalStanding) => void;
};

/** The journal is put in order this long (ms) after the start, when nobody waits for the first screen any more. */
const tidyPause = 20_000;

/** Opens everything behind the lock: database, journal, first rows. Failures are shown instead of the app. */
export async function openDesk(
  unlocked: Unlocked,
  opening: Opening,
  events: OpeningEvents,
): Promise<Result<Desk>> {
  const services = await openServices(unlocked, events.onUpgrade);
  if (!services.ok) return services.code === 'upgradeFailed' ? withSafetyCopy(services) : services;
  void host.databaseOpened({ step: newestDatabaseStep });
  const { database } = services.value;
  const seesEnterprises = may(unlocked.role, 'seeEnterprises');
  const reading = seesEnterprises ? preloadEnterprises(database) : Promise.resolve();
  const mended = await reconcile(database, host, events.onRebuilding);
  if (!mended.ok) return mended;
  const isOther = mended.value.did === 'rebuilt' || mended.value.did === 'replayed';
  const journal = followCommits(database, host, events.onJournal);
  setTimeout(() => void tidyJournal(database, host), tidyPause);
  if (seesEnterprises) setTimeout(() => void discardUnused(database, host, unlocked.key), tidyPause);
  await withinPatience(isOther && seesEnterprises ? preloadEnterprises(database) : reading);
  // Before anyone can do anything, and nobody waits for it: the first screen is drawn before.
  requestIdleCallback(() => void recordOpening(database, opening), { timeout: 500 });
  const syncing = openSync(database, hostLine(host, unlocked.key));
  return success({
    services: { ...services.value, sync: syncing.control },
    mended: mended.value,
    journal,
    syncing,
  });
}

/** Says where the copy lies that was made before the upgrade: whoever helps needs it. */
async function withSafetyCopy(failed: Failure): Promise<Failure> {
  const { folder } = await host.safetyCopy(null);
  if (folder === null) return failed;
  const told = `升级前的安全副本在 ${folder}，请不要删除；重试后仍不能打开时，请联系技术支持，用它恢复到升级之前。`;
  return { ...failed, message: `${failed.message}${told}` };
}

/**
 * The first rows are there in a moment, as a rule: so long (ms) nothing is drawn, because a first frame without them is
 * work that only makes them later. The list's own shape stands in for rows that take longer.
 */
function withinPatience(reading: Promise<void>): Promise<void> {
  return Promise.race([reading, new Promise<void>((resolve) => setTimeout(resolve, 200))]);
}
