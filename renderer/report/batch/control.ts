import { refusedTo } from '#data/allowed.ts';
import { dropBatch, keepBatch } from '#data/commands/keepBatch.ts';
import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import type { BatchJob } from '#shared/report/batch/job.ts';
import { isOver, queued } from '#shared/report/batch/progress.ts';
import type { ReportDesk } from '../gatherSession.ts';
import { batchStore, type RunningBatch } from './batchStore.ts';
import { change, current, tell } from './current.ts';
import { planBatch } from './planBatch.ts';
import { openRun, type Run } from './runBatch.ts';

/** Begins a batch. Fails without having written anything; only one runs at a time. `how`: see `keepBatch`. */
export async function startBatch(desk: ReportDesk, job: BatchJob, how?: string): Promise<Result<void>> {
  const refused = refusedTo(desk.database, 'runBatch') ?? refusedWhileBusy();
  if (refused !== null) return refused;
  const planned = await planBatch(desk, job);
  if (!planned.ok) return planned;
  const { items, manifest, template, appVersion } = planned.value;
  const kept = await keepBatch(desk.database, { ...job, total: items.length }, how);
  if (!kept.ok) return kept;
  current.run?.end();
  const keys = items.map(({ key }) => key);
  const batch: RunningBatch = {
    job: { ...job, total: items.length },
    items: new Map(items.map((item) => [item.key, item])),
    progress: queued(keys),
    pace: [],
    settled: false,
    keptAside: [],
    trouble: null,
  };
  batchStore.setState({ batch, unfinished: null });
  const run = openRun({
    desk,
    job,
    items,
    template,
    appVersion,
    manifest,
    progress: () => batchStore.getState().batch?.progress ?? batch.progress,
    tell,
    onKeptAside: (file) => change((now) => ({ keptAside: [...now.keptAside, file] })),
    onTrouble: (trouble) => change(() => ({ trouble })),
  });
  current.run = run;
  tell({ kind: 'started' });
  void work(desk, run);
  return success(undefined);
}

/** Holds the batch up: what is under way is finished, nothing more begins. */
export function pauseBatch(): void {
  tell({ kind: 'paused', reason: null });
}

/** Goes on where it was held up. */
export function continueBatch(desk: ReportDesk): void {
  tell({ kind: 'continued' });
  if (current.run !== null) void work(desk, current.run);
}

/** Ends the batch: what is under way is finished, what waits is not made. Files that are written stay. */
export function cancelBatch(desk: ReportDesk): void {
  const held = batchStore.getState().batch?.progress.phase === 'paused';
  tell({ kind: 'cancelled' });
  if (held && current.run !== null) void work(desk, current.run);
}

/** Makes again what failed, and what a cancelled batch had left. */
export async function retryBatch(desk: ReportDesk): Promise<Result<void>> {
  const batch = batchStore.getState().batch;
  if (batch === null || !batch.settled || current.run === null) return success(undefined);
  const kept = await keepBatch(desk.database, batch.job, '重试未写成的');
  if (!kept.ok) return kept;
  tell({ kind: 'retried' });
  void work(desk, current.run);
  return success(undefined);
}

/** Puts a batch that is over away, so that another one can be put together. */
export function closeBatch(): void {
  const batch = batchStore.getState().batch;
  if (batch === null || !batch.settled || !isOver(batch.progress)) return;
  current.run?.end();
  current.run = null;
  batchStore.setState({ batch: null });
}

/** Goes on with a batch that an earlier start left; what it wrote and what has not changed since is not made again. */
export async function resumeBatch(desk: ReportDesk): Promise<Result<void>> {
  const unfinished = batchStore.getState().unfinished;
  if (unfinished == null) return success(undefined);
  return startBatch(desk, unfinished.job, '继续上次未完成的');
}

/** Gives up a batch that an earlier start left; its files stay where they are. */
export async function discardBatch({ database }: Pick<ReportDesk, 'database'>): Promise<Result<void>> {
  const dropped = await dropBatch(database);
  if (dropped.ok) batchStore.setState({ unfinished: null });
  return dropped;
}

/** Works until nothing is under way; a batch that is over then is no longer kept for another start. */
async function work({ database }: ReportDesk, working: Run): Promise<void> {
  change(() => ({ settled: false }));
  await working.go().catch(reportError);
  const batch = batchStore.getState().batch;
  if (batch === null || current.run !== working || batch.progress.phase === 'running') return;
  const dropped = isOver(batch.progress) ? await dropBatch(database) : success(undefined);
  change(() => (dropped.ok ? { settled: true } : { settled: true, trouble: dropped.message }));
}

function refusedWhileBusy(): Failure<'batchRunning'> | null {
  const batch = batchStore.getState().batch;
  return batch === null || (batch.settled && isOver(batch.progress))
    ? null
    : failure('batchRunning', '已有一个批量任务在进行，没有开始新的；请等它完成或先取消。');
}
