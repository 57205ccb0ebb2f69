import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { protocolHeader, pullReplySchema, syncLimits, type SyncChange } from '#shared/sync/protocol.ts';
import { mayRead, mayWrite, readableBy, syncTableNames } from '#shared/sync/syncTables.ts';
import { openStorage } from './openStorage.ts';
import type { Storage } from './storage.ts';
import { ask, pageUrl, pullAt, pushAt, refusalIn } from './testClient.ts';
import { changeWith, editOf, revIn } from './testData.ts';
import { startServer, type TestServer } from './testServer.ts';

let storage: Storage;
let server: TestServer;
let changesUrl = '';

beforeAll(async () => {
  storage = await openStorage({});
  server = await startServer({ storage });
  changesUrl = `${server.url}/v1/changes`;
}, 60_000);
afterAll(async () => {
  await server.close();
  await storage.close();
});

async function pushBody(token: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  return ask(changesUrl, { token, body, headers });
}

test('what one laptop tells, the other reads, and a resend changes nothing', async () => {
  const [one, other] = [await server.enrol('consultant', 'a'), await server.enrol('consultant', 'a')];
  const change = changeWith();
  const told = await pushAt(server.url, one, [change]);
  const resent = await pushAt(server.url, one, [change]);
  expect(resent.answers).toMatchObject([{ outcome: 'duplicate', first: { outcome: 'applied' } }]);
  const { rows } = await pullAt(server.url, other, ['enterprises']);
  expect(rows).toMatchObject([{ id: change.id, rev: revIn(told.answers[0]), fields: change.fields }]);
  const conflict = await pushAt(server.url, other, [editOf(change, null, { name: '二厂' })]);
  expect(conflict.answers).toEqual([
    { changeId: conflict.answers[0]?.changeId, outcome: 'conflict', row: rows[0] },
  ]);
});

test('another centre sees nothing', async () => {
  await pushAt(server.url, await server.enrol('consultant', 'b'), [changeWith()]);
  const stranger = await server.enrol('consultant', 'c');
  expect((await pullAt(server.url, stranger, [...readableBy('consultant')])).rows).toEqual([]);
});

test.each(syncTableNames)('a kiosk reads and writes %s only where its scope says so', async (table) => {
  const kiosk = await server.enrol('kiosk', 'd');
  const page = await ask(pageUrl(server.url, [table], null), { token: kiosk });
  if (mayRead('kiosk', table)) expect(page.status).toBe(200);
  else expect(refusalIn(page)).toEqual([403, 'notAllowed']);
  const { answers } = await pushAt(server.url, kiosk, [
    changeWith({ table }),
    changeWith({ table: 'signIns' }),
  ]);
  const refusal = { outcome: 'rejected', code: 'notAllowed' };
  expect(answers[0]).toMatchObject(mayWrite('kiosk', table) ? { outcome: 'applied' } : refusal);
  expect(answers[1]).toMatchObject({ outcome: 'applied' });
});

test('one table that may not be read refuses the whole page', async () => {
  const kiosk = await server.enrol('kiosk', 'd');
  const page = await ask(pageUrl(server.url, ['activities', 'enterprises'], null), { token: kiosk });
  expect(refusalIn(page)).toEqual([403, 'notAllowed']);
});

const broken: readonly (readonly [string, (change: SyncChange) => unknown])[] = [
  ['an unknown table', (change) => ({ ...change, table: 'sync_tokens' })],
  ['a table by its prototype', (change) => ({ ...change, table: 'constructor' })],
  ['an id that is a number', (change) => ({ ...change, id: 7 })],
  ['an id that is empty', (change) => ({ ...change, id: '' })],
  ['an id that is too long', (change) => ({ ...change, id: 'x'.repeat(201) })],
  ['a changeId that is none', (change) => ({ ...change, changeId: "' or 1=1 --" })],
  ['a stamp that is none', (change) => ({ ...change, stamp: 'now' })],
  ['fields that are a list', (change) => ({ ...change, fields: [1] })],
  ['another operation', (change) => ({ ...change, op: 'drop' })],
  ['no base', (change) => ({ ...change, baseRev: undefined })],
];

test.each(broken)('%s is refused, and nothing of the push is applied', async (_, breakIt) => {
  const token = await server.enrol('consultant', 'e');
  const answer = await pushBody(token, { cursor: null, changes: [changeWith(), breakIt(changeWith())] });
  expect(refusalIn(answer)).toEqual([400, 'invalid']);
  expect((await pullAt(server.url, token, ['enterprises'])).rows).toEqual([]);
});

test.each([
  ['no changes', { cursor: null, changes: [] }],
  [
    'too many changes',
    { cursor: null, changes: Array.from({ length: syncLimits.changes + 1 }, () => changeWith()) },
  ],
  ['no cursor', { changes: [changeWith()] }],
  ['a list', []],
  ['text', 'text'],
  ['nothing', null],
])('a body with %s is refused', async (_, body) => {
  expect(refusalIn(await pushBody(await server.enrol(), body))).toEqual([400, 'invalid']);
});

test.each([
  ['half a JSON', Buffer.from('{"cursor":null,"changes":[')],
  ['bytes that are no text', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ['no bytes', Buffer.alloc(0)],
  ['a list in lists without end', Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))],
  [
    'what would be lost',
    Buffer.from('{"cursor":null,"changes":[{"fields":{"__proto__":{"isAdmin":true}}}]}'),
  ],
])('%s is refused', async (_, body) => {
  expect(refusalIn(await pushBody(await server.enrol(), body))).toEqual([400, 'invalid']);
});

test('a body that is not JSON by its type is refused', async () => {
  const answer = await pushBody(await server.enrol(), Buffer.from('a=b'), { 'content-type': 'text/plain' });
  expect(refusalIn(answer)).toEqual([400, 'invalid']);
});

test.each([
  'tables=enterprises',
  'limit=10',
  'tables=&limit=10',
  'tables=enterprises&limit=0',
  `tables=enterprises&limit=${syncLimits.rows + 1}`,
  'tables=enterprises&limit=1e1',
  'tables=enterprises,sync_tokens&limit=10',
  'tables=enterprises&tables=sessions&limit=10',
  'tables=enterprises&limit=10&since=',
  `tables=enterprises&limit=10&since=${'1'.repeat(201)}`,
])('the query %s is refused', async (query) => {
  const answer = await ask(`${changesUrl}?${query}`, { token: await server.enrol() });
  expect(refusalIn(answer)).toEqual([400, 'invalid']);
});

test('ids and fields with tricks are data', async () => {
  const token = await server.enrol('consultant', 'f');
  const ids = [
    "'; drop table sync_rows; --",
    '../../../etc/passwd',
    '%2e%2e%2f',
    '${process.env}',
    '__proto__',
  ];
  const changes = ids.map((id) => changeWith({ id, fields: { name: id, constructor: id } }));
  const { answers } = await pushAt(server.url, token, changes);
  expect(answers.map(({ outcome }) => outcome)).toEqual(ids.map(() => 'applied'));
  const { rows } = await pullAt(server.url, token, ['enterprises']);
  expect(rows.map(({ id, fields }) => [id, fields])).toEqual(changes.map(({ id, fields }) => [id, fields]));
});

test('a body compressed with gzip is read, and long answers are compressed for those who read it', async () => {
  const token = await server.enrol('consultant', 'g');
  const changes = Array.from({ length: 50 }, () => changeWith({ fields: { text: '转型'.repeat(1000) } }));
  const body = gzipSync(JSON.stringify({ cursor: null, changes }));
  expect((await pushBody(token, body, { 'content-encoding': 'gzip' })).status).toBe(200);
  const url = pageUrl(server.url, ['enterprises'], null);
  for (const encoding of ['gzip', 'identity']) {
    const answer = await ask(url, { token, headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
    expect(pullReplySchema.parse(answer.body).rows).toHaveLength(50);
  }
});

test('a body is refused that is too large on the wire, or would be once it is unpacked', async () => {
  const token = await server.enrol();
  const large = Buffer.alloc(syncLimits.body + 1, 'x');
  expect(refusalIn(await pushBody(token, large))).toEqual([413, 'tooLarge']);
  // 64 MiB of blanks in some 64 KiB.
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  expect(refusalIn(await pushBody(token, bomb, { 'content-encoding': 'gzip' }))).toEqual([413, 'tooLarge']);
  const justRight = gzipSync(`${' '.repeat(syncLimits.unpacked - 4)}null`);
  const answer = await pushBody(token, justRight, { 'content-encoding': 'gzip' });
  expect(refusalIn(answer)).toEqual([400, 'invalid']);
});

test.each(['gzip', 'br', 'gzip, gzip'])(
  'a body that is not what its encoding %s says is refused',
  async (encoding) => {
    const answer = await pushBody(await server.enrol(), Buffer.from('{}'), { 'content-encoding': encoding });
    expect(refusalIn(answer)).toEqual([400, 'invalid']);
  },
);

test('only spoken editions of the protocol are answered', async () => {
  const token = await server.enrol();
  const url = pageUrl(server.url, ['enterprises'], null);
  const answerTo = async (edition: string) =>
    refusalIn(await ask(url, { token, headers: { [protocolHeader]: edition } }));
  expect(await answerTo('2')).toEqual([426, 'versionUnsupported']);
  expect(await answerTo('0')).toEqual([426, 'versionUnsupported']);
  expect(await answerTo('')).toEqual([400, 'invalid']);
  expect(await answerTo('eins')).toEqual([400, 'invalid']);
});
