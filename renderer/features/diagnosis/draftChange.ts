import type { Change } from '#data/write.ts';
import type { DraftChange } from './draft.ts';

/** What a write means for the draft of an open session; nothing where it is about something else. */
export function draftChange(change: Change, sessionId: string): readonly DraftChange[] {
  if (change.op === 'delete') return [];
  switch (change.table) {
    case 'answers':
      return change.row.sessionId === sessionId ? [{ kind: 'answer', row: change.row }] : [];
    case 'sceneRatings':
      return change.row.sessionId === sessionId ? [{ kind: 'rating', row: change.row }] : [];
    case 'sessions':
      return change.row.id === sessionId ? [{ kind: 'session', row: change.row }] : [];
    default:
      return [];
  }
}
