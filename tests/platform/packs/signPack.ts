import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { packMessage } from '#shared/sync/packMessage.ts';
import type { PackEntry } from '#shared/sync/protocol.ts';
import type { NewPack } from './packStore.ts';

/** A fresh secret key: 32 bytes. */
export function newSecretKey(): Uint8Array {
  return ed25519.utils.randomSecretKey();
}

/** The public key of a secret one, in base64. */
export function publicKeyOf(secretKey: Uint8Array): string {
  return Buffer.from(ed25519.getPublicKey(secretKey)).toString('base64');
}

/** The entry of an edition in the list, signed. */
export function signPack({ kind, id, version, changes, content }: NewPack, secretKey: Uint8Array): PackEntry {
  const signed = {
    kind,
    id,
    version,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
    changes: [...changes],
  };
  const signature = ed25519.sign(Buffer.from(packMessage(signed)), secretKey);
  return { ...signed, signature: Buffer.from(signature).toString('base64') };
}

/** Refuses, by throwing, what would change or overtake what is published. Gives the entry that is there already, if any. */
export function admit(entry: PackEntry, published: readonly PackEntry[]): PackEntry | null {
  const name = `${entry.kind} ${entry.id} ${entry.version}`;
  const editions = published.filter(({ kind, id }) => kind === entry.kind && id === entry.id);
  const there = editions.find(({ version }) => version === entry.version);
  if (there !== undefined) {
    // The same key signs the same text alike.
    if (there.signature === entry.signature) return there;
    throw new Error(`${name} is published with other content; publish a new version.`);
  }
  const newest = Math.max(0, ...editions.map(({ version }) => version));
  if (newest > entry.version) throw new Error(`${name} is older than version ${newest}, which is published.`);
  return null;
}
