const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...alphabet].map((letter, index) => [letter, index]));

/**
 * The bytes of a text in base64 (RFC 4648, with padding), if there are `length` of them; null otherwise. Bits that belong
 * to no byte must be zero, so that every row of bytes has one spelling.
 */
export function bytesOfBase64(text: string, length: number): Uint8Array | null {
  const padding = (3 - (length % 3)) % 3;
  if (text.length !== (4 * (length + padding)) / 3 || !text.endsWith('='.repeat(padding))) return null;
  const bytes = new Uint8Array(length);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text.slice(0, text.length - padding)) {
    const value = values.get(letter);
    if (value === undefined) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}
