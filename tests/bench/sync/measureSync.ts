import { figureOf, type Outcome } from '../harness/figure.ts';
import { median } from '../harness/percentile.ts';
import { fewRows, manyRows, rows, runSyncs, type SyncRun } from './runSyncs.ts';

const told = `${rows} changed rows there and back`;

/** Changed rows told to the platform by one desk and read by another, over PouchDB doing the same in the same window. */
export async function measureSync(): Promise<Outcome> {
  const { desk, pouch } = await runSyncs();
  return {
    figure: figureOf(median(desk.map(timeOf)), 'ms', {
      name: `PouchDB, ${told}`,
      value: median(pouch.map(timeOf)),
    }),
    limit: { of: 'ratio', most: 0.5 },
    details: [`desk: ${timesOf(desk)}`, `PouchDB: ${timesOf(pouch)}`],
  };
}

/** The same in bytes on the wire, heads and all. */
export async function measureSyncBytes(): Promise<Outcome> {
  const { desk, pouch, idle } = await runSyncs();
  const kilobytes = (runs: readonly SyncRun[]) => median(runs.map(({ bytes }) => bytes / 1024));
  return {
    figure: figureOf(kilobytes(desk), 'KB', { name: `PouchDB, ${told}`, value: kilobytes(pouch) }),
    limit: { of: 'ratio', most: 0.3 },
    details: [`a sync with nothing to do: ${idle.requests} request, ${idle.bytes} bytes`],
  };
}

/** How the time grows with the rows: 1 where a hundred times the rows take a hundred times as long. */
export async function measureSyncGrowth(): Promise<Outcome> {
  const { few, many } = await runSyncs();
  const [little, much] = [median(few.map(timeOf)), median(many.map(timeOf))];
  const exponent = Math.log(much / little) / Math.log(manyRows / fewRows);
  return {
    figure: figureOf(exponent, '', { name: 'as many times as there are rows', value: 1 }),
    limit: { of: 'ratio', most: 1.1 },
    details: [
      `${fewRows} rows: ${Math.round(little)} ms`,
      `${manyRows} rows: ${Math.round(much)} ms (${timesOf(many)})`,
    ],
  };
}

function timeOf({ push, pull }: SyncRun): number {
  return push + pull;
}

function timesOf(runs: readonly SyncRun[]): string {
  return runs.map(({ push, pull }) => `${Math.round(push)} + ${Math.round(pull)} ms`).join(' · ');
}
