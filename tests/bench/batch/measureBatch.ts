import { availableParallelism } from 'node:os';
import { figureOf, type Figure, type Outcome } from '../harness/figure.ts';
import { median, spread } from '../harness/percentile.ts';
import { batchSize, runBatch, type BatchRound } from './runBatch.ts';

/** Reports whose memory is taken together at the beginning and at the end of the batch. */
const part = 100;

/**
 * 600 full reports as `npm run report -- --jobs N` writes them with a worker per core, from the reading of the file to
 * the manifest, over the time that they would take if each core made them at the pace of a single one measured just
 * before and after. Of several rounds, the one in the middle counts.
 */
export async function measureBatch(): Promise<Outcome> {
  const cores = availableParallelism();
  const { middle, ratios } = inTheMiddle(await runBatch(), ({ wall, singles }) =>
    figureOf(wall, 'ms', {
      name: `${batchSize} × one report, p50, over ${cores} cores`,
      value: (batchSize * median(singles)) / cores,
    }),
  );
  return {
    figure: middle.figure,
    limit: { of: 'ratio', most: 1.35 },
    details: [
      `rounds: ${ratios}`,
      `one report, rows to file: ${spread(middle.round.singles, 'ms')}`,
      `largest file: ${Math.round(middle.round.largest / 1024)} KB`,
    ],
  };
}

/**
 * Whether a batch gathers memory: what the process has in memory (resident set, main thread and workers together: what
 * the desk's machine has to give) in the mean over the last hundred reports, over the first hundred. Of the first round:
 * in a later one the process has already grown.
 */
export async function measureBatchMemory(): Promise<Outcome> {
  const [first] = await runBatch();
  if (first === undefined) throw new Error('No round was run.');
  const megabytes = first.memory.map((bytes) => bytes / 1024 / 1024);
  return {
    figure: figureOf(mean(megabytes.slice(-part)), 'MB', {
      name: `the first ${part} reports`,
      value: mean(megabytes.slice(0, part)),
    }),
    limit: { of: 'ratio', most: 1.1 },
    details: [`over the whole batch: ${spread(megabytes, 'MB')}`],
  };
}

type Measured = { readonly round: BatchRound; readonly figure: Figure };

function inTheMiddle(
  rounds: readonly BatchRound[],
  measure: (round: BatchRound) => Figure,
): { readonly middle: Measured; readonly ratios: string } {
  const measured = rounds.map((round): Measured => ({ round, figure: measure(round) }));
  const inOrder = measured.toSorted((one, other) => one.figure.ratio - other.figure.ratio);
  const middle = inOrder[Math.floor(inOrder.length / 2)];
  if (middle === undefined) throw new Error('No round was run.');
  return { middle, ratios: measured.map(({ figure }) => figure.ratio.toFixed(3)).join(' · ') };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
