import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetConnection, readConnection, storeConnection } from './connectionFile.ts';
import { closeConnection, openToken, type Enrolled } from './connectionToken.ts';

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'connection-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const file = () => join(profile, 'sync', 'connection.json');
const wrapping = randomBytes(32);
const enrolled: Enrolled = {
  address: 'https://platform.example',
  device: {
    id: randomUUID(),
    name: '一号笔记本',
    scope: 'consultant',
    centre: { id: 'handan', name: '邯郸市转型促进中心' },
  },
  enrolledAt: 1_700_000_000_000,
  token: randomBytes(32).toString('base64url'),
  wrapped: new Uint8Array([1, 2, 3]),
};

test('is read as it was stored, and its token opens by its wrapping key only', async () => {
  expect(await readConnection(profile)).toEqual({ ok: true, value: null });
  const connection = closeConnection(enrolled, wrapping);
  expect(await storeConnection(profile, connection)).toMatchObject({ ok: true });
  expect(await readConnection(profile)).toEqual({ ok: true, value: connection });
  expect(openToken(connection, wrapping)).toBe(enrolled.token);
  expect(openToken(connection, randomBytes(32))).toBeNull();
  const text = readFileSync(file(), 'utf8');
  for (const shape of ['utf8', 'base64', 'hex'] as const) {
    expect(text).not.toContain(Buffer.from(enrolled.token).toString(shape));
  }
});

test('a later enrolment takes the place of an earlier one', async () => {
  await storeConnection(profile, closeConnection(enrolled, wrapping));
  const later = closeConnection({ ...enrolled, address: 'https://other.example' }, wrapping);
  await storeConnection(profile, later);
  expect(await readConnection(profile)).toEqual({ ok: true, value: later });
});

test('where the address or the device was exchanged, the token does not open', () => {
  const connection = closeConnection(enrolled, wrapping);
  const device = { ...connection.device, id: randomUUID() };
  expect(openToken({ ...connection, address: 'https://thief.example' }, wrapping)).toBeNull();
  expect(openToken({ ...connection, device }, wrapping)).toBeNull();
  expect(openToken({ ...connection, sealed: '' }, wrapping)).toBeNull();
});

test.each([
  ['empty', () => ''],
  ['cut off', (text: string) => text.slice(0, -20)],
  ['foreign', () => '{"token": "secret"}'],
  ['of a later format', (text: string) => text.replace('connection/1', 'connection/2')],
  ['with something more', (text: string) => text.replace('{', '{ "token": "secret",')],
])('a file that is %s is told as such, and can be left', async (_, damage) => {
  await storeConnection(profile, closeConnection(enrolled, wrapping));
  writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
  expect(await readConnection(profile)).toMatchObject({
    ok: false,
    code: 'connectionUnreadable',
    message: expect.stringContaining('新的登记码'),
  });
  expect(await forgetConnection(profile)).toMatchObject({ ok: true });
  expect(await readConnection(profile)).toEqual({ ok: true, value: null });
});

test('what cannot be read or deleted is no reason to connect anew', async () => {
  mkdirSync(file(), { recursive: true });
  writeFileSync(join(file(), 'in the way'), '');
  expect(await readConnection(profile)).toMatchObject({
    code: 'connectionUnreadable',
    message: expect.stringContaining('磁盘'),
  });
  expect(await forgetConnection(profile)).toMatchObject({ ok: false, code: 'writeFailed' });
});

test('a disk that takes nothing is told, and says that the code is used up', async () => {
  writeFileSync(join(profile, 'sync'), '');
  expect(await storeConnection(profile, closeConnection(enrolled, wrapping))).toMatchObject({
    ok: false,
    code: 'writeFailed',
    message: expect.stringContaining('登记码已经用掉'),
  });
});

test('leaving a platform deletes the file; leaving none does no harm', async () => {
  expect(await forgetConnection(profile)).toMatchObject({ ok: true });
  await storeConnection(profile, closeConnection(enrolled, wrapping));
  expect(await forgetConnection(profile)).toMatchObject({ ok: true });
  expect(existsSync(file())).toBe(false);
});
