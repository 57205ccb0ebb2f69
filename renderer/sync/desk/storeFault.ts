import type { Failure } from '#shared/model/result.ts';

/** What the store rejects with where storage refuses: the engine need not look at every step, the sync just ends. */
export function storeFault(failure: Failure): Error {
  return new Error(failure.message, { cause: failure });
}

/** The failure in a rejection of the store's; null where it is another error. */
export function failureIn(error: unknown): Failure | null {
  const cause = error instanceof Error ? error.cause : undefined;
  const isFailure = typeof cause === 'object' && cause !== null && 'code' in cause && 'message' in cause;
  return isFailure ? (cause as Failure) : null;
}
