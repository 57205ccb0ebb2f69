import path from 'node:path';
import { alternate } from '../harness/alternate.ts';
import { withElectron } from '../harness/electronProcess.ts';
import { figureOf, type Outcome } from '../harness/figure.ts';
import { packWindow } from '../harness/packWindow.ts';
import { median, spread } from '../harness/percentile.ts';
import { releaseExecutable } from '../harness/release.ts';
import { benchRoot, inTemporaryDirectory } from '../harness/workspace.ts';
import { copySeededProfile } from '../seed/seededProfile.ts';
import { frameAfter } from './frameAfter.ts';

const rounds = 7;

/** What stands on screen when a start is over: search over all enterprises, or just the empty page. */
const allListed = "document.body?.dataset.listReady === 'all'";
const pageLoaded = "location.protocol === 'file:' && document.readyState === 'complete'";

/**
 * Spawn of the packed app to its list with 10,000 enterprises, searchable, against the spawn of an empty window of the
 * same runtime, in turn. Both have been started before on their profile, as an installed app has.
 */
export async function measureStartup(): Promise<Outcome> {
  return inTemporaryDirectory(async (directory) => {
    const app = releaseExecutable();
    const empty = await packWindow('empty', path.join(benchRoot, 'startup/empty-page'));
    const profile = await copySeededProfile(directory);
    const emptyProfile = path.join(directory, 'empty-profile');
    const runs = await alternate(
      rounds,
      () => start(empty, emptyProfile, pageLoaded),
      () => start(app, profile, allListed),
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

/** Milliseconds from the spawn to the frame that shows what was waited for. */
function start(executable: string, profile: string, condition: string): Promise<number> {
  return withElectron(executable, profile, async (running) => {
    return (await frameAfter(running, condition)) - running.startedAt;
  });
}
