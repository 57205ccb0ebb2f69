import type { Position, RowKey, Sent, SyncStore } from './syncStore.ts';
import type { PlatformPort } from './platformPort.ts';
import type { Receipt } from './receipt.ts';
import type { ReplicaContext } from '#shared/sync/replica.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';

/** What a sync works with. */
export type SyncParts = {
  readonly store: SyncStore;
  readonly platform: PlatformPort;
  /** This replica's id (UUID), which ends its stamps. */
  readonly replica: string;
  readonly newChangeId: () => string;
  /** The tables that are read. */
  readonly tables: readonly SyncTableName[];
  /** Whether rows of a table are this device's to tell. */
  readonly tells: (table: SyncTableName) => boolean;
  /** Who works on this desk; goes along with each change. */
  readonly person: string;
  /** The person has said that a sync may delete as many rows as it wants to. */
  readonly deletionsAllowed: boolean;
  /** Ends the sync after the step that is under way. */
  readonly signal: AbortSignal;
  /** Hears what was done so far, after each step. */
  readonly tell: (receipt: Receipt) => void;
};

/** How each row is taken in at this position. */
export function contextsAt(
  { sent, reading, afterRestore }: Position,
  { replica, newChangeId }: SyncParts,
): (key: RowKey) => ReplicaContext {
  const common = { replica, newChangeId, reading, afterRestore };
  const byRow = new Map<string, Sent[]>();
  for (const one of sent) {
    const name = `${one.table}/${one.id}`;
    const known = byRow.get(name);
    if (known === undefined) byRow.set(name, [one]);
    else known.push(one);
  }
  return ({ table, id }) => ({ ...common, sent: byRow.get(`${table}/${id}`) ?? [] });
}
