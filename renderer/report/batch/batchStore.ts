import { createStore } from 'zustand/vanilla';
import type { Pace } from '#shared/report/batch/estimate.ts';
import type { BatchJob } from '#shared/report/batch/job.ts';
import type { JobItem } from '#shared/report/batch/jobItems.ts';
import type { Progress } from '#shared/report/batch/progress.ts';

/** A batch of this window: what is asked for, its files, how far it is. Outlives every screen. */
export type RunningBatch = {
  readonly job: BatchJob;
  readonly items: ReadonlyMap<string, JobItem>;
  readonly progress: Progress;
  readonly pace: Pace;
  /** Nothing is under way and what was done stands in the manifest. */
  readonly settled: boolean;
  /** Files that somebody had changed since, and that were kept beside the new ones. */
  readonly keptAside: readonly string[];
  /** What could not be kept beside the files (manifest, place to go on); null while all is well. */
  readonly trouble: string | null;
};

/** A batch that an earlier start, or the desk before it was locked, did not bring to its end. */
export type UnfinishedBatch = { readonly job: BatchJob; readonly settled: number };

export type BatchState = {
  readonly batch: RunningBatch | null;
  /** Null: none; undefined: not looked at yet. */
  readonly unfinished: UnfinishedBatch | null | undefined;
};

/** The one batch of this window. */
export const batchStore = createStore<BatchState>(() => ({ batch: null, unfinished: undefined }));
