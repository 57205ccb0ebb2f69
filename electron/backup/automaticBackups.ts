import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Journal } from '#electron/journal/openJournal.ts';
import { newLane } from '#electron/journal/lane.ts';
import { backupName, readBackupName } from '#shared/backup/backupName.ts';
import { backupsToKeep } from '#shared/backup/rotation.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import { checkBackup, readBackupHead } from './checkBackup.ts';
import type { BackupFiles } from './evidenceFiles.ts';
import { journalSource } from './journalSource.ts';
import type { BackupInfo } from './pieces.ts';
import { writeBackup, type BackupSource } from './writeBackup.ts';

/** `at` in ms since 1970, `bytes` the size. */
export type AutomaticBackup = { readonly name: string; readonly at: number; readonly bytes: number };

/** What backups are made of and where they lie; tests give a clock and a disk of their own. */
export type BackupSetting = {
  readonly directory: string;
  readonly app: string;
  readonly journal: () => Promise<Journal>;
  readonly keyring: () => Promise<Keyring | null>;
  readonly now: () => number;
  /** How far local time is ahead of UTC (ms). */
  readonly eastOfUtc: (at: number) => number;
  readonly freeBytes: (directory: string) => Promise<number>;
  /** Files of evidence, which go into a backup that is written elsewhere; automatic ones lie beside them. */
  readonly evidence?: () => Promise<BackupFiles>;
  readonly log: (what: string, detail?: unknown) => void;
};

export type Backups = {
  /** Newest first. */
  readonly list: () => Promise<readonly AutomaticBackup[]>;
  /**
   * Makes an automatic backup now, and drops those whose time is over once the new one is there. If nothing has changed
   * since the last one and it is whole, that one is given.
   */
  readonly makeNow: () => Promise<Result<AutomaticBackup, 'nothingToBackUp' | 'noSpace' | 'failed'>>;
  /** Makes one if the last is an hour old and something has changed since. Never rejects. */
  readonly makeIfDue: () => Promise<void>;
  /** Writes a backup elsewhere. Throws the file system's error; gives the size, or null when there is nothing to write. */
  readonly writeTo: (file: string) => Promise<number | null>;
};

/** What a backup made now would be, and about how large (bytes). */
type Current = { readonly source: BackupSource; readonly info: BackupInfo; readonly bytes: number };

const interval = 3_600_000;

/** With less free space than this (bytes), the diagnoses themselves need the disk more. */
export const leastFree = 500 * 1024 * 1024;

/** How often a backup begins again because a snapshot was taken under it. */
const attempts = 3;

/** Keeps the automatic backups of one profile; one is made at a time. */
export function openBackups(setting: BackupSetting): Backups {
  const { directory, now, log } = setting;
  const lane = newLane();
  let toldShort = false;

  const list = async (): Promise<readonly AutomaticBackup[]> => {
    const names = await readdir(directory).catch(() => []);
    const found = names.map(readBackupName).filter((each) => each !== null);
    const sized = await Promise.all(
      found.map(async ({ name, at }) => {
        const file = await stat(path.join(directory, name)).catch(() => undefined);
        return file === undefined ? [] : [{ name, at, bytes: file.size }];
      }),
    );
    return sized.flat().sort((one, other) => other.at - one.at || (one.name < other.name ? 1 : -1));
  };

  /** The state that a backup made now would have; null when there is nothing to back up. */
  const current = async (): Promise<Current | null> => {
    const [keyring, journal] = await Promise.all([setting.keyring(), setting.journal()]);
    const { last, snapshotAt, snapshotBytes, recordBytes } = await journal.state();
    if (keyring === null || (last === 0 && snapshotBytes === 0)) return null;
    const info = { madeAt: now(), last, snapshotAt, app: setting.app };
    return { source: journalSource(journal, keyring, info), info, bytes: snapshotBytes + recordBytes };
  };

  const isWhole = async ({ name }: AutomaticBackup) => (await checkBackup(path.join(directory, name))).ok;

  /** Whether the newest backup says what one made now would say. An unreadable one does not count. */
  const isUpToDate = async ({ name }: AutomaticBackup, state: Current): Promise<boolean> => {
    const head = await readBackupHead(path.join(directory, name));
    if (!head.ok) return false;
    const { info, keyring } = head.value;
    const isSame = info.last === state.info.last && info.snapshotAt === state.info.snapshotAt;
    return isSame && JSON.stringify(keyring) === state.source.keyring;
  };

  const writeTo = async (file: string, files?: BackupFiles): Promise<number | null> => {
    for (let attempt = 1; ; attempt += 1) {
      const state = await current();
      if (state === null) return null;
      try {
        return await writeBackup(file, { ...state.source, ...(files === undefined ? {} : { files }) });
      } catch (error) {
        // The file system's errors have a code and come again; a snapshot that was taken meanwhile does not.
        if (attempt === attempts || (error instanceof Error && 'code' in error)) throw error;
      }
    }
  };

  const tidy = async () => {
    const all = await list();
    const kept = backupsToKeep(all, setting.eastOfUtc(now()));
    const names = await readdir(directory);
    const over = [
      ...all.filter((each) => !kept.has(each)).map(({ name }) => name),
      ...names.filter(isLeftOver),
    ];
    for (const name of over) await rm(path.join(directory, name), { force: true });
  };

  const makeOne = async (): Promise<Result<AutomaticBackup, 'nothingToBackUp' | 'noSpace' | 'failed'>> => {
    const state = await current();
    if (state === null) return failure('nothingToBackUp', '');
    await mkdir(directory, { recursive: true });
    if ((await setting.freeBytes(directory)) - state.bytes < leastFree) return failure('noSpace', '');
    const [newest] = await list();
    if (newest !== undefined && (await isUpToDate(newest, state)) && (await isWhole(newest))) {
      return success(newest);
    }
    const at = now();
    const name = backupName(at, state.info.last);
    const bytes = await writeTo(path.join(directory, name));
    if (bytes === null) return failure('nothingToBackUp', '');
    // Only now that the new one is there and was read from end to end.
    await tidy().catch((error: unknown) => log('old backups not removed', error));
    return success({ name, at, bytes });
  };

  const makeNow = () =>
    lane(async () => {
      const made = await makeOne().catch((error: unknown) => {
        log('automatic backup failed', error);
        const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
        return failure(isFull ? 'noSpace' : 'failed', '');
      });
      const isShort = !made.ok && made.code === 'noSpace';
      if (isShort && !toldShort) log('no automatic backup: less than 500 MB of free space would be left');
      toldShort = isShort;
      return made;
    });

  const makeIfDue = async () => {
    try {
      const [newest] = await list();
      // A clock that was set back makes the newest lie ahead: it counts as old.
      if (newest !== undefined && Math.abs(now() - newest.at) < interval) return;
      const state = newest && (await current());
      if (newest !== undefined && state && (await isUpToDate(newest, state))) return;
      await makeNow();
    } catch (error) {
      log('automatic backup not looked at', error);
    }
  };

  return {
    list,
    makeNow,
    makeIfDue,
    writeTo: (file) => lane(async () => writeTo(file, await setting.evidence?.())),
  };
}

/** Temporary files of a backup that was killed; only one is written at a time, and none while this is asked. */
const isLeftOver = (name: string): boolean => /^\.[0-9a-f-]{36}\.tmp$/.test(name);
