import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildPage } from '../harness/buildPage.ts';
import { withElectron } from '../harness/electronProcess.ts';
import { packWindow } from '../harness/packWindow.ts';
import { releaseExecutable } from '../harness/release.ts';
import { say } from '../harness/say.ts';
import { benchPassphrase, openDesk } from '../harness/vault.ts';
import { frameAfter } from '../startup/frameAfter.ts';
import { newestDatabaseStep } from '#shared/storage/databaseStep.ts';
import { rosterOf } from './roster.ts';
import { shippedPacks } from './shippedPacks.ts';

/** Enterprises, and as many sessions. */
export const rosterSize = 10_000;

let seeded: Promise<string> | undefined;

/** A copy of the profile with 10,000 enterprises and sessions, in the given directory. Seeded once per run. */
export async function copySeededProfile(directory: string): Promise<string> {
  seeded ??= seedProfile();
  const copy = path.join(directory, 'profile');
  await cp(await seeded, copy, { recursive: true });
  return copy;
}

/** Removes the profile that the copies were made of. */
export async function removeSeededProfile(): Promise<void> {
  const profile = await seeded?.catch(() => undefined);
  if (profile !== undefined) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
}

async function seedProfile(): Promise<string> {
  const started = performance.now();
  const profile = await mkdtemp(path.join(os.tmpdir(), 'transformation-desk-seed-'));
  const page = await buildPage('seed', 'seed/page');
  await writeFile(path.join(page, 'roster.json'), await rosterText());
  const { added, keyring } = await withElectron(
    await packWindow('seed', page, 'seed/window'),
    profile,
    async (running) => {
      await frameAfter(running, "document.documentElement?.dataset.ready === 'true'");
      const call = `seed(${JSON.stringify(benchPassphrase)})`;
      return running.evaluate<{ added: number; keyring: object }>(call);
    },
  );
  if (added !== rosterSize) throw new Error(`The import added ${added} sessions, not ${rosterSize}.`);
  await mkdir(path.join(profile, 'vault'));
  await writeFile(path.join(profile, 'vault', 'keyring.json'), JSON.stringify(keyring));
  // Seeded by a page of its own, which does not tell main of the step: the first start would make a safety copy.
  const step = { step: newestDatabaseStep, appVersion: '', copy: null };
  await writeFile(path.join(profile, 'database-step.json'), JSON.stringify(step));
  await settle(profile);
  say(
    `Seeded ${rosterSize} enterprises and sessions in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  return profile;
}

async function rosterText(): Promise<string> {
  const { pack, policy } = await shippedPacks();
  return JSON.stringify(rosterOf(rosterSize, pack, policy));
}

/** How long the app may take to put an imported profile in order (ms). */
const longestSettling = 180_000;

/**
 * Starts the app twice: LevelDB sorts what was imported, V8 stores its code, everything is really there. The second time
 * it stays open until the journal has its snapshot and the first backup of the hour is made, as they are on a working day.
 */
async function settle(profile: string): Promise<void> {
  for (const settled of [() => Promise.resolve(true), () => isTidy(profile)]) {
    await withElectron(releaseExecutable(), profile, async (running) => {
      await openDesk(running);
      const shown = await running.evaluate<string>(
        "document.querySelector('[data-testid=count]').textContent",
      );
      if (!shown.includes(rosterSize.toLocaleString('zh-CN'))) throw new Error(`The list shows “${shown}”.`);
      const until = performance.now() + longestSettling;
      while (!(await settled())) {
        if (performance.now() > until) throw new Error('The journal has no snapshot, or there is no backup.');
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    });
  }
}

async function isTidy(profile: string): Promise<boolean> {
  const names = async (folder: string) => readdir(path.join(profile, folder)).catch(() => []);
  const [journal, backups] = await Promise.all([names('journal'), names('backups')]);
  return (
    journal.some((name) => /^snapshot-\d+\.tdj$/.test(name)) &&
    backups.some((name) => name.endsWith('.tdbackup'))
  );
}
