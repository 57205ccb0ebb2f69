import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SessionBundle } from '../../model/bundle.ts';

/**
 * A short mark (16 hex digits) of what a diagnosis holds: it changes whenever a row is written, added or removed, or
 * another diagnosis becomes the one before it. Quick to compute, unlike the fingerprint of a file.
 */
export function contentMark(bundle: SessionBundle, previousId: string | null): string {
  const { enterprise, session, answers, sceneRatings, evidence = [] } = bundle;
  const rows = [enterprise, session, ...answers, ...sceneRatings, ...evidence];
  const told = rows.map(({ id, updatedAt }) => `${id}@${updatedAt}`).toSorted();
  return bytesToHex(sha256(utf8ToBytes([previousId ?? '', ...told].join('\n')))).slice(0, 16);
}
