import path from 'node:path';
import { buildPage } from '../harness/buildPage.ts';
import { withElectron } from '../harness/electronProcess.ts';
import { packWindow } from '../harness/packWindow.ts';
import { inTemporaryDirectory } from '../harness/workspace.ts';
import { frameAfter } from '../startup/frameAfter.ts';
import type { Times } from './page/sync.ts';
import { startPlatform } from './startPlatform.ts';
import { startPouch } from './startPouch.ts';

/** One time of changed rows that went to a server and on to another database. Milliseconds, bytes. */
export type SyncRun = Times & { readonly bytes: number };

/** What was measured, `rows` at a time, the two in turn; and one sync of a desk that has nothing to do. */
export type SyncRuns = {
  readonly desk: readonly SyncRun[];
  readonly pouch: readonly SyncRun[];
  readonly few: readonly SyncRun[];
  readonly many: readonly SyncRun[];
  readonly idle: { readonly requests: number; readonly bytes: number };
};

export const rows = 10_000;
export const fewRows = 1000;
export const manyRows = 100_000;
const rounds = 3;

let standing: Promise<SyncRuns> | undefined;

/** Run once for all figures that are taken from it. */
export function runSyncs(): Promise<SyncRuns> {
  standing ??= inTemporaryDirectory(async (directory) => {
    const page = await buildPage('sync', 'sync/page');
    const window = await packWindow('sync', page, 'seed/window');
    const [platform, pouch] = [await startPlatform(), await startPouch()];
    try {
      return await withElectron(window, path.join(directory, 'profile'), async (running) => {
        await frameAfter(running, "document.documentElement?.dataset.ready === 'true'");
        const ask = <Value>(expression: string) => running.evaluate<Value>(expression);
        const ofDesk = async (count: number): Promise<SyncRun> => {
          const tokens = JSON.stringify(await platform.enrolTwo());
          platform.bytes.taken();
          const times = await ask<Times>(`measureDesk('${platform.relay}', ${tokens}, ${count})`);
          return { ...times, bytes: platform.bytes.taken() };
        };
        const ofPouch = async (): Promise<SyncRun> => {
          pouch.bytes.taken();
          const times = await ask<Times>(`measurePouch('${pouch.url}', ${rows})`);
          return { ...times, bytes: pouch.bytes.taken() };
        };
        const found = { desk: [] as SyncRun[], pouch: [] as SyncRun[], few: [] as SyncRun[] };
        for (let round = 0; round < rounds; round += 1) {
          found.few.push(await ofDesk(fewRows));
          found.desk.push(await ofDesk(rows));
          found.pouch.push(await ofPouch());
        }
        const many = [await ofDesk(manyRows)];
        const [token] = await platform.enrolTwo();
        await ask(`openIdle('${platform.relay}', '${token}')`);
        platform.bytes.taken();
        const idle = await ask<{ requests: number }>('syncIdle()');
        return { ...found, many, idle: { ...idle, bytes: platform.bytes.taken() } };
      });
    } finally {
      await platform.close();
      await pouch.close();
    }
  });
  return standing;
}
