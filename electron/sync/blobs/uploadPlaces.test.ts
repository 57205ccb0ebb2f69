import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { uploadKey, uploadPlaces } from './uploadPlaces.ts';

const day = 24 * 3_600_000;
const sha256 = 'a'.repeat(64);
const key = uploadKey('token', sha256);
const place = 'https://platform.example/v1/uploads/1';
let userData: string;
let now: number;
let logged: string[];

beforeEach(() => {
  userData = mkdtempSync(path.join(tmpdir(), 'uploads-'));
  now = Date.UTC(2026, 10, 28);
  logged = [];
});
afterEach(() => rmSync(userData, { recursive: true }));

const opened = () =>
  uploadPlaces(
    userData,
    () => now,
    (what) => void logged.push(what),
  );
const file = () => path.join(userData, 'sync', 'uploads.json');

test('places outlive a restart until they are forgotten or too old', async () => {
  const places = opened();
  expect(await places.find(key)).toBeNull();
  await places.keep(key, place);
  expect(await places.find(key)).toBe(place);
  expect(await opened().find(key)).toBe(place);
  now += 15 * day;
  expect(await opened().find(key)).toBeNull();
  now -= 14 * day;
  await opened().forget(key);
  expect(await opened().find(key)).toBeNull();
});

test('the file tells neither the hash nor the token', async () => {
  await opened().keep(key, place);
  const text = readFileSync(file(), 'utf8');
  expect(text).not.toContain(sha256);
  expect(text).not.toContain('token');
  expect(uploadKey('another', sha256)).not.toBe(key);
});

test('a damaged or foreign file counts as none, and is written anew', async () => {
  await opened().keep(key, place);
  for (const text of ['', '{', '{"format":"other/1","uploads":{}}', `{"format":1}`]) {
    writeFileSync(file(), text);
    const places = opened();
    expect(await places.find(key)).toBeNull();
    await places.keep(key, place);
    expect(await opened().find(key)).toBe(place);
  }
});

test('a folder that cannot be written hinders nothing while the app runs', async () => {
  writeFileSync(path.join(userData, 'sync'), 'a file where the folder should be');
  const places = opened();
  await places.keep(key, place);
  expect(await places.find(key)).toBe(place);
  expect(logged).toEqual(['sync: places of uploads not written']);
});
