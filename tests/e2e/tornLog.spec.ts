import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blockSize, headerSize, inspectLog } from '#electron/storage/leveldbLog.ts';
import { mendLogs } from '#electron/storage/mendLogs.ts';
import { expect, test } from './fixtures.ts';
import { launchApp } from './launch.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { expectWork, work } from './work.ts';

const store = 'IndexedDB/app_desk_0.indexeddb.leveldb';

/** The newest log of a profile's database. */
async function newestLog(profile: string): Promise<string> {
  const names = (await readdir(path.join(profile, store))).filter((name) => name.endsWith('.log'));
  return path.join(profile, store, names.sort().at(-1)!);
}

function* blocksOf(log: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < log.length; at += blockSize) yield log.subarray(at, at + blockSize);
}

/** Where the last whole record of a log begins. */
function lastRecordAt(log: Uint8Array): number {
  for (let length = log.length - headerSize; length > 0; length -= 1) {
    if (inspectLog(blocksOf(log.subarray(0, length))).state === 'whole') return length;
  }
  throw new Error('The log has one record only.');
}

test('a log that is torn at any byte of its last record loses nothing, over two starts', async ({ desk }) => {
  test.slow();
  await work(desk.page);
  const typed = '最后一条记录';
  await diagnosisPage(desk.page).saved(() => diagnosisPage(desk.page).note.fill(typed));
  await desk.kill();
  const log = await newestLog(desk.profile);
  const whole = await readFile(log);
  const start = lastRecordAt(whole);
  expect(whole.length - start).toBeGreaterThan(headerSize);

  // At whichever byte the tear is, what the browser finds is the same file…
  const torn = await mkdtemp(path.join(tmpdir(), 'desk-torn-'));
  try {
    const copy = path.join(torn, store, path.basename(log));
    await mkdir(path.dirname(copy), { recursive: true });
    for (let length = start + 1; length < whole.length; length += 1) {
      await writeFile(copy, whole.subarray(0, length));
      mendLogs(torn);
      const mended = await readFile(copy);
      if (!mended.equals(whole.subarray(0, start))) throw new Error(`Torn at ${length} of ${whole.length}.`);
    }
    // …and the app starts twice on it, for a tear in the header, behind it, and before the last byte.
    for (const length of [start + 3, start + headerSize, whole.length - 1]) {
      const profile = path.join(torn, `profile-${length}`);
      await cp(desk.profile, profile, { recursive: true, filter: (from) => !/Singleton/.test(from) });
      await writeFile(await newestLog(profile), whole.subarray(0, length));
      for (let time = 0; time < 2; time += 1) {
        const { app, page } = await launchApp({ profile });
        await expectWork(page, typed);
        await app.close();
      }
    }
  } finally {
    await rm(torn, { recursive: true, force: true, maxRetries: 5 });
  }
});
