/** The random part of the positions of one push: 72 bits, hexadecimal. */
export function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(-18);
}

/** A random id. */
export function newUuid(): string {
  return crypto.randomUUID();
}
