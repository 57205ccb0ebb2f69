import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  deviceReplySchema,
  enrolReplySchema,
  protocolHeader,
  statusReplySchema,
} from '#shared/sync/protocol.ts';
import { issueCode } from './enrolment.ts';
import { memoryStorage } from './memoryStorage.ts';
import { ask, enrolmentWith, pageUrl, pullAt, pushAt, refusalIn } from './testClient.ts';
import { changeWith } from './testData.ts';
import { startServer, type TestServer } from './testServer.ts';
import { wrongCodeLimits } from './wrongCodes.ts';

const storage = memoryStorage();
const lines: string[] = [];
let now = 1_700_000_000_000;
let server: TestServer;

beforeAll(async () => {
  await storage.putCentre({ id: 'handan', name: '邯郸市转型促进中心' });
  server = await startServer({ storage, clock: () => now, log: { write: (line) => void lines.push(line) } });
});
afterAll(() => server.close());

test('everybody may ask who is there, in any edition of the protocol', async () => {
  const answer = await ask(`${server.url}/v1/status`, { headers: { [protocolHeader]: '99' } });
  expect(statusReplySchema.parse(answer.body)).toMatchObject({
    protocol: { least: 1, newest: 1 },
    time: now,
  });
});

test('a code enrols one device, which the platform knows from then on', async () => {
  const code = await issueCode(storage, 'kiosk', 'handan', now);
  const body = enrolmentWith(code);
  const { token, scope, centre } = enrolReplySchema.parse(
    (await ask(`${server.url}/v1/enrolment`, { body })).body,
  );
  expect({ scope, centre }).toEqual({ scope: 'kiosk', centre: { id: 'handan', name: '邯郸市转型促进中心' } });
  const known = await ask(`${server.url}/v1/device`, { token });
  const { id, name } = body.device;
  expect(deviceReplySchema.parse(known.body)).toEqual({ id, name, scope, centre });
  expect(refusalIn(await ask(`${server.url}/v1/enrolment`, { body }))).toEqual([409, 'codeUsed']);
});

test('whoever guesses codes has to wait', async () => {
  const guess = () => ask(`${server.url}/v1/enrolment`, { body: enrolmentWith('GUESS-GUESS') });
  const good = enrolmentWith(await issueCode(storage, 'kiosk', 'handan', now));
  // The slate is clean after a right code.
  await server.enrol();
  for (let count = 0; count < wrongCodeLimits.codes; count += 1) {
    expect(refusalIn(await guess())).toEqual([404, 'notFound']);
  }
  const refused = await ask(`${server.url}/v1/enrolment`, { body: good });
  expect(refusalIn(refused)).toEqual([429, 'tooMany']);
  expect(Number(refused.headers.get('retry-after'))).toBe(wrongCodeLimits.wait / 1000);
  now += wrongCodeLimits.wait;
  expect((await ask(`${server.url}/v1/enrolment`, { body: good })).status).toBe(200);
});

test.each([
  ['no token', {}],
  ['an unknown token', { authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' }],
  ['another kind of proof', { authorization: 'Basic YTpi' }],
  ['a token with a trick', { authorization: "Bearer ' or 1=1 --" }],
])('with %s nothing but status and enrolment is answered', async (_, headers) => {
  const requests = [
    ask(`${server.url}/v1/device`, { headers }),
    ask(pageUrl(server.url, ['activities'], null), { headers }),
    // Refused before the body is read.
    ask(`${server.url}/v1/changes`, { headers, body: Buffer.from('nonsense') }),
  ];
  for (const answer of await Promise.all(requests)) expect(refusalIn(answer)).toEqual([401, 'unauthorized']);
});

test('a revoked device is told so', async () => {
  const token = await server.enrol();
  const { body } = await ask(`${server.url}/v1/device`, { token });
  await storage.revoke(deviceReplySchema.parse(body).id);
  expect(refusalIn(await ask(`${server.url}/v1/device`, { token }))).toEqual([401, 'revoked']);
});

test('after a restore from a backup, cursors of the lost future are refused, for good', async () => {
  const token = await server.enrol();
  const early = await pushAt(server.url, token, [changeWith()]);
  const backup = storage.snapshot();
  const late = await pushAt(server.url, token, [changeWith()], early.cursor);
  storage.restore(backup);
  const answerTo = async (since: string | null) =>
    (await ask(pageUrl(server.url, ['enterprises'], since), { token })).status;
  expect([await answerTo(early.cursor), await answerTo(late.cursor)]).toEqual([200, 410]);
  const body = { cursor: late.cursor, changes: [changeWith()] };
  expect(refusalIn(await ask(`${server.url}/v1/changes`, { token, body }))).toEqual([410, 'cursorUnknown']);
  // New pushes reach the sequence numbers of the lost ones, and go beyond.
  for (let count = 0; count < 3; count += 1) {
    await pushAt(server.url, token, [changeWith()]);
    expect([await answerTo(early.cursor), await answerTo(late.cursor)]).toEqual([200, 410]);
  }
  expect((await pullAt(server.url, token, ['enterprises'])).rows).toHaveLength(4);
});

test.each([
  ['a full disk', '53100', [507, 'noSpace'], null],
  ['a database that is gone', 'ECONNREFUSED', [503, 'unavailable'], '30'],
  ['a fault of any kind', 'XX000', [500, 'failed'], null],
])('%s is answered without a word of the database', async (_, code, expected, retryAfter) => {
  const secret = 'secret of the database';
  const fail = () => Promise.reject(Object.assign(new Error(secret), { code }));
  const faulty = await startServer({
    storage: { ...storage, push: fail },
    log: { write: (line) => void lines.push(line) },
  });
  const token = await faulty.enrol();
  const answer = await ask(`${faulty.url}/v1/changes`, {
    token,
    body: { cursor: null, changes: [changeWith()] },
  });
  expect(refusalIn(answer)).toEqual(expected);
  expect(answer.headers.get('retry-after')).toBe(retryAfter);
  expect(JSON.stringify(answer.body) + lines.join('')).not.toContain(secret);
  await faulty.close();
});

test.each(['/', '/v1/nothing', '/v1/changes/../status/', '//v1/status', '/v1/STATUS', '/v1/%zz'])(
  'there is nothing at %s',
  async (path) => {
    expect(refusalIn(await ask(`${server.url}${path}`))).toEqual([404, 'notFound']);
  },
);

test('refusals are logged with code, device and route, without tokens and fields', async () => {
  const token = await server.enrol('kiosk');
  const { body } = await ask(`${server.url}/v1/device`, { token });
  const { id } = deviceReplySchema.parse(body);
  lines.length = 0;
  await ask(pageUrl(server.url, ['enterprises'], null), { token });
  await ask(`${server.url}/v1/changes`, { token, body: { changes: '邯郸市第一机械厂' } });
  const logged = lines.map((line) => JSON.parse(line) as unknown);
  const seen = { device: id, route: '/v1/changes' };
  expect(logged).toMatchObject([
    { ...seen, code: 'notAllowed' },
    { ...seen, code: 'invalid' },
  ]);
  expect(lines.join('')).not.toMatch(new RegExp(`${token}|机械厂`));
});
