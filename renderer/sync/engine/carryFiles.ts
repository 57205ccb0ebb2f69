import type { DeskDatabase } from '#data/database.ts';
import { holds } from '#data/holds.ts';
import { namedBlobs } from '#shared/sync/blobPlan.ts';
import { syncStateStore } from '../syncState.ts';
import type { SyncLine } from './syncLine.ts';

/** Carries the files of evidence after the rows; gives whether there are more to be carried soon. */
export type FileCarrier = (signal: AbortSignal) => Promise<boolean>;

/**
 * The carrier of an open desk. Files whose names are all the same as when the last turn found everything in its place are
 * not asked about again: a sync with nothing to do stays one request.
 */
export function createFileCarrier(database: DeskDatabase, line: Pick<SyncLine, 'carryFiles'>): FileCarrier {
  let settled = '';
  return async (signal) => {
    if (!holds(database, 'evidence')) return false;
    const rows = await database.evidence.toArray();
    const named = [...namedBlobs(rows).keys()].sort((one, other) => (one < other ? -1 : 1)).join(' ');
    if (named === settled) return false;
    const outcome = await line.carryFiles(rows, signal, (carrying) => syncStateStore.setState({ carrying }));
    const { failed, left, awaited, ended } = outcome;
    settled = ended === null && failed.length + left + awaited === 0 ? named : '';
    syncStateStore.setState({ carrying: null, files: outcome });
    return ended === null && left > 0;
  };
}
