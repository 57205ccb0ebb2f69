import type { SyncAnswer, SyncChange, SyncRow } from '#shared/sync/protocol.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import { decide, isRemembered, type FirstAnswer } from './decide.ts';
import { examine, guardConflict } from './examine.ts';
import { positionText, type Position } from './position.ts';
import type { Device } from './storage.ts';

/** A row with its place in the log, and the device whose change made it. */
export type LoggedRow = { readonly row: SyncRow; readonly sequence: number; readonly device: string };

/** What a storage knows of the rows and changes of a push. */
export type Known = {
  readonly head: Position;
  /** By `rowKey`. */
  readonly rows: ReadonlyMap<string, LoggedRow>;
  /** The answers remembered, by changeId. */
  readonly firsts: ReadonlyMap<string, FirstAnswer>;
};

/** What a storage has to write, all of it or nothing; and what to answer. */
export type Settled = {
  readonly answers: readonly SyncAnswer[];
  readonly rows: readonly LoggedRow[];
  readonly firsts: ReadonlyMap<string, FirstAnswer>;
  /** The head of the log from now on; the same as before where nothing was applied. */
  readonly head: Position;
};

/** The key of a row within its centre. */
export function rowKey({ table, id }: { readonly table: SyncTableName; readonly id: string }): string {
  return `${table}/${id}`;
}

/** Decides the changes of a push one after another. `nonce`: random, for this push alone. Pure. */
export function settlePush(
  device: Device,
  changes: readonly SyncChange[],
  known: Known,
  nonce: string,
): Settled {
  const rows = new Map<string, LoggedRow>();
  const firsts = new Map<string, FirstAnswer>();
  let { sequence } = known.head;
  const answers = changes.map((change): SyncAnswer => {
    const { changeId } = change;
    const first = firsts.get(changeId) ?? known.firsts.get(changeId) ?? null;
    const rejected = first === null ? examine(device, change) : null;
    if (rejected !== null) {
      firsts.set(changeId, rejected);
      return { changeId, ...rejected };
    }
    const key = rowKey(change);
    const current = rows.get(key) ?? known.rows.get(key);
    const rev = positionText({ sequence: sequence + 1, nonce });
    const { answer, row } = decide(current?.row ?? null, change, first, rev);
    if (answer.outcome === 'duplicate') return answer;
    if (row !== null) {
      sequence += 1;
      rows.set(key, { row, sequence, device: device.id });
    }
    const { changeId: _, ...decided } = answer;
    const told = guardConflict(device, decided, current?.device);
    if (isRemembered(told)) firsts.set(changeId, told);
    return { changeId, ...told };
  });
  const head = sequence === known.head.sequence ? known.head : { sequence, nonce };
  return { answers, rows: [...rows.values()], firsts, head };
}
