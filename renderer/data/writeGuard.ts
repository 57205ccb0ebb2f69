import type { Failure } from '#shared/model/result.ts';

/** Says why nothing may be written now; null while writing is safe. */
export type WriteGuard = () => Failure<'storageFull'> | null;

let guard: WriteGuard = () => null;

/**
 * Sets what the writer asks before each write. On a full disk Chromium can lose the whole database (electron#41877): the
 * writer refuses in words before that.
 */
export function setWriteGuard(next: WriteGuard): void {
  guard = next;
}

export function refusedNow(): Failure<'storageFull'> | null {
  return guard();
}
