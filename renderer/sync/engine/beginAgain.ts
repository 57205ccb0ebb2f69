import type { DeskDatabase } from '#data/database.ts';
import type { StorageCode } from '#data/storageFailure.ts';
import { writeAfter, type Change } from '#data/write.ts';
import type { Result } from '#shared/model/result.ts';
import { positionChange, savedPosition } from '../desk/savedPosition.ts';

/**
 * Has the next sync read everything on the platform from the beginning. What is here stays, and so does what is known to
 * have been told: reading a row once more changes nothing.
 */
export function beginAgain(
  database: DeskDatabase,
  also: readonly Change[] = [],
): Promise<Result<void, StorageCode>> {
  return writeAfter(
    database,
    async () => {
      const position = await savedPosition(database);
      const again = { ...position, cursor: null, reading: position.reading + 1 };
      return { changes: [positionChange(again), ...also] };
    },
    { now: Date.now(), by: 'sync' },
  );
}
