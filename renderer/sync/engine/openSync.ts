import type { DeskDatabase } from '#data/database.ts';
import { ifAllowed } from '#data/allowed.ts';
import { recordAction } from '#data/commands/recordAction.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { write } from '#data/write.ts';
import { failure, success } from '#shared/model/result.ts';
import { createPackPuller } from '../packs/packPuller.ts';
import type { SyncControl } from '../syncControl.ts';
import { initialSyncState, syncStateStore, type Connection } from '../syncState.ts';
import { beginAtPlatform } from './beginAtPlatform.ts';
import { createFileCarrier } from './carryFiles.ts';
import { beginAgain } from './beginAgain.ts';
import { keptChange, readKept } from './kept.ts';
import { nextPause } from './nextPause.ts';
import { oneSync, type SyncEnd } from './oneSync.ts';
import type { SyncLine } from './syncLine.ts';

/** The sync of an open desk. `close`: nothing begins any more and what is under way ends; to be called before locking. */
export type DeskSyncing = { readonly control: SyncControl; readonly close: () => Promise<void> };

/** The first sync begins so long (ms) after the start: the first screens go before. */
const firstPause = 5000;

const notConnected = failure('notConnected', '本机还没有连接平台，没有改动；请先在“同步”里连接。');

/** Opens the sync of a desk: it looks where this device is enrolled, and from then on begins by itself. */
export function openSync(database: DeskDatabase, line: SyncLine): DeskSyncing {
  let running: Promise<void> | null = null;
  let aborting = new AbortController();
  const carryFiles = createFileCarrier(database, line);
  const packs = createPackPuller(database, line.packs);
  let failures = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  syncStateStore.setState(initialSyncState);

  const plan = (pause: number | null) => {
    clearTimeout(timer);
    const { connection, paused } = syncStateStore.getState();
    const isPlanned = pause !== null && !closed && !paused && connection !== null && connection !== undefined;
    syncStateStore.setState({ nextAt: isPlanned ? Date.now() + pause : null });
    if (isPlanned) timer = setTimeout(() => void begin(false), pause);
  };

  /** One at a time in all windows: a window that finds another one syncing leaves it to that one. */
  const begin = (deletionsAllowed: boolean): Promise<void> => {
    running ??= navigator.locks
      .request(`${database.name}/sync`, { ifAvailable: true }, (lock) =>
        lock === null ? plan(nextPause(null, 0, 0)) : sync(deletionsAllowed),
      )
      .finally(() => (running = null));
    return running;
  };
  const sync = async (deletionsAllowed: boolean): Promise<void> => {
    const { connection } = syncStateStore.getState();
    if (closed || connection === null || connection === undefined) return;
    clearTimeout(timer);
    syncStateStore.setState({ nextAt: null });
    aborting = new AbortController();
    const { signal } = aborting;
    let areMore = false;
    let ended: SyncEnd;
    try {
      ended = await rowsOf(connection, deletionsAllowed, signal);
      if (ended === null) await packs.look(connection, signal);
      areMore = ended === null && (await carryFiles(signal));
    } catch (error) {
      // Whatever it was, the next sync begins by itself.
      ended = storageFailure(error);
    }
    failures = ended === null ? 0 : failures + 1;
    syncStateStore.setState({
      running: null,
      carrying: null,
      failure: ended?.code === 'cancelled' ? null : ended,
    });
    plan(areMore ? firstPause : nextPause(ended, failures, Math.random()));
  };
  const rowsOf = async (
    connection: Connection,
    deletionsAllowed: boolean,
    signal: AbortSignal,
  ): Promise<SyncEnd> => {
    const appVersion = await line.appVersion();
    const { platform } = line;
    // Main forgets the token where the page was loaded anew; opening it once more costs nothing.
    const opened = await line.open(connection);
    if (!opened.ok) return opened;
    return oneSync({ database, platform, connection, appVersion, deletionsAllowed, signal });
  };
  const stop = () => {
    aborting.abort();
    line.cancel();
  };

  const start = async (): Promise<void> => {
    const [paused = false, lastSuccess = null] = await Promise.all([
      readKept(database, 'paused'),
      readKept(database, 'lastSuccess'),
    ]);
    const found = await line.connection();
    if (closed) return;
    if (!found.ok) {
      syncStateStore.setState({ connection: null, failure: found, paused, lastSuccess });
      return;
    }
    const connection = found.value;
    syncStateStore.setState({ connection, paused, lastSuccess });
    await packs.tell(connection);
    if (connection !== null) plan(firstPause);
  };
  const onOnline = () => {
    const { connection, paused, running: now } = syncStateStore.getState();
    if (connection && !paused && now === null) void begin(false);
  };
  window.addEventListener('online', onOnline);
  const started = start().catch(reportError);

  const setPaused = (paused: boolean) =>
    ifAllowed(database, 'connectDevice', async () => {
      const kept = await write(database, [keptChange('paused', paused)], { now: Date.now(), by: 'sync' });
      if (kept.ok) syncStateStore.setState({ paused });
      plan(paused ? null : firstPause);
      return kept;
    });

  const control: SyncControl = {
    test: line.test,
    connect: (enrolment) =>
      ifAllowed(database, 'connectDevice', async () => {
        await started;
        // Enrolling anew closes what is open.
        stop();
        await running;
        const enrolled = await line.enrol(enrolment);
        if (!enrolled.ok) return enrolled;
        const { address, device } = enrolled.value;
        const begun = await beginAtPlatform(database, {
          address,
          centre: device.centre.id,
          scope: device.scope,
        });
        if (!begun.ok) return begun;
        failures = 0;
        syncStateStore.setState({ connection: enrolled.value, failure: null });
        await packs.tell(enrolled.value);
        await recordAction(database, 'sync.connect', { value: `${device.centre.name}（${address}）` });
        void begin(false);
        return success(enrolled.value);
      }),
    disconnect: () =>
      ifAllowed(database, 'connectDevice', async () => {
        stop();
        await running;
        const forgotten = await line.forget();
        if (!forgotten.ok) return forgotten;
        plan(null);
        const { connection } = syncStateStore.getState();
        syncStateStore.setState({ connection: null, failure: null, nextAt: null });
        await packs.tell(null);
        return recordAction(database, 'sync.disconnect', { value: connection?.address });
      }),
    syncNow: async ({ deletionsAllowed = false } = {}) => {
      await started;
      packs.ask();
      if (syncStateStore.getState().connection) await begin(deletionsAllowed);
      else syncStateStore.setState({ failure: notConnected });
    },
    readAgain: async () => {
      await running;
      const noted = await beginAgain(database);
      if (noted.ok) await control.syncNow();
      return noted;
    },
    cancel: stop,
    pause: () => setPaused(true),
    resume: () => setPaused(false),
  };
  const close = async () => {
    closed = true;
    clearTimeout(timer);
    window.removeEventListener('online', onOnline);
    stop();
    await running;
    await line.close();
  };
  return { control, close };
}
