import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findUpgrade } from './findUpgrade.ts';
import { makeSafetyCopy, type CopyProgress, type CopySetting } from './safetyCopy.ts';
import { readStepRecord, stepRecordName, writeStepRecord } from './stepRecord.ts';

const newest = 3;
let userData = '';
let minute = 0;

beforeEach(async () => {
  userData = await mkdtemp(path.join(tmpdir(), 'desk-upgrade-'));
  minute = 0;
});
afterEach(() => rm(userData, { recursive: true, force: true }));

const database = () => path.join(userData, 'IndexedDB', 'app_desk_0.indexeddb.leveldb');
const copies = () => path.join(userData, 'upgrades');
const copied = (name: string) =>
  path.join(copies(), name, 'IndexedDB', 'app_desk_0.indexeddb.leveldb', '000003.log');

/** A profile whose database an earlier app left at this step; null: by one that did not write steps down. */
async function leftAt(step: number | null, content = 'rows'): Promise<void> {
  await mkdir(path.join(userData, 'vault'), { recursive: true });
  await mkdir(path.join(database(), 'deeper'), { recursive: true });
  await writeFile(path.join(database(), '000003.log'), content);
  await writeFile(path.join(database(), 'deeper', 'blob'), Buffer.alloc(5000, 7));
  if (step !== null) await writeStepRecord(userData, { step, appVersion: '0.1.0', copy: null });
}

const setting = (changes: Partial<CopySetting> = {}): CopySetting => ({
  userData,
  appVersion: '0.2.0',
  now: () => new Date(2026, 10, 25, 9, minute++),
  freeBytes: async () => 10 ** 12,
  log: () => undefined,
  ...changes,
});

/** One start of the app: a copy if one is due. */
async function start(changes: Partial<CopySetting> = {}, progress: CopyProgress[] = []) {
  const upgrade = findUpgrade(userData, newest);
  return upgrade === null
    ? null
    : makeSafetyCopy(setting(changes), upgrade, (each) => progress.push({ ...each }));
}

/** Everything in the profile with its content. */
async function contents(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(userData, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = files.map(async (file) => [path.relative(userData, file), await readFile(file, 'latin1')]);
  return Object.fromEntries(await Promise.all(read)) as Record<string, string>;
}

test('nothing is copied at a first start, at the newest step, or of a newer app', async () => {
  expect(findUpgrade(userData, newest)).toBeNull();
  await leftAt(newest);
  expect(findUpgrade(userData, newest)).toBeNull();
  await leftAt(newest + 1);
  expect(findUpgrade(userData, newest)).toBeNull();
  await rm(path.join(userData, 'IndexedDB'), { recursive: true });
  await writeStepRecord(userData, { step: 1, appVersion: '0.1.0', copy: null });
  expect(findUpgrade(userData, newest)).toBeNull();
});

test('an older database is copied whole, with its record, and only once', async () => {
  await leftAt(2);
  const progress: CopyProgress[] = [];
  const made = await start({}, progress);
  expect(made).toEqual({ ok: true, value: 'step-2-before-3-20261125-090000' });
  expect(await readFile(copied('step-2-before-3-20261125-090000'), 'utf8')).toBe('rows');
  const record = await readFile(
    path.join(copies(), 'step-2-before-3-20261125-090000', stepRecordName),
    'utf8',
  );
  expect(JSON.parse(record)).toEqual({ step: 2, appVersion: '0.1.0', copy: null });
  expect(progress.at(0)).toEqual({ done: 0, total: 5004 });
  expect(progress.at(-1)).toEqual({ done: 5004, total: 5004 });
  expect(readStepRecord(userData)?.copy).toBe('step-2-before-3-20261125-090000');
  expect(await start()).toBeNull();
});

test('a database of unknown step, and a record that cannot be read, are copied too', async () => {
  await leftAt(null);
  expect(await start()).toMatchObject({ ok: true, value: 'step-0-before-3-20261125-090000' });
  await writeFile(path.join(userData, stepRecordName), '{"step":');
  expect(findUpgrade(userData, newest)).toEqual({ from: 0, to: newest });
});

test('a copy that somebody deleted before the upgrade is made again', async () => {
  await leftAt(2);
  await start();
  await rm(copies(), { recursive: true });
  expect(await start()).toMatchObject({ ok: true });
});

test('what a killed copying left behind is no copy, and goes', async () => {
  await leftAt(2);
  const half = path.join(copies(), 'unfinished-step-2-before-3-20261125-080000');
  await mkdir(half, { recursive: true });
  await writeFile(path.join(half, 'half'), 'half');
  expect(await start()).toMatchObject({ ok: true });
  expect(await readdir(copies())).toEqual(['step-2-before-3-20261125-090000']);
});

test('the last two copies stay', async () => {
  for (const content of ['first', 'second', 'third']) {
    await leftAt(2, content);
    expect(await start()).toMatchObject({ ok: true });
  }
  const names = (await readdir(copies())).sort();
  expect(names).toHaveLength(2);
  expect(await Promise.all(names.map((name) => readFile(copied(name), 'utf8')))).toEqual(['second', 'third']);
});

test('without room nothing is changed, and it is said how much is needed', async () => {
  await leftAt(2);
  const before = await contents();
  const made = await start({ freeBytes: async () => 20 * 1024 * 1024 });
  expect(made).toMatchObject({ ok: false, code: 'noSpace' });
  expect(made !== null && !made.ok && made.message).toMatch(/需要约 101 MB，现在只有 20 MB.*数据原样保留/);
  expect(await contents()).toEqual(before);
  expect(findUpgrade(userData, newest)).toEqual({ from: 2, to: newest });
});

test('a copy that fails leaves the profile as it was', async () => {
  await leftAt(2);
  await writeFile(copies(), 'a file where the folder should be');
  const before = await contents();
  expect(await start()).toMatchObject({ ok: false, code: 'copyFailed' });
  expect(await contents()).toEqual(before);
});

test('the database itself is only read', async () => {
  await leftAt(2);
  const before = await stat(path.join(database(), '000003.log'));
  await start();
  const after = await stat(path.join(database(), '000003.log'));
  expect([after.mtimeMs, after.ino, after.size]).toEqual([before.mtimeMs, before.ino, before.size]);
});
