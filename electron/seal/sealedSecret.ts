import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A secret as it may lie on the disk: under a wrapping key that is not there. Base64. */
export type SealedSecret = { readonly nonce: string; readonly sealed: string };

const algorithm = 'aes-256-gcm';
const tagLength = 16;

/** Encrypts a secret under a wrapping key (32 bytes). `context` says whose it is; it opens in that context only. */
export function sealSecret(secret: Uint8Array, wrapping: Uint8Array, context: string): SealedSecret {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, wrapping, nonce);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

/** The secret, to be zeroed by the caller; null where it was changed, or where key or context are others. */
export function openSecret(
  { nonce, sealed }: SealedSecret,
  wrapping: Uint8Array,
  context: string,
): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64');
  const options = { authTagLength: tagLength };
  try {
    const decipher = createDecipheriv(algorithm, wrapping, Buffer.from(nonce, 'base64'), options);
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(-tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()]);
  } catch {
    return null;
  }
}
