import { statfs } from 'node:fs/promises';
import os from 'node:os';
import { app, screen } from 'electron';
import { journal } from '#electron/handlers/journal.ts';
import { readStepRecord } from '#electron/upgrade/stepRecord.ts';
import { readKeyring } from '#electron/vault/keyringFile.ts';
import { newestDatabaseStep } from '#shared/storage/databaseStep.ts';
import { profileParts } from './profileParts.ts';

/** What cannot be found out is told as such: a bundle is made where things are broken. */
async function orFault<Value>(find: () => Promise<Value>): Promise<Value | string> {
  try {
    return await find();
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

async function journalFacts() {
  const { last, snapshotAt, snapshotBytes, recordBytes, findings } = await (await journal()).state();
  return { last, snapshotAt, snapshotBytes, recordBytes, findings: findings.map(({ kind }) => kind) };
}

async function vaultFacts(userData: string) {
  const keyring = await readKeyring(userData);
  if (!keyring.ok) return { state: keyring.code };
  return { state: 'good', doors: keyring.value?.doors.map(({ kind, role }) => `${kind} ${role}`) ?? [] };
}

async function diskFacts(userData: string) {
  const { bavail, blocks, bsize } = await statfs(userData);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

/** Versions, sizes, counts and states of this laptop and its profile; nothing that says what is in it. */
export async function gatherFacts(): Promise<Readonly<Record<string, unknown>>> {
  const userData = app.getPath('userData');
  const { electron, chrome, node, v8 } = process.versions;
  return {
    app: { version: app.getVersion(), packaged: app.isPackaged, electron, chromium: chrome, node, v8 },
    system: {
      platform: process.platform,
      arch: process.arch,
      release: os.release(),
      version: os.version(),
      locale: app.getLocale(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      cores: os.cpus().length,
      memoryBytes: os.totalmem(),
      freeMemoryBytes: os.freemem(),
      displays: screen.getAllDisplays().map(({ size, scaleFactor }) => ({ ...size, scaleFactor })),
    },
    running: { seconds: Math.round(process.uptime()), memoryBytes: process.memoryUsage().rss },
    disk: await orFault(() => diskFacts(userData)),
    profile: await orFault(() => profileParts(userData)),
    database: { newestStep: newestDatabaseStep, opened: readStepRecord(userData) ?? null },
    journal: await orFault(journalFacts),
    vault: await orFault(() => vaultFacts(userData)),
  };
}
