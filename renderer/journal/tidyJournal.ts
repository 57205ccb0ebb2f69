import type { DeskDatabase } from '#data/database.ts';
import type { JournalHost } from './journalHost.ts';
import { takeSnapshot } from './takeSnapshot.ts';

/** Records of less than this (bytes) are read again in a moment: no snapshot is worth its writing. */
const worthIt = 32 * 1024 * 1024;

/** Puts a snapshot in the place of the records when these have grown to more than twice what a snapshot takes. */
export async function tidyJournal(database: DeskDatabase, host: JournalHost): Promise<void> {
  const { recordBytes, snapshotBytes } = await host.journalState(null);
  if (recordBytes > Math.max(worthIt, 2 * snapshotBytes)) await takeSnapshot(database, host, untilIdle);
}

/** Whoever works goes first: the snapshot goes on when the window has nothing to do, or in a second at the latest. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}
