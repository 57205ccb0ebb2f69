import { z } from '#shared/model/zod.ts';

/** Wrong passphrases since the last right one, and when the latest of them was (ms). */
export type AttemptState = { readonly failures: number; readonly lastFailureAt: number };

/** The state of a vault that was never tried, and after the right passphrase. */
export const noFailures: AttemptState = { failures: 0, lastFailureAt: 0 };

/** Seconds to wait after the first, second, … failure; each further one waits as long as the last. */
const delaySeconds = [0, 0, 0, 5, 15, 60, 300] as const;

/** Counting on would change nothing, and a number that stays small can always be read back. */
const mostFailures = 1_000;
const failuresIfUnreadable = 5;

/**
 * How long (ms) the next attempt must wait; 0 = it may come now. A clock that stands before the last failure was set
 * back: then the full delay counts (see `afterClockSetBack`). A clock set forward is accepted: each guess still costs
 * a key derivation.
 */
export function waitBefore(state: AttemptState, now: number): number {
  const delay = fullDelay(state.failures);
  const elapsed = Math.max(0, now - state.lastFailureAt);
  return Math.max(0, delay - elapsed);
}

function fullDelay(failures: number): number {
  if (failures <= 0) return 0;
  const place = Math.min(failures, delaySeconds.length) - 1;
  return (delaySeconds[place] ?? 0) * 1_000;
}

/**
 * The state to keep when the clock is found before the last failure: the full delay runs again from now. Without it,
 * whoever sets a wrong clock right would wait until the old time comes round, perhaps for days.
 */
export function afterClockSetBack(state: AttemptState, now: number): AttemptState {
  return now < state.lastFailureAt ? { ...state, lastFailureAt: now } : state;
}

/** The state to store after a wrong passphrase at `now` (ms); store it before the answer is shown. */
export function afterFailure(state: AttemptState, now: number): AttemptState {
  return { failures: Math.min(state.failures + 1, mostFailures), lastFailureAt: now };
}

/** The state to store after the right passphrase. */
export function afterSuccess(): AttemptState {
  return noFailures;
}

/** The stored state; whatever cannot be read counts as five failures just now, so that spoiling it gains nothing. */
export function attemptStateSchema(now: number): z.ZodType<AttemptState> {
  return z
    .strictObject({
      failures: z.int().min(0).max(mostFailures),
      lastFailureAt: z.int().min(0),
    })
    .catch({ failures: failuresIfUnreadable, lastFailureAt: now });
}

/** Reads the stored text of the state by `attemptStateSchema`; text that is no JSON is unreadable, too. */
export function readAttemptState(text: string, now: number): AttemptState {
  const schema = attemptStateSchema(now);
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return schema.parse(null);
  }
}
