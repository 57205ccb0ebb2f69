/** How a job stands: waiting to begin, under way, held up, ended by the person, through. */
export type JobPhase = 'queued' | 'running' | 'paused' | 'cancelled' | 'done';

export type ItemState = 'waiting' | 'working' | 'written' | 'unchanged' | 'failed';

export type ItemFailure = { readonly key: string; readonly reason: string };

/** The whole of a job's progress. `counts` always adds up to the number of items. */
export type Progress = {
  readonly phase: JobPhase;
  readonly states: ReadonlyMap<string, ItemState>;
  readonly counts: Readonly<Record<ItemState, number>>;
  /** Under way, in the order in which they began. */
  readonly working: readonly string[];
  /** In the order in which they failed. */
  readonly failures: readonly ItemFailure[];
  /** Why it is held up; null where the person did it, or it is not. */
  readonly held: string | null;
};

export type ProgressEvent =
  | { readonly kind: 'started' | 'continued' | 'cancelled' | 'retried' }
  | { readonly kind: 'paused'; readonly reason: string | null }
  | { readonly kind: 'begun' | 'written' | 'unchanged' | 'returned'; readonly key: string }
  | { readonly kind: 'failed'; readonly key: string; readonly reason: string };

/** A job before its start. */
export function queued(keys: readonly string[]): Progress {
  const states = new Map(keys.map((key) => [key, 'waiting' as const]));
  return {
    phase: 'queued',
    states,
    counts: { waiting: states.size, working: 0, written: 0, unchanged: 0, failed: 0 },
    working: [],
    failures: [],
    held: null,
  };
}

/** How many items are through, in whichever way. */
export function settledCount({ counts }: Progress): number {
  return counts.written + counts.unchanged + counts.failed;
}

/**
 * What one event makes of it. An item is settled once: what is told again of it, or of one that is unknown, changes
 * nothing. Whether the job is through follows from the items, whatever order they came in.
 */
export function advance(progress: Progress, event: ProgressEvent): Progress {
  switch (event.kind) {
    case 'started':
      return progress.phase === 'queued' ? through({ ...progress, phase: 'running' }) : progress;
    case 'paused':
      return progress.phase === 'running' || progress.phase === 'paused'
        ? { ...progress, phase: 'paused', held: progress.held ?? event.reason }
        : progress;
    case 'continued':
      return progress.phase === 'paused' ? through({ ...progress, phase: 'running', held: null }) : progress;
    case 'cancelled':
      return isOver(progress) ? progress : { ...progress, phase: 'cancelled', held: null };
    case 'retried':
      return retried(progress);
    case 'begun':
      return moved(progress, event.key, 'waiting', 'working');
    case 'returned':
      return moved(progress, event.key, 'working', 'waiting');
    case 'written':
    case 'unchanged':
      return through(moved(progress, event.key, 'working', event.kind));
    case 'failed': {
      const after = moved(progress, event.key, 'working', 'failed');
      if (after === progress) return progress;
      const { key, reason } = event;
      return through({ ...after, failures: [...after.failures, { key, reason }] });
    }
  }
}

/** Whether nothing more will happen to it by itself. */
export function isOver({ phase }: Progress): boolean {
  return phase === 'done' || phase === 'cancelled';
}

function moved(progress: Progress, key: string, from: ItemState, to: ItemState): Progress {
  const { states, counts, working } = progress;
  if (states.get(key) !== from) return progress;
  return {
    ...progress,
    states: new Map(states).set(key, to),
    counts: { ...counts, [from]: counts[from] - 1, [to]: counts[to] + 1 },
    working: to === 'working' ? [...working, key] : working.filter((each) => each !== key),
  };
}

/** A running or held job of which every item is settled is through. */
function through(progress: Progress): Progress {
  const { phase, counts } = progress;
  const open = counts.waiting + counts.working > 0;
  return open || (phase !== 'running' && phase !== 'paused')
    ? progress
    : { ...progress, phase: 'done', held: null };
}

/** What failed waits again, and so does what a cancelled job left; nothing else is touched. */
function retried(progress: Progress): Progress {
  if (!isOver(progress) || progress.working.length > 0) return progress;
  const { states, counts } = progress;
  if (counts.failed + counts.waiting === 0) return progress;
  return {
    ...progress,
    phase: 'running',
    states: new Map([...states].map(([key, state]) => [key, state === 'failed' ? 'waiting' : state])),
    counts: { ...counts, waiting: counts.waiting + counts.failed, failed: 0 },
    failures: [],
  };
}
