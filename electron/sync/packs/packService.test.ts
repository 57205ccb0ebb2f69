import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { syncLimits } from '#shared/sync/protocol.ts';
import { verifyContent, verifyEntry } from '#shared/sync/verifyPack.ts';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { memoryPacks } from '#tests/platform/packs/memoryPacks.ts';
import { publishSamplePacks } from '#tests/platform/packs/samplePacks.ts';
import { startServer } from '#tests/platform/testServer.ts';
import type { OpenPlace } from '../platformSession.ts';
import { packService } from './packService.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

const name = { kind: 'instrument', id: 'miit-sme-2024', version: 2 } as const;

/** Main's calls, with the token of this place open. */
function serviceAt(place: OpenPlace | null, underWay = new AbortController()) {
  const logged: string[] = [];
  const session = { place: () => place, signal: () => underWay.signal };
  return { ...packService({ fetch, session, log: (what) => void logged.push(what) }), logged, underWay };
}

async function serve(listener: RequestListener): Promise<OpenPlace> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 'secret' };
}

test('what the platform publishes comes as it is, and holds against its key', async () => {
  const packs = memoryPacks();
  await publishSamplePacks(packs);
  const platform = await startServer({ storage: memoryStorage(), packs });
  opened.push(platform.close);
  const desk = serviceAt({ address: platform.url, token: await platform.enrol() });
  const listed = await desk.syncPackList(null);
  if (!listed.ok) throw new Error(listed.message);
  expect(listed.value.packs).toHaveLength(3);
  for (const entry of listed.value.packs) {
    expect(verifyEntry(entry, { publicKey: packs.publicKey, known: new Map() })).toMatchObject({ ok: true });
    const file = await desk.syncPackFile(entry);
    expect(file.ok && verifyContent(entry, file.bytes)).toMatchObject({ ok: true });
  }
  expect(await desk.syncPackFile({ ...name, version: 9 })).toMatchObject({ ok: false, code: 'notFound' });
  expect(desk.logged).toEqual(['sync: pack not read: instrument/miit-sme-2024/9 notFound']);
});

test('bytes come unpacked, and unchanged also where they are no right UTF-8', async () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0xff, 0x00, 0x7d]);
  const place = await serve(({ url, headers }, response) => {
    expect([url, headers.authorization]).toEqual(['/v1/packs/instrument/miit-sme-2024/2', 'Bearer secret']);
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes));
  });
  const file = await serviceAt(place).syncPackFile(name);
  expect(file.ok && [...file.bytes]).toEqual([...bytes]);
});

test('no more is read than an edition may have, also of what was packed small', async () => {
  const place = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(syncLimits.pack + 1)));
  });
  expect(await serviceAt(place).syncPackFile(name)).toMatchObject({ ok: false, code: 'badReply' });
  const right = await serve((_, response) => response.end(Buffer.alloc(syncLimits.pack)));
  expect(await serviceAt(right).syncPackFile(name)).toMatchObject({ ok: true });
});

test('a list that is none of the protocol’s is refused', async () => {
  const place = await serve((_, response) =>
    response.end(JSON.stringify({ packs: [{ ...name, version: 0 }] })),
  );
  expect(await serviceAt(place).syncPackList(null)).toMatchObject({ ok: false, code: 'badReply' });
});

test('cancelling ends what hangs; without an open token nothing is asked', async () => {
  const desk = serviceAt(await serve(() => desk.underWay.abort()));
  expect(await desk.syncPackFile(name)).toMatchObject({ ok: false, code: 'cancelled' });
  const closed = serviceAt(null);
  expect(await closed.syncPackList(null)).toMatchObject({ ok: false, code: 'notOpen' });
  expect(await closed.syncPackFile(name)).toMatchObject({ ok: false, code: 'notOpen' });
});
