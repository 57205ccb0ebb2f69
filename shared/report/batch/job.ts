import { z } from '../../model/zod.ts';
import { documentKinds, type DocumentKind } from '../documents.ts';

const document = z.enum(documentKinds as readonly [DocumentKind, ...DocumentKind[]]);

const jobSchema = z.object({
  id: z.string(),
  documents: z.array(document).min(1),
  sessions: z.array(z.string()).min(1),
  /** Keys of files that are not made (see `jobItems.ts`). */
  without: z.array(z.string()),
  scope: z.string(),
  template: z.string(),
  rule: z.string(),
  folder: z.string(),
  folderPath: z.string(),
  today: z.string(),
  total: z.int().min(1),
});

/**
 * Everything that a batch is asked for, kept while it runs, so that it can go on after a crash or a lock. `today` is
 * the day of printing (YYYY-MM-DD) of all its files, also of those that are written on another day; `folder` names the
 * folder to main, `folderPath` to the person; `template` is an id.
 */
export type BatchJob = Readonly<z.infer<typeof jobSchema>>;

/** What was chosen last time, to begin with the next time. */
const choiceSchema = jobSchema.pick({ documents: true, template: true, rule: true, folder: true });
export type BatchChoice = Readonly<z.infer<typeof choiceSchema>>;
export const batchChoiceSetting = 'batchChoice';

/** A choice as it was kept; null where there is none. */
export function readChoice(value: unknown): BatchChoice | null {
  const read = choiceSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** The settings that hold a job while it runs, and how many of its files were through. */
export const batchJobSetting = 'batchJob';
export const batchSettledSetting = 'batchSettled';
/** What each diagnosis held when files of it were last written (see `contentMark.ts`), by its id. */
export const reportMarksSetting = 'reportMarks';

/** A job as it was kept; null where there is none or it cannot be read any more. */
export function readJob(value: unknown): BatchJob | null {
  const read = jobSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** A count as it was kept for this job; 0 where none was. */
export function readSettled(value: unknown, jobId: string): number {
  const read = z.object({ id: z.string(), settled: z.int().min(0) }).safeParse(value);
  return read.success && read.data.id === jobId ? read.data.settled : 0;
}

/** The marks as they were kept. */
export function readReportMarks(value: unknown): Readonly<Record<string, string>> {
  const read = z.record(z.string(), z.string()).safeParse(value);
  return read.success ? read.data : {};
}
