import type { DeskDatabase } from '#data/database.ts';
import { openFresh } from '#data/testing/openFresh.ts';
import { createDeskStore } from '#sync/desk/deskStore.ts';
import { runSync, type SyncOutcome } from '#sync/runSync.ts';
import type { SyncParts } from '#sync/syncParts.ts';
import { isShared } from '#data/tables.ts';
import { readableBy } from '#shared/sync/syncTables.ts';
import type { HistoryPlatform } from '../playHistory.ts';
import { testCodec } from './testCodec.ts';

/** A desk with a real, encrypted database, and its sync. */
export type TestDesk = {
  readonly database: DeskDatabase;
  readonly unreadable: () => number;
  readonly sync: (more?: Partial<SyncParts>) => Promise<SyncOutcome>;
};

export async function openTestDesk(platform: HistoryPlatform, person = '李顾问'): Promise<TestDesk> {
  const database = await openFresh({ codec: await testCodec(), actor: { person, role: 'lead' } });
  const replica = crypto.randomUUID();
  let unreadable = 0;
  const store = createDeskStore(database, { onUnreadable: (rows) => (unreadable += rows) });
  return {
    database,
    unreadable: () => unreadable,
    sync: (more = {}) =>
      runSync({
        store,
        platform: platform.portOf(replica),
        replica,
        newChangeId: () => crypto.randomUUID(),
        tables: readableBy('consultant').filter(isShared),
        person,
        deletionsAllowed: false,
        signal: new AbortController().signal,
        tell: () => undefined,
        ...more,
      }),
  };
}
