import { workerData } from 'node:worker_threads';
import { runCommand, type ExitCode } from './cli.ts';
import { workIfAsked } from './worker.ts';

/** The report command; this file is bundled into one that starts itself as its workers. */
export function runReport(args: readonly string[]): Promise<ExitCode> {
  return runCommand(args, new URL(import.meta.url));
}

workIfAsked(workerData);
