import { withElectron } from '../harness/electronProcess.ts';
import { figureOf, type Outcome } from '../harness/figure.ts';
import { median, spread } from '../harness/percentile.ts';
import { releaseExecutable } from '../harness/release.ts';
import { openDesk, type Opened } from '../harness/vault.ts';
import { inTemporaryDirectory } from '../harness/workspace.ts';
import { copySeededProfile } from '../seed/seededProfile.ts';

const rounds = 5;

/**
 * From sending the passphrase off to the first frame of the list, interactive, with 10,000 enterprises and sessions behind
 * the lock; the deliberate slowness of deriving the key is in it, and is the yardstick.
 */
export async function measureUnlock(): Promise<Outcome> {
  return inTemporaryDirectory(async (directory) => {
    const profile = await copySeededProfile(directory);
    const runs: Opened[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const opened = await withElectron(releaseExecutable(), profile, openDesk);
      if (round > 0) runs.push(opened);
    }
    const times = runs.map(({ sent, listed }) => listed - sent);
    const derivations = runs.map(({ derived }) => derived);
    return {
      figure: figureOf(median(times), 'ms', {
        name: 'deriving the key alone (Argon2id, 64 MiB, 3 passes), p50',
        value: median(derivations),
      }),
      limit: { of: 'value', most: 1500 },
      details: [
        `passphrase to list: ${spread(times, 'ms')}`,
        `of which Argon2id: ${spread(derivations, 'ms')}`,
      ],
    };
  });
}
