import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { buildReportBundle } from '../../../build/scripts/report-bundle.mjs';
import { inTemporaryDirectory, projectRoot } from '../harness/workspace.ts';
import { shippedPacks } from '../seed/shippedPacks.ts';
import { fullRoster } from './fullRoster.ts';

export const batchSize = 600;

/** `wall`: milliseconds of the whole batch. `singles`: of one report after another in one thread. */
export type BatchRound = {
  readonly wall: number;
  readonly singles: readonly number[];
  /** Bytes that the process, main thread and workers together, had in memory after each report. */
  readonly memory: readonly number[];
  /** Bytes of the largest report. */
  readonly largest: number;
};

let standing: Promise<readonly BatchRound[]> | undefined;

/** 600 full reports by as many workers as there are cores, several times; run once for all figures taken from it. */
export function runBatch(): Promise<readonly BatchRound[]> {
  standing ??= inTemporaryDirectory(async (directory) => {
    const { pack, policy } = await shippedPacks();
    const input = path.join(directory, 'batch.tdx');
    const out = path.join(directory, 'reports');
    writeFileSync(input, JSON.stringify(fullRoster(batchSize, pack, policy)));
    mkdirSync(out);
    const script = path.join(projectRoot, 'tests/bench/batch/batchProcess.ts');
    const bundle = await buildReportBundle();
    const args = ['--import', 'tsx', script, input, out, String(availableParallelism()), bundle];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The batch ended with ${status}: ${stderr}`);
    return JSON.parse(stdout) as readonly BatchRound[];
  });
  return standing;
}
