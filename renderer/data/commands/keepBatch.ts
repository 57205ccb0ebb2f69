import type { Result } from '#shared/model/result.ts';
import {
  batchChoiceSetting,
  batchJobSetting,
  batchSettledSetting,
  reportMarksSetting,
  readReportMarks,
  type BatchChoice,
  type BatchJob,
} from '#shared/report/batch/job.ts';
import { documents as declared } from '#shared/report/documents.ts';
import { aloneIfAllowed, ifAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { getSetting } from '../queries/getSetting.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

type Kept = Promise<Result<void, StorageCode | 'notAllowed'>>;

/**
 * Keeps a batch of reports before its first file is written, together with its line in the trail, so that no file comes
 * out of the desk untold. `how` says in words that an earlier one goes on or is tried again; leave it out for a new one.
 */
export function keepBatch(database: DeskDatabase, job: BatchJob, how?: string): Kept {
  const now = Date.now();
  const { documents, template, rule, folder } = job;
  const names = documents.map((kind) => declared[kind].name).join('、');
  const counts = `${names}，${job.sessions.length} 次诊断，共 ${job.total} 份`;
  const audit = auditEvent(database, now, 'report.batch', null, { counts, file: job.folderPath, how });
  const choice: BatchChoice = { documents, template, rule, folder };
  return ifAllowed(database, 'runBatch', () =>
    write(
      database,
      [
        { table: 'settings', op: 'put', row: { id: batchJobSetting, value: job } },
        { table: 'settings', op: 'put', row: { id: batchChoiceSetting, value: choice } },
      ],
      { now, audit },
    ),
  );
}

/** Keeps how many files of a batch are through. */
export function keepSettled(database: DeskDatabase, jobId: string, settled: number): Kept {
  const value = { id: jobId, settled };
  return ifAllowed(database, 'runBatch', () =>
    write(database, [{ table: 'settings', op: 'put', row: { id: batchSettledSetting, value } }], {
      now: Date.now(),
    }),
  );
}

/** Forgets a batch that is through or was given up; its files stay. */
export function dropBatch(database: DeskDatabase): Kept {
  return ifAllowed(database, 'runBatch', () =>
    write(
      database,
      [
        { table: 'settings', op: 'delete', id: batchJobSetting },
        { table: 'settings', op: 'delete', id: batchSettledSetting },
      ],
      { now: Date.now() },
    ),
  );
}

/** Notes what these diagnoses held when files of them were written (see `contentMark.ts`). */
export function noteReports(database: DeskDatabase, marks: ReadonlyMap<string, string>): Kept {
  return aloneIfAllowed(database, 'writeReport', async () => {
    const before = readReportMarks(await getSetting(database, reportMarksSetting));
    const value = { ...before, ...Object.fromEntries(marks) };
    return write(database, [{ table: 'settings', op: 'put', row: { id: reportMarksSetting, value } }], {
      now: Date.now(),
    });
  });
}
