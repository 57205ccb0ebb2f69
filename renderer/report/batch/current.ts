import { paceAfter } from '#shared/report/batch/estimate.ts';
import { advance, type ProgressEvent } from '#shared/report/batch/progress.ts';
import { batchStore, type RunningBatch } from './batchStore.ts';
import type { Run } from './runBatch.ts';

/** The run behind the batch of this window; null for none. */
export const current: { run: Run | null } = { run: null };

/** Working time (ms) until the batch was last held up, and since when it works again; null while it does not. */
let clock: { readonly before: number; readonly since: number | null } = { before: 0, since: null };

const workingTime = (): number => clock.before + (clock.since === null ? 0 : performance.now() - clock.since);

/** Tells the batch of this window what happened to it. */
export function tell(event: ProgressEvent): void {
  change((now) => {
    const progress = advance(now.progress, event);
    if (progress === now.progress) return {};
    if (event.kind === 'started') clock = { before: 0, since: null };
    const at = workingTime();
    const works = progress.phase === 'running';
    if (works !== (clock.since !== null)) clock = { before: at, since: works ? performance.now() : null };
    const isThrough = event.kind === 'written' || event.kind === 'unchanged' || event.kind === 'failed';
    return isThrough ? { progress, pace: paceAfter(now.pace, at) } : { progress };
  });
}

/** Changes what is shown of the batch of this window, if there is one. */
export function change(make: (now: RunningBatch) => Partial<RunningBatch>): void {
  batchStore.setState(({ batch }) => (batch === null ? {} : { batch: { ...batch, ...make(batch) } }));
}

/** Before the desk is locked: nothing more begins, and what was done is kept, so that one can go on afterwards. */
export async function suspendBatch(): Promise<void> {
  tell({ kind: 'paused', reason: null });
  await current.run?.settle();
}
