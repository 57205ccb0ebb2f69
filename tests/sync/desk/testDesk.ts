import type { DeskDatabase } from '#data/database.ts';
import { holds } from '#data/holds.ts';
import { kioskSteps } from '#data/kioskDatabase.ts';
import { openFresh } from '#data/testing/openFresh.ts';
import { createDeskStore } from '#sync/desk/deskStore.ts';
import { runSync, type SyncOutcome } from '#sync/runSync.ts';
import type { SyncParts } from '#sync/syncParts.ts';
import { isShared } from '#data/tables.ts';
import { mayWrite, readableBy, type Scope, type SyncTableName } from '#shared/sync/syncTables.ts';
import type { HistoryPlatform } from '../playHistory.ts';
import { testCodec } from './testCodec.ts';

/** A desk with a real, encrypted database, and its sync. */
export type TestDesk = {
  readonly database: DeskDatabase;
  readonly unreadable: () => number;
  readonly sync: (more?: Partial<SyncParts>) => Promise<SyncOutcome>;
};

export async function openTestDesk(platform: HistoryPlatform, person = '李顾问'): Promise<TestDesk> {
  return deskOn(
    await openFresh({ codec: await testCodec(), actor: { person, role: 'lead' } }),
    platform,
    'consultant',
  );
}

/** A kiosk of the hall, with its own few tables. */
export async function openTestKiosk(platform: HistoryPlatform): Promise<TestDesk> {
  const actor = { person: '展厅', role: 'hall' } as const;
  return deskOn(await openFresh({ codec: await testCodec(), actor, steps: kioskSteps }), platform, 'kiosk');
}

function deskOn(database: DeskDatabase, platform: HistoryPlatform, scope: Scope): TestDesk {
  const replica = crypto.randomUUID();
  let unreadable = 0;
  const tells = (table: SyncTableName) => mayWrite(scope, table);
  const store = createDeskStore(database, { onUnreadable: (rows) => (unreadable += rows), tells });
  return {
    database,
    unreadable: () => unreadable,
    sync: (more = {}) =>
      runSync({
        store,
        platform: platform.portOf(replica, scope),
        replica,
        newChangeId: () => crypto.randomUUID(),
        tables: readableBy(scope)
          .filter(isShared)
          .filter((table) => holds(database, table)),
        tells,
        person: database.actor.person,
        deletionsAllowed: false,
        signal: new AbortController().signal,
        tell: () => undefined,
        ...more,
      }),
  };
}
