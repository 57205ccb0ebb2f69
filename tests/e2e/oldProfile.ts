import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';

const stored = path.join(import.meta.dirname, '../fixtures/profiles');

/** What the stored profile holds: one enterprise with one diagnosis, entered by an app whose newest step was the second. */
export const oldProfile = {
  step: 2,
  enterprise: '永年升级样例紧固件厂',
  note: '升级以前记下的备注',
} as const;

/** Lays out the profile that an app of step 2 left behind, opened by the tests' passphrase. */
export async function layOutOldProfile(profile: string): Promise<void> {
  const files = unzipSync(await readFile(path.join(stored, `step-${oldProfile.step}.zip`)));
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(profile, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

/** Lays more beside the databases (MB), so that their copy takes long enough to be looked at. */
export async function enlargeDatabases(profile: string, megabytes: number): Promise<void> {
  const folder = path.join(profile, 'IndexedDB', 'ballast');
  await mkdir(folder, { recursive: true });
  const bytes = Buffer.alloc(1024 * 1024, 1);
  for (let index = 0; index < megabytes; index += 1) await writeFile(path.join(folder, `${index}`), bytes);
}
