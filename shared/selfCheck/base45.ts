/** The characters that a QR code packs two into eleven bits. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Bytes as base45 text (RFC 9285): as compact as a QR code can hold them, and safe in its alphanumeric mode. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1];
    text += second === undefined ? digits(first, 2) : digits(first * 256 + second, 3);
  }
  return text;
}

/** The bytes of base45 text; null where it is none. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const part = text.slice(at, at + 3);
    let value = 0;
    for (let place = part.length - 1; place >= 0; place -= 1) {
      const digit = alphabet.indexOf(part.charAt(place));
      if (digit === -1) return null;
      value = value * 45 + digit;
    }
    if (value > (part.length === 3 ? 0xff_ff : 0xff)) return null;
    if (part.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The least digit first. */
function digits(value: number, count: number): string {
  let text = '';
  for (let rest = value, place = 0; place < count; place += 1, rest = Math.floor(rest / 45)) {
    text += alphabet.charAt(rest % 45);
  }
  return text;
}
