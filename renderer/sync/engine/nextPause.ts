import { pauseAfter, usualPause } from '#shared/sync/nextTry.ts';
import type { OpenCode } from '../openConnection.ts';
import type { SyncCode } from '../syncCode.ts';

/** Failures that do not pass by themselves: a person has to do something first. */
const lasting: ReadonlySet<string> = new Set<SyncCode | OpenCode>([
  'unauthorized',
  'revoked',
  'notAllowed',
  'versionUnsupported',
  'manyDeletions',
  'tokenLost',
  'notEnrolled',
  'connectionUnreadable',
]);

/** How a sync ended: null where it went to its end. `retryAfter`: seconds that the platform asks for. */
export type Ending = { readonly code: string; readonly retryAfter?: number } | null;

/**
 * How long to wait (ms) before the next sync begins by itself, after so many failures in a row; null: not before a
 * person says so. `random` in [0, 1).
 */
export function nextPause(ending: Ending, failures: number, random: number): number | null {
  if (ending === null || ending.code === 'cancelled') return usualPause;
  if (lasting.has(ending.code)) return null;
  return pauseAfter(failures, random, ending.retryAfter);
}
