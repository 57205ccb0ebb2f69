import { host } from '#host';
import type * as Desk from './desk.tsx';

/** Everything behind the lock: screens, database, journal, and the styles of the whole kit. */
type DeskModule = typeof Desk;

let loading: Promise<DeskModule> | null = null;

/**
 * Loads what lies behind the lock, once: while the person types, so that the lock itself need not wait for it. Main reads
 * through its journal meanwhile.
 */
export function loadDesk(): Promise<DeskModule> {
  if (loading === null) host.journalState(null).catch(() => undefined);
  loading ??= import('./desk.tsx').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
