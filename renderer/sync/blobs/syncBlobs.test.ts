import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBlobStore } from '#electron/evidence/blobStore.ts';
import { blobService } from '#electron/sync/blobs/blobService.ts';
import type { Line } from '#electron/sync/callPlatform.ts';
import { createPlatformSession } from '#electron/sync/platformSession.ts';
import { keepFile, openFile } from '#evidence/evidenceFile.ts';
import { evidenceKeys } from '#evidence/evidenceKeys.ts';
import { failure, success } from '#shared/model/result.ts';
import type { NamedBlob } from '#shared/sync/blobPlan.ts';
import { contentOf, nameFile } from '#tests/platform/blobs/testUpload.ts';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { startServer, type TestServer } from '#tests/platform/testServer.ts';
import type { BlobHost } from './blobDesk.ts';
import type { BlobProgress } from './blobOutcome.ts';
import { syncBlobs, type BlobSync } from './syncBlobs.ts';

let profiles: string;
let platform: TestServer;
beforeEach(async () => {
  profiles = mkdtempSync(path.join(tmpdir(), 'sync-blobs-'));
  platform = await startServer({ storage: memoryStorage() });
});
afterEach(async () => {
  await platform.close();
  rmSync(profiles, { recursive: true, force: true });
});

type Desk = {
  readonly host: BlobHost;
  readonly key: CryptoKey;
  readonly token: string;
  readonly cancel: () => void;
};

/** A laptop with a vault of its own, connected to the platform: page and main as they are, but for the wire between. */
async function desk(name: string, fetchBy: Line['fetch'] = fetch): Promise<Desk> {
  const token = await platform.enrol();
  const session = createPlatformSession();
  await session.open(async () => success({ address: platform.url, token }));
  const userData = path.join(profiles, name);
  const store = openBlobStore(path.join(userData, 'evidence'), Date.now);
  const host: BlobHost = {
    ...blobService({ userData, fetch: fetchBy, now: Date.now, log: () => undefined, session }),
    evidencePut: async ({ name: file, bytes }) => {
      await store.put(file, bytes);
      return { ok: true };
    },
    evidenceGet: async ({ name: file }) => {
      const bytes = await store.get(file);
      return bytes === null ? failure('missing', '没有') : { ok: true, bytes };
    },
    evidenceList: async () => ({ names: (await store.list()).map(({ name: file }) => file) }),
  };
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { host, key, token, cancel: session.cancel };
}

/** Adds a file at a desk, and tells the platform of its row. */
async function add({ host, key, token }: Desk, size: number): Promise<NamedBlob> {
  const { bytes, sha256 } = contentOf(size);
  await keepFile(host, await evidenceKeys(key), bytes);
  await nameFile(platform.url, token, sha256, size);
  return { sha256, size, name: `${size}.pdf`, addedAt: size, sample: false };
}

const turn = ({ host, key }: Desk, rows: readonly NamedBlob[], more: Partial<BlobSync> = {}) =>
  syncBlobs({ host, key, rows, signal: new AbortController().signal, ...more });
const holds = async ({ host, key }: Desk, row: NamedBlob) =>
  (await openFile(host, await evidenceKeys(key), row)).ok;

test('files travel from one laptop to another, each encrypted under its own vault', async () => {
  const [one, other] = [await desk('one'), await desk('other')];
  const rows = [await add(one, 2_000_000), await add(one, 10), await add(other, 20)];
  const told: BlobProgress[] = [];
  const tell = (progress: BlobProgress) => void told.push(progress);
  expect(await turn(one, rows, { tell })).toEqual({
    uploaded: 2,
    downloaded: 0,
    failed: [],
    left: 0,
    awaited: 1,
    ended: null,
  });
  expect(told.map(({ filesDone, bytesDone }) => [filesDone, bytesDone])).toEqual([
    [0, 0],
    [1, 10],
    [2, 2_000_010],
  ]);
  expect(await turn(other, rows)).toMatchObject({ uploaded: 1, downloaded: 2, awaited: 0 });
  expect(await turn(one, rows)).toMatchObject({ uploaded: 0, downloaded: 1 });
  for (const at of [one, other]) {
    for (const row of rows) expect(await holds(at, row)).toBe(true);
    expect(await turn(at, rows)).toMatchObject({
      uploaded: 0,
      downloaded: 0,
      left: 0,
      failed: [],
      ended: null,
    });
  }
  const [mine, theirs] = await Promise.all([one, other].map(({ host }) => host.evidenceList(null)));
  expect(theirs?.names.filter((name) => mine?.names.includes(name))).toEqual([]);
});

test('one file that is damaged here does not stop the others', async () => {
  const one = await desk('one');
  const rows = [await add(one, 10), await add(one, 20), await add(one, 30)];
  const keys = await evidenceKeys(one.key);
  await one.host.evidencePut({
    name: await keys.nameOf(rows[1]?.sha256 ?? ''),
    bytes: Uint8Array.of(1, 2, 3),
  });
  const outcome = await turn(one, rows);
  expect(outcome).toMatchObject({ uploaded: 2, ended: null });
  expect(outcome.failed).toMatchObject([{ sha256: rows[1]?.sha256, name: '20.pdf', code: 'fileDamaged' }]);
});

test('what a lying platform sends is not kept', async () => {
  const one = await desk('one');
  const rows = [await add(one, 1000), await add(one, 2000)];
  await turn(one, rows);
  const lying: Line['fetch'] = async (to, request) => {
    const response = await fetch(to, request);
    if (!to.includes(rows[0]?.sha256 ?? '-')) return response;
    const bytes = new Uint8Array(await response.arrayBuffer()).map((byte) => byte ^ 1);
    return new Response(bytes, { status: response.status, headers: response.headers });
  };
  const other = await desk('other', lying);
  const outcome = await turn(other, rows);
  expect(outcome).toMatchObject({
    downloaded: 1,
    failed: [{ code: 'wrongContent', name: '1000.pdf' }],
    ended: null,
  });
  expect((await other.host.evidenceList(null)).names).toHaveLength(1);
});

test('a sync carries no more than its budget; the next one goes on', async () => {
  const one = await desk('one');
  const rows = [await add(one, 300), await add(one, 200), await add(one, 100)];
  const budget = 300;
  expect(await turn(one, rows, { budget })).toMatchObject({ uploaded: 2, left: 1 });
  expect(await turn(one, rows, { budget })).toMatchObject({ uploaded: 1, left: 0 });
});

test('a platform that is gone ends the turn, and what is left is counted', async () => {
  let requests = 0;
  const gone: Line['fetch'] = (to, request) => {
    requests += 1;
    if (request.method === 'PATCH') throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    return fetch(to, request);
  };
  const one = await desk('one', gone);
  const rows = [await add(one, 10), await add(one, 20)];
  expect(await turn(one, rows)).toMatchObject({
    uploaded: 0,
    left: 2,
    failed: [],
    ended: { code: 'unreachable' },
  });
  expect(requests).toBe(3);
});

test('a full disk stops one direction only', async () => {
  const [one, other] = [await desk('one'), await desk('other')];
  const theirs = [await add(other, 10), await add(other, 20)];
  await turn(other, theirs);
  const mine = [await add(one, 30)];
  const full: BlobHost = { ...one.host, evidencePut: async () => failure('noSpace', '满了') };
  const outcome = await turn({ ...one, host: full }, [...theirs, ...mine]);
  expect(outcome).toMatchObject({
    uploaded: 1,
    downloaded: 0,
    left: 1,
    failed: [{ code: 'noSpaceHere' }],
    ended: null,
  });
});

test('cancelled in the middle of a file, the turn ends and the next one finishes it', async () => {
  const abort = new AbortController();
  let stop = () => {};
  const cancelling: Line['fetch'] = (to, request) => {
    if (request.method === 'PATCH' && !abort.signal.aborted) stop();
    return fetch(to, request);
  };
  const one = await desk('one', cancelling);
  stop = () => {
    abort.abort();
    one.cancel();
  };
  const rows = [await add(one, 500), await add(one, 600)];
  expect(await turn(one, rows, { signal: abort.signal })).toMatchObject({
    uploaded: 0,
    left: 2,
    failed: [],
    ended: { code: 'cancelled' },
  });
  expect(await turn(one, rows)).toMatchObject({ uploaded: 2, left: 0, ended: null });
});

test('without rows, or without an open connection, nothing is asked or done', async () => {
  const one = await desk('one');
  expect(await turn(one, [])).toMatchObject({ uploaded: 0, ended: null });
  const rows = [await add(one, 10)];
  const session = createPlatformSession();
  const closed = blobService({ userData: profiles, fetch, now: Date.now, log: () => undefined, session });
  expect(await turn({ ...one, host: { ...one.host, ...closed } }, rows)).toMatchObject({
    ended: { code: 'notOpen' },
  });
});
