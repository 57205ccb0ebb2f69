import type { Answer } from '#shared/model/answer.ts';
import type { Result } from '#shared/model/result.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/** Stores the answer to one question. Takes the whole next row, so that a keystroke costs one write and no read. */
export function answerItem(database: DeskDatabase, row: Answer): Promise<Result<void, StorageCode>> {
  return write(database, [{ table: 'answers', op: 'put', row }], { now: Date.now() });
}
