import { rm } from 'node:fs/promises';
import path from 'node:path';
import { withElectron } from '../harness/electronProcess.ts';
import { figureOf, type Outcome } from '../harness/figure.ts';
import { releaseExecutable } from '../harness/release.ts';
import { openDesk } from '../harness/vault.ts';
import { inTemporaryDirectory } from '../harness/workspace.ts';
import { copySeededProfile } from '../seed/seededProfile.ts';

/**
 * From sending the passphrase off to the list, when the whole IndexedDB is gone and 10,000 enterprises and sessions come
 * back from the journal; beside the same start with the database in place.
 */
export async function measureRebuild(): Promise<Outcome> {
  return inTemporaryDirectory(async (directory) => {
    const profile = await copySeededProfile(directory);
    const whole = await withElectron(releaseExecutable(), profile, openDesk);
    await rm(path.join(profile, 'IndexedDB'), { recursive: true });
    const rebuilt = await withElectron(releaseExecutable(), profile, async (running) => {
      const opened = await openDesk(running);
      const told = await running.evaluate<string>(
        "document.querySelector('[data-testid=mended]')?.textContent ?? ''",
      );
      if (!told.includes('恢复')) throw new Error(`The database was not rebuilt: “${told}”.`);
      return opened;
    });
    return {
      figure: figureOf(rebuilt.listed - rebuilt.sent, 'ms', {
        name: 'the same with the database in place',
        value: whole.listed - whole.sent,
      }),
      limit: { of: 'value', most: 30_000 },
      details: [],
    };
  });
}
