import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { launchApp } from './launch.ts';
import { filesWith } from './readable.ts';
import { enterPassphrase, testPassphrase, testPerson } from './unlock.ts';
import { work } from './work.ts';

/** What the work left behind: enterprises, people, notes, and what opens them. */
const secrets = ['永标标准件', '赵班长', '夜班靠纸单', testPerson, testPassphrase];

/** Everything that a page's storage holds and that its calls to main give without a passphrase, as text. */
function everythingReadable(): Promise<string> {
  const answerOf = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const text = (value: unknown) =>
    JSON.stringify(value, (_, each: unknown) =>
      each instanceof Uint8Array ? new TextDecoder().decode(each) : each,
    );
  const stores = async () => {
    const rows: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames)
        rows.push(await answerOf(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return rows;
  };
  const calls = async () => {
    type Call = (input: unknown) => Promise<unknown>;
    const { host } = window as unknown as { host: Readonly<Record<string, Call>> };
    const asked = Object.entries(host).filter(([name]) => /State|Keyring$|Read$|List$|appInfo/.test(name));
    const inputs = [null, { from: null }, { name: null }];
    const answers = asked.flatMap(([name, call]) =>
      inputs.map((input) =>
        call(input).then(
          (answer) => ({ name, answer }),
          () => null,
        ),
      ),
    );
    return Promise.all(answers);
  };
  const parts = [stores(), calls(), Promise.resolve([{ ...localStorage }, { ...sessionStorage }])];
  return Promise.all(parts).then((all) => text(all) + document.documentElement.outerHTML);
}

/** The page's heap, as the developer tools save it: every string that its scripts can still reach. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] };
  return strings.join('\n');
}

const foundIn = (text: string) => secrets.filter((secret) => text.includes(secret));

test('the developer tools find nothing in a locked desk, and its memory has forgotten it', async ({
  desk,
}) => {
  test.slow();
  await work(desk.page);
  // The same looks find it while the desk is open: they are not blind.
  expect(foundIn(await heapOf(desk.page))).toEqual(expect.arrayContaining(['赵班长', testPerson]));
  await desk.page.keyboard.press('Control+l');
  await expect(desk.page.getByRole('form', { name: '已锁定' })).toBeVisible();
  const readable = await desk.page.evaluate(everythingReadable);
  expect(readable).toContain('transformation-desk-keyring/1');
  expect(readable).toContain('sealed');
  expect(foundIn(readable)).toEqual([]);
  expect(foundIn(await heapOf(desk.page))).toEqual([]);
});

test('another person’s copy of the profile gives nothing without the passphrase', async ({ desk }) => {
  await work(desk.page);
  await desk.close();
  const folder = await mkdtemp(path.join(tmpdir(), 'desk-stolen-'));
  const profile = path.join(folder, 'profile');
  await cp(desk.profile, profile, { recursive: true });
  const { HOME } = process.env;
  process.env['HOME'] = folder;
  try {
    const { app, page } = await launchApp({ profile, locked: true });
    await enterPassphrase(page, '猜一个口令 试试');
    await expect(page.getByText('口令不正确')).toBeVisible();
    expect(foundIn(await page.evaluate(everythingReadable))).toEqual([]);
    expect(foundIn(await heapOf(page))).toEqual([]);
    await app.close();
    expect(await filesWith(profile, secrets)).toEqual([]);
  } finally {
    process.env['HOME'] = HOME;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
