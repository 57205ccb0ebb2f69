import { answerItem } from '#data/commands/answerItem.ts';
import { rateScene } from '#data/commands/rateScene.ts';
import { updateSession } from '#data/commands/updateSession.ts';
import type { DeskDatabase } from '#data/database.ts';
import type { Result } from '#shared/model/result.ts';
import type { DraftChange } from './draft.ts';

/** Stores one change by the command it belongs to. */
export function saveChange(database: DeskDatabase, change: DraftChange): Promise<Result<unknown>> {
  switch (change.kind) {
    case 'answer':
      return answerItem(database, change.row);
    case 'rating':
      return rateScene(database, change.row);
    case 'session':
      return updateSession(database, change.row.id, change.row);
  }
}
