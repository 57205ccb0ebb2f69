import type { DeskDatabase } from '#data/database.ts';
import { getSetting } from '#data/queries/getSetting.ts';
import { batchJobSetting, batchSettledSetting, readJob, readSettled } from '#shared/report/batch/job.ts';
import { batchStore } from './batchStore.ts';

/** Looks, once a start, whether an earlier one left a batch unfinished. */
export async function lookForUnfinished(database: DeskDatabase): Promise<void> {
  if (batchStore.getState().unfinished !== undefined) return;
  const job = readJob(await getSetting(database, batchJobSetting));
  const settled = job === null ? 0 : readSettled(await getSetting(database, batchSettledSetting), job.id);
  const { batch, unfinished } = batchStore.getState();
  // One that was begun meanwhile is kept under the same name.
  if (batch !== null || unfinished !== undefined) return;
  batchStore.setState({ unfinished: job === null ? null : { job, settled } });
}
