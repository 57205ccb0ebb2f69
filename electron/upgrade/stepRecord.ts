import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '#electron/storage/writeWhole.ts';
import { z } from '#shared/model/zod.ts';

/**
 * What main knows of the page's database without opening it: the step at which it was last opened, by which version of
 * the app, and the safety copy that was made since then for the upgrade that is due. Step 0: of an app that did not
 * write this down yet.
 */
const recordSchema = z.object({
  step: z.int().min(0),
  appVersion: z.string(),
  copy: z.string().nullable(),
});

export type StepRecord = z.infer<typeof recordSchema>;

export const stepRecordName = 'database-step.json';

/** Reads the record of a profile; undefined when there is none that can be read. Every start waits for this. */
export function readStepRecord(userData: string): StepRecord | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(readFileSync(path.join(userData, stepRecordName), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Stores the record, wholly or not at all. Throws the file system's error. */
export async function writeStepRecord(userData: string, record: StepRecord): Promise<void> {
  await writeWhole(path.join(userData, stepRecordName), Buffer.from(`${JSON.stringify(record)}\n`));
}
