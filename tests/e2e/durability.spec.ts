import { appendFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { onConfirmed, readRowIds, writeRows } from './rows.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

async function logFileOf(profile: string): Promise<string> {
  const directory = path.join(profile, 'IndexedDB', 'app_desk_0.indexeddb.leveldb');
  const names = (await readdir(directory)).filter((name) => name.endsWith('.log')).sort();
  return path.join(directory, names.at(-1)!);
}

/** The first seven bytes of a record whose payload never arrived: a kill between LevelDB's two writes. */
const tornHeader = new Uint8Array([0xde, 0xad, 0xbe, 0xef, 0x40, 0x00, 0x01]);

test('rows survive a torn log through two starts', async ({ desk }) => {
  await writeRows(desk.page, 1, 60);
  await desk.close();
  const log = await logFileOf(desk.profile);
  const before = await readFile(log);
  await appendFile(log, tornHeader);

  await desk.relaunch();
  expect(await readRowIds(desk.page)).toEqual(numbers(60));
  await writeRows(desk.page, 61, 1);

  await desk.relaunch();
  expect(await readRowIds(desk.page)).toEqual(numbers(61));
  const mended = await readFile(path.join(desk.profile, 'logs/main.log'), 'utf8');
  expect(mended).toContain(`"from":${before.length + tornHeader.length},"to":${before.length}`);
});

test('a database that is damaged past mending is kept aside before the browser empties it', async ({
  desk,
}) => {
  await writeRows(desk.page, 1, 20);
  await desk.close();
  const log = await logFileOf(desk.profile);
  const whole = await readFile(log);
  await appendFile(log, Buffer.concat([tornHeader, whole.subarray(0, 2000)]));
  const damaged = await readFile(log);

  await desk.relaunch();
  const kept = path.join(desk.profile, 'damaged-databases');
  const [copy] = await readdir(kept);
  expect(await readFile(path.join(kept, copy!, path.basename(log)))).toEqual(damaged);
});

test('confirmed rows survive kills of the app in the middle of writing', async ({ desk }) => {
  test.slow();
  let last = 0;
  for (let round = 0; round < 3; round += 1) {
    onConfirmed(desk.page, (id) => (last = Math.max(last, id)));
    const goal = last + 50;
    const writing = writeRows(desk.page, last + 1, 100_000).catch(() => undefined);
    await expect.poll(() => last, { intervals: [5] }).toBeGreaterThan(goal);
    await desk.kill();
    await writing;
    const confirmed = last;

    for (let start = 0; start < 2; start += 1) {
      await desk.relaunch();
      const ids = await readRowIds(desk.page);
      expect(ids.slice(0, confirmed)).toEqual(numbers(confirmed));
    }
  }
});
