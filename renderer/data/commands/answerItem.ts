import type { Answer } from '#shared/model/answer.ts';
import type { Result } from '#shared/model/result.ts';
import { ifAllowed } from '../allowed.ts';
import type { DeskDatabase } from '../database.ts';
import { writeEdit } from '../sitting.ts';
import type { StorageCode } from '../storageFailure.ts';

/** Stores the answer to one question. Takes the whole next row, so that a keystroke costs one write and no read. */
export function answerItem(
  database: DeskDatabase,
  row: Answer,
): Promise<Result<void, StorageCode | 'notAllowed'>> {
  return ifAllowed(database, 'editSession', () =>
    writeEdit(database, row.sessionId, [{ table: 'answers', op: 'put', row }], Date.now()),
  );
}
