import type { SceneRating } from '#shared/model/answer.ts';
import type { Result } from '#shared/model/result.ts';
import { ifAllowed } from '../allowed.ts';
import type { DeskDatabase } from '../database.ts';
import { writeEdit } from '../sitting.ts';
import type { StorageCode } from '../storageFailure.ts';

/** Stores the rating of one scene. Takes the whole next row, so that a click costs one write and no read. */
export function rateScene(
  database: DeskDatabase,
  row: SceneRating,
): Promise<Result<void, StorageCode | 'notAllowed'>> {
  return ifAllowed(database, 'editSession', () =>
    writeEdit(database, row.sessionId, [{ table: 'sceneRatings', op: 'put', row }], Date.now()),
  );
}
