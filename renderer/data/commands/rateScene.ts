import type { SceneRating } from '#shared/model/answer.ts';
import type { Result } from '#shared/model/result.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';

/** Stores the rating of one scene. Takes the whole next row, so that a click costs one write and no read. */
export function rateScene(database: DeskDatabase, row: SceneRating): Promise<Result<void, StorageCode>> {
  return write(database, [{ table: 'sceneRatings', op: 'put', row }], { now: Date.now() });
}
