import { writeFaultOf } from '#electron/storage/writeWhole.ts';

/** Why nothing was written: no room on the disk, or another error of the file system (or the journal is closed). */
export type WriteFailure = { readonly ok: false; readonly code: 'noSpace' | 'writeFailed' };

/** The failure behind an error of the file system. */
export function failureOf(error: unknown): WriteFailure {
  return { ok: false, code: writeFaultOf(error) === 'noSpace' ? 'noSpace' : 'writeFailed' };
}
