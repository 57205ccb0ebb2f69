import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PackEntry } from './protocol.ts';

/** What a signature speaks of: everything about an edition of a pack but the signature itself. */
export type SignedPack = Omit<PackEntry, 'signature'>;

/**
 * The text whose UTF-8 bytes an edition's signature covers: one fact a line, each line ended by U+000A. A line of changes
 * begins with its length in bytes of UTF-8, so that no two editions ever have the same text. The first line names what is
 * signed: a signature of the same key under something else never passes for one of these.
 */
export function packMessage({ kind, id, version, sha256, bytes, changes }: SignedPack): string {
  const lines = [
    'transformation-desk-pack/1',
    kind,
    id,
    String(version),
    sha256,
    String(bytes),
    String(changes.length),
    ...changes.map((change) => `${utf8ToBytes(change).length}:${change}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
