import type { SyncChange } from '#shared/sync/protocol.ts';
import { changeOf } from '#shared/sync/replica.ts';
import { contextsAt, type SyncParts } from './syncParts.ts';
import type { Position, RowKey, Sent, UntoldRow } from './syncStore.ts';

/** A row with the change that tells of it. */
export type Sendable = { readonly key: RowKey; readonly change: SyncChange };

/** Characters of one request's changes as JSON: some of it cannot be compressed, and the platform takes 1 MiB. */
const mostText = 900_000;

/** The changes that tell of these rows, as many as one request may hold. */
export function sendable(
  rows: readonly UntoldRow[],
  position: Position,
  parts: SyncParts,
): readonly Sendable[] {
  const contextOf = contextsAt(position, parts);
  const chosen: Sendable[] = [];
  let text = 0;
  for (const { key, row } of rows) {
    const change = changeOf({ ...key, by: parts.person }, row, contextOf(key));
    if (change === null) continue;
    text += JSON.stringify(change).length;
    if (chosen.length > 0 && text > mostText) break;
    chosen.push({ key, change });
  }
  return chosen;
}

/** What was sent and has no answer, with what is sent next. */
export function withSent(sent: readonly Sent[], next: readonly Sendable[]): readonly Sent[] {
  const noted = new Set(sent.map(({ changeId }) => changeId));
  const unnoted = next.filter(({ change }) => !noted.has(change.changeId));
  return [...sent, ...unnoted.map(({ change }) => sentState(change))];
}

function sentState({ table, id, changeId, fields, stamp }: SyncChange): Sent {
  return { table, id, changeId, fields, stamp };
}
