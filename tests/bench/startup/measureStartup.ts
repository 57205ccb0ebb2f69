import path from 'node:path';
import { alternate } from '../harness/alternate.ts';
import { withElectron } from '../harness/electronProcess.ts';
import { figureOf, type Outcome } from '../harness/figure.ts';
import { packWindow } from '../harness/packWindow.ts';
import { median, spread } from '../harness/percentile.ts';
import { releaseExecutable } from '../harness/release.ts';
import { benchRoot, inTemporaryDirectory } from '../harness/workspace.ts';
import { openDesk } from '../harness/vault.ts';
import { copySeededProfile } from '../seed/seededProfile.ts';
import { frameAfter } from './frameAfter.ts';

const rounds = 7;

const pageLoaded = "location.protocol === 'file:' && document.readyState === 'complete'";

/**
 * Spawn of the packed app to its lock, and from the passphrase to its list with 10,000 enterprises, searchable, against
 * the spawn of an empty window of the same runtime, in turn. Left out is what is not the app's to hurry: the person's
 * typing and the derivation of the key, which is slow so that guessing is; `unlock` has it in. Both have been started before on their profile, as an installed app has.
 */
export async function measureStartup(): Promise<Outcome> {
  return inTemporaryDirectory(async (directory) => {
    const app = releaseExecutable();
    const empty = await packWindow('empty', path.join(benchRoot, 'startup/empty-page'));
    const profile = await copySeededProfile(directory);
    const emptyProfile = path.join(directory, 'empty-profile');
    const runs = await alternate(
      rounds,
      () => startEmpty(empty, emptyProfile),
      () => startDesk(app, profile),
    );
    return {
      figure: figureOf(median(runs.second), 'ms', {
        name: 'empty Electron window, same runtime, spawn to its first frame',
        value: median(runs.first),
      }),
      limit: { of: 'ratio', most: 1.8 },
      details: [
        `app to 10,000 searchable: ${spread(runs.second, 'ms')}`,
        `empty window: ${spread(runs.first, 'ms')}`,
      ],
    };
  });
}

/** Milliseconds from the spawn to the frame that shows the empty page. */
function startEmpty(executable: string, profile: string): Promise<number> {
  return withElectron(
    executable,
    profile,
    async (running) => (await frameAfter(running, pageLoaded)) - running.startedAt,
  );
}

/** Milliseconds from the spawn to the lock's first frame, and on from the passphrase to the list's. */
function startDesk(executable: string, profile: string): Promise<number> {
  return withElectron(executable, profile, async (running) => {
    const { locked, sent, listed, derived } = await openDesk(running);
    return locked - running.startedAt + (listed - sent - derived);
  });
}
