import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { packListSchema, type PackEntry } from '#shared/sync/protocol.ts';
import { verifyContent, verifyEntry } from '#shared/sync/verifyPack.ts';
import { readResource, resourcesFolder } from '#tests/fixtures/packs.ts';
import { issueCode } from '../enrolment.ts';
import { memoryStorage } from '../memoryStorage.ts';
import { ask, enrolAt, refusalIn } from '../testClient.ts';
import { startServer, type TestServer } from '../testServer.ts';
import { memoryPacks } from './memoryPacks.ts';
import { packFolder } from './packFolder.ts';
import type { NewPack, PackStore } from './packStore.ts';
import { publishSamplePacks, secondWording } from './samplePacks.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const edition = (version: number, text = `{"id":"cases","version":"${version}"}`): NewPack => ({
  kind: 'cases',
  id: 'cases',
  version,
  changes: [`第 ${version} 版`],
  content: Buffer.from(text),
});
const trust = ({ publicKey }: PackStore) => ({ publicKey, known: new Map<number, string>() });

describe.each<readonly [string, () => PackStore]>([
  ['in memory', () => memoryPacks()],
  ['in a folder', () => packFolder(join(newFolder(), 'new'))],
])('packs %s', (_, open) => {
  test('what is published is listed, signed, and read byte for byte', async () => {
    const packs = open();
    const entry = await packs.publish(edition(1));
    expect(await packs.list()).toEqual([entry]);
    expect(verifyEntry(entry, trust(packs))).toMatchObject({ ok: true });
    const content = await packs.read(entry);
    expect(content !== null && verifyContent(entry, content)).toMatchObject({ ok: true });
    expect(await packs.read({ ...entry, version: 2 })).toBe(null);
  });

  test('an edition does not change: the same again is nothing, another one is refused', async () => {
    const packs = open();
    const entry = await packs.publish(edition(3));
    expect(await packs.publish(edition(3))).toEqual(entry);
    await expect(packs.publish(edition(3, '{}'))).rejects.toThrow('publish a new version');
    await expect(packs.publish({ ...edition(3), changes: [] })).rejects.toThrow('publish a new version');
    await expect(packs.publish(edition(2))).rejects.toThrow('older than version 3');
    expect(await packs.list()).toEqual([entry]);
    expect(Buffer.from((await packs.read(entry)) ?? []).toString()).toBe('{"id":"cases","version":"3"}');
  });

  test('of two at once with the same version one is published', async () => {
    const packs = open();
    const both = await Promise.allSettled([packs.publish(edition(1)), packs.publish(edition(1, '{}'))]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await packs.list()).toHaveLength(1);
  });
});

test('a folder keeps its key and its packs from one start to the next, the key for its owner only', async () => {
  const folder = newFolder();
  const first = packFolder(folder);
  const entry = await first.publish(edition(1));
  const second = packFolder(folder);
  expect(second.publicKey).toBe(first.publicKey);
  expect(await second.list()).toEqual([entry]);
  const next = await second.publish(edition(2));
  expect(verifyEntry(next, trust(first))).toMatchObject({ ok: true });
  expect(statSync(join(folder, 'signing-key')).mode & 0o777).toBe(0o600);
  expect(packFolder(newFolder()).publicKey).not.toBe(first.publicKey);
});

test.each(['', 'abcd\n', 'g'.repeat(64)])('a key that is damaged ends the start: %j', (damaged) => {
  const folder = newFolder();
  writeFileSync(join(folder, 'signing-key'), damaged);
  // A new one would lock every device out without a word.
  expect(() => packFolder(folder)).toThrow();
});

const packs = memoryPacks();
const storage = memoryStorage();
let server: TestServer;
beforeAll(async () => {
  await publishSamplePacks(packs);
  await publishSamplePacks(packs);
  await storage.putCentre({ id: 'handan', name: '邯郸市转型促进中心' });
  server = await startServer({ storage, packs });
});
afterAll(() => server.close());

const listed = async (token: string): Promise<readonly PackEntry[]> =>
  packListSchema.parse((await ask(`${server.url}/v1/packs`, { token })).body).packs;

async function contentOf(token: string, { kind, id, version }: PackEntry): Promise<Uint8Array> {
  const url = `${server.url}/v1/packs/${kind}/${id}/${version}`;
  const { status } = await ask(url, { token });
  expect(status).toBe(200);
  const headers = { authorization: `Bearer ${token}`, 'transformation-desk-protocol': '1' };
  return new Uint8Array(await (await fetch(url, { headers })).arrayBuffer());
}

test('a device is told the key when it is enrolled', async () => {
  const code = await issueCode(storage, 'consultant', 'handan', Date.now());
  expect((await enrolAt(server.url, code)).packKey).toBe(packs.publicKey);
});

test.each(['consultant', 'kiosk'] as const)('a %s reads the list and every pack in it', async (scope) => {
  const token = await server.enrol(scope);
  const entries = await listed(token);
  expect(entries.map(({ kind, version }) => [kind, version])).toEqual([
    ['instrument', 1],
    ['policy', 1],
    ['instrument', 2],
  ]);
  for (const entry of entries) {
    expect(verifyEntry(entry, trust(packs))).toMatchObject({ ok: true });
    expect(verifyContent(entry, await contentOf(token, entry))).toMatchObject({ ok: true });
  }
});

test('the first editions are the shipped ones, and the second instrument differs in one wording', async () => {
  const token = await server.enrol();
  const [instrument, , second] = await listed(token);
  if (instrument === undefined || second === undefined) throw new Error('The samples are not published.');
  const file = join(resourcesFolder, 'instrument/miit-sme-2024.json');
  expect(Buffer.from(await contentOf(token, instrument)).equals(readFileSync(file))).toBe(true);
  const text = Buffer.from(await contentOf(token, second)).toString();
  expect(parseInstrumentPack(JSON.parse(text))).toMatchObject({ ok: true, value: { version: '2' } });
  const back = JSON.parse(text.replace(secondWording, '')) as { version: string };
  expect({ ...back, version: '1' }).toEqual(readResource('instrument/miit-sme-2024.json'));
  expect(second.changes.join()).toContain('分值不变');
});

test.each([
  ['cases/none/1', 404, 'notFound'],
  ['instrument/miit-sme-2024/3', 404, 'notFound'],
  ['instrument/miit-sme-2024/02', 400, 'invalid'],
  ['instrument/miit-sme-2024/0', 400, 'invalid'],
  ['instrument/..%2F..%2Fsigning-key/1', 400, 'invalid'],
  ['passwords/miit-sme-2024/1', 400, 'invalid'],
])('%s is refused', async (path, status, code) => {
  const token = await server.enrol();
  expect(refusalIn(await ask(`${server.url}/v1/packs/${path}`, { token }))).toEqual([status, code]);
});

test('who has no token gets neither list nor content', async () => {
  for (const path of ['', '/instrument/miit-sme-2024/1']) {
    const token = randomBytes(32).toString('base64url');
    for (const more of [{}, { token }]) {
      expect(refusalIn(await ask(`${server.url}/v1/packs${path}`, more))).toEqual([401, 'unauthorized']);
    }
  }
});
