import {
  syncLimits,
  type PushAnswer,
  type SyncAnswer,
  type SyncChange,
  type SyncRow,
} from '#shared/sync/protocol.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import { byteLength } from './byteLength.ts';
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
  readonly answers: readonly PushAnswer[];
  readonly rows: readonly LoggedRow[];
  readonly firsts: ReadonlyMap<string, FirstAnswer>;
  /** The head of the log from now on; the same as before where nothing was applied. */
  readonly head: Position;
};

/** The key of a row within its centre. */
export function rowKey({ table, id }: { readonly table: SyncTableName; readonly id: string }): string {
  return `${table}/${id}`;
}

/**
 * Decides the changes of a push one after another, until their answers are as large as an answer may be; the rest is
 * left for a later request. `nonce`: random, for this push alone. Pure.
 */
export function settlePush(
  device: Device,
  changes: readonly SyncChange[],
  known: Known,
  nonce: string,
): Settled {
  const rows = new Map<string, LoggedRow>();
  const firsts = new Map<string, FirstAnswer>();
  let { sequence } = known.head;

  /** The answer to a change, and what has to be noted if it is given. */
  function settle(change: SyncChange): {
    answer: SyncAnswer;
    first: FirstAnswer | null;
    row: SyncRow | null;
  } {
    const { changeId } = change;
    const before = firsts.get(changeId) ?? known.firsts.get(changeId) ?? null;
    const rejected = before === null ? examine(device, change) : null;
    if (rejected !== null) return { answer: { changeId, ...rejected }, first: rejected, row: null };
    const key = rowKey(change);
    const current = rows.get(key) ?? known.rows.get(key);
    const rev = positionText({ sequence: sequence + 1, nonce });
    const { answer, row } = decide(current?.row ?? null, change, before, rev);
    if (answer.outcome === 'duplicate') return { answer, first: null, row: null };
    const { changeId: _, ...decided } = answer;
    const told = guardConflict(device, decided, current?.device);
    return { answer: { changeId, ...told }, first: isRemembered(told) ? told : null, row };
  }

  const answers: PushAnswer[] = [];
  let bytes = 0;
  for (const change of changes) {
    const { answer, first, row } = settle(change);
    bytes += byteLength(JSON.stringify(answer)) + 1;
    if (answers.length > 0 && bytes > syncLimits.answers) break;
    answers.push(answer);
    if (first !== null) firsts.set(change.changeId, first);
    if (row === null) continue;
    sequence += 1;
    rows.set(rowKey(row), { row, sequence, device: device.id });
  }
  const later = changes
    .slice(answers.length)
    .map(({ changeId }): PushAnswer => ({ changeId, outcome: 'later' }));
  const head = sequence === known.head.sequence ? known.head : { sequence, nonce };
  return { answers: [...answers, ...later], rows: [...rows.values()], firsts, head };
}
