import path from 'node:path';
import { alternate } from '../harness/alternate.ts';
import { buildPage } from '../harness/buildPage.ts';
import type { PageLink } from '../harness/devtools.ts';
import { withElectron } from '../harness/electronProcess.ts';
import { figureOf, type Outcome } from '../harness/figure.ts';
import { packWindow } from '../harness/packWindow.ts';
import { percentile, spread } from '../harness/percentile.ts';
import { releaseExecutable } from '../harness/release.ts';
import { openDesk } from '../harness/vault.ts';
import { inTemporaryDirectory } from '../harness/workspace.ts';
import { rosterOf } from '../seed/roster.ts';
import { copySeededProfile, rosterSize } from '../seed/seededProfile.ts';
import { shippedPacks } from '../seed/shippedPacks.ts';
import { frameAfter } from '../startup/frameAfter.ts';
import { keystrokesOver } from './queries.ts';
import { typeInList } from './typeInList.ts';

const rounds = 4;

/** A quick typist's time between two keys (ms). */
const pause = 60;

/**
 * From the input event in the search field of the packed app's list to its new rows in the document, over 10,000
 * enterprises; beside it a plain React list that joins every record's fields at each keystroke.
 */
export async function measureSearch(): Promise<Outcome> {
  return inTemporaryDirectory(async (directory) => {
    const plain = await packWindow('plain-list', await buildPage('plain-list', 'search/plain-page'));
    const profile = await copySeededProfile(directory);
    return withElectron(releaseExecutable(), profile, (app) =>
      withElectron(plain, path.join(directory, 'plain-profile'), (yardstick) => compare(app, yardstick)),
    );
  });
}

async function compare(app: PageLink, plain: PageLink): Promise<Outcome> {
  const { pack, policy } = await shippedPacks();
  const { enterprises } = rosterOf(rosterSize, pack, policy);
  await openDesk(app);
  await frameAfter(plain, "document.documentElement?.dataset.ready === 'true'");
  await plain.evaluate(`show(${JSON.stringify(enterprises)})`);
  await frameAfter(plain, "document.querySelector('[role=row]') !== null");
  const keystrokes = keystrokesOver(enterprises, policy);
  const runs = await alternate(
    rounds,
    () => typeInList(plain, keystrokes, pause),
    () => typeInList(app, keystrokes, pause),
  );
  const [plainTimes, times] = [runs.first.flat(), runs.second.flat()];
  return {
    figure: figureOf(percentile(times, 0.95), 'ms', {
      name: 'plain React list that joins all fields at each keystroke, p95',
      value: percentile(plainTimes, 0.95),
    }),
    limit: { of: 'value', most: 16 },
    details: [`input event to new rows: ${spread(times, 'ms')}`, `plain list: ${spread(plainTimes, 'ms')}`],
  };
}
