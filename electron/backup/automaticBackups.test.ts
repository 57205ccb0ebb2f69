import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { payloadOf, recordsFrom } from '#electron/journal/fixtures/samples.ts';
import { openJournal, type Journal } from '#electron/journal/openJournal.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import { leastFree, openBackups } from './automaticBackups.ts';
import { checkBackup } from './checkBackup.ts';
import { itemsIn, keyring, records } from './fixtures/samples.ts';

const hour = 3_600_000;
let root = '';
let directory = '';
let journal: Journal;
const desk = { now: 0, free: 0, keyring: keyring as Keyring | null, said: [] as string[] };

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'desk-backups-'));
  directory = path.join(root, 'backups');
  journal = await openJournal(path.join(root, 'journal'));
  Object.assign(desk, { now: Date.UTC(2026, 10, 25, 8), free: 10 * leastFree, keyring, said: [] });
});
afterEach(async () => {
  await journal.close();
  rmSync(root, { recursive: true });
});

const open = (other: Journal = journal) =>
  openBackups({
    directory,
    app: '0.1.0',
    journal: async () => other,
    keyring: async () => desk.keyring,
    now: () => desk.now,
    eastOfUtc: () => 8 * hour,
    freeBytes: async () => desk.free,
    log: (what) => desk.said.push(what),
  });
const names = () => readdirSync(directory).toSorted();

describe('automatic backups', () => {
  it('are not made of nothing', async () => {
    const backups = open();
    await backups.makeIfDue();
    expect(await backups.makeNow()).toMatchObject({ code: 'nothingToBackUp' });
    desk.keyring = null;
    await journal.append(recordsFrom(1, 3));
    await backups.makeIfDue();
    expect(await backups.list()).toEqual([]);
    expect(readdirSync(root)).toEqual(['journal']);
  });

  it('are made at the start, and each hour in which something changed', async () => {
    const backups = open();
    await journal.append(recordsFrom(1, 3));
    await backups.makeIfDue();
    expect(names()).toEqual(['backup-20261125T080000Z-3.tdbackup']);
    desk.now += hour;
    await backups.makeIfDue();
    expect(names()).toHaveLength(1);
    await journal.append(recordsFrom(4, 4));
    desk.now += hour;
    await backups.makeIfDue();
    expect(names()).toEqual(['backup-20261125T080000Z-3.tdbackup', 'backup-20261125T100000Z-4.tdbackup']);
    await journal.append(recordsFrom(5, 5));
    desk.now += hour - 1;
    await open().makeIfDue();
    expect(names()).toHaveLength(2);
    desk.now += 1;
    await open().makeIfDue();
    expect(names()).toHaveLength(3);
  });

  it('are made anew when the passphrase changed, and when the last one is damaged', async () => {
    await journal.append(recordsFrom(1, 3));
    await open().makeIfDue();
    desk.keyring = { ...keyring, createdAt: 2 };
    desk.now += hour;
    await open().makeIfDue();
    expect(names()).toHaveLength(2);
    writeFileSync(path.join(directory, names().at(-1) ?? ''), 'damaged');
    desk.now += hour;
    await open().makeIfDue();
    expect(names()).toHaveLength(3);
  });

  it('hold the snapshot and the records behind it', async () => {
    await journal.append(recordsFrom(1, 3));
    const { id } = await journal.beginSnapshot();
    await journal.addToSnapshot(id, payloadOf(1, 60));
    await journal.finishSnapshot(id);
    await journal.append(recordsFrom(4, 6));
    await open().makeNow();
    const [name = ''] = names();
    expect(await itemsIn(path.join(directory, name))).toEqual([
      { kind: 'part', bytes: payloadOf(1, 60) },
      ...records(4, 6),
    ]);
  });

  it('begin again when a snapshot is taken while they are written', async () => {
    await journal.append(recordsFrom(1, 3));
    let reads = 0;
    const disturbed: Journal = {
      ...journal,
      read: async (from, most) => {
        reads += 1;
        if (reads === 2) throw new Error('A snapshot has replaced what was being read.');
        return journal.read(from, reads === 1 ? 1 : most);
      },
    };
    const made = await open(disturbed).makeNow();
    expect(made).toMatchObject({ ok: true });
    expect(names()).toHaveLength(1);
  });

  it('go by the rule when a new one is there; other files are left alone', async () => {
    await journal.append(recordsFrom(1, 1));
    const backups = open();
    await backups.makeNow();
    writeFileSync(path.join(directory, 'mine.tdbackup'), 'mine');
    writeFileSync(path.join(directory, '.3f0f1c9e-0000-4000-8000-000000000001.tmp'), 'killed');
    for (let index = 0; index < 60; index += 1) {
      desk.now += hour;
      await journal.append(recordsFrom(2 + index, 2 + index));
      await backups.makeIfDue();
    }
    const list = await backups.list();
    expect(list[0]?.at).toBe(desk.now);
    expect(list).toHaveLength(24 + 2);
    expect(names()).toContain('mine.tdbackup');
    expect(names().filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('are left out when the disk is short, which is logged once; nothing is removed', async () => {
    await journal.append(recordsFrom(1, 3));
    const backups = open();
    await backups.makeNow();
    desk.free = leastFree;
    desk.now += hour;
    await journal.append(recordsFrom(4, 4));
    await backups.makeIfDue();
    expect(await backups.makeNow()).toMatchObject({ code: 'noSpace' });
    expect(names()).toHaveLength(1);
    expect(desk.said).toHaveLength(1);
  });

  it('are not made twice of the same, unless the one that is there is damaged', async () => {
    await journal.append(recordsFrom(1, 3));
    const first = await open().makeNow();
    desk.now += 1000;
    expect(await open().makeNow()).toEqual(first);
    const [name = ''] = names();
    const bytes = readFileSync(path.join(directory, name));
    writeFileSync(path.join(directory, name), bytes.subarray(0, -1));
    expect(await open().makeNow()).not.toEqual(first);
    expect(names()).toHaveLength(2);
  });

  it('are made one at a time', async () => {
    await journal.append(recordsFrom(1, 3));
    const backups = open();
    const made = await Promise.all([backups.makeNow(), backups.makeNow(), backups.makeIfDue()]);
    expect(made[0]).toMatchObject({ ok: true });
    expect(names()).toHaveLength(1);
    expect(await checkBackup(path.join(directory, names()[0] ?? ''))).toMatchObject({ ok: true });
  });
});
