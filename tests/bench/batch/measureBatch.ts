import { availableParallelism } from 'node:os';
import { figureOf, type Outcome } from '../harness/figure.ts';
import { median, spread } from '../harness/percentile.ts';
import { batchSize, runBatch } from './runBatch.ts';

/** Reports whose memory is taken together at the beginning and at the end of the batch. */
const part = 100;

/**
 * 600 full reports as `npm run report -- --jobs N` writes them with a worker per core, from the reading of the file to
 * the manifest, over the time that they would take if each core made them at the pace of a single one.
 */
export async function measureBatch(): Promise<Outcome> {
  const { wall, singles, largest } = await runBatch();
  const cores = availableParallelism();
  return {
    figure: figureOf(wall, 'ms', {
      name: `${batchSize} × one report, p50, over ${cores} cores`,
      value: (batchSize * median(singles)) / cores,
    }),
    limit: { of: 'ratio', most: 1.35 },
    details: [
      `one report, rows to file: ${spread(singles, 'ms')}`,
      `largest file: ${Math.round(largest / 1024)} KB`,
    ],
  };
}

/**
 * Whether a batch gathers memory: what the process has in memory (resident set, main thread and workers together: what
 * the desk's machine has to give) in the mean over the last hundred reports, over the first hundred.
 */
export async function measureBatchMemory(): Promise<Outcome> {
  const { memory } = await runBatch();
  const megabytes = memory.map((bytes) => bytes / 1024 / 1024);
  return {
    figure: figureOf(mean(megabytes.slice(-part)), 'MB', {
      name: `the first ${part} reports`,
      value: mean(megabytes.slice(0, part)),
    }),
    limit: { of: 'ratio', most: 1.1 },
    details: [`over the whole batch: ${spread(megabytes, 'MB')}`],
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
