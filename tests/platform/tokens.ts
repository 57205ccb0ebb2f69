import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another. */
const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A fresh device token: 256 random bits. The platform stores its hash only. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A fresh enrolment code, for people to type: 59 random bits as `XXXX-XXXX-XXXX`. */
export function newCode(): string {
  const letters = Array.from({ length: 12 }, () => codeLetters[randomInt(codeLetters.length)]);
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-');
}

/** SHA-256 of a token, hexadecimal. A token is random enough that its hash needs no salt. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** SHA-256 of an enrolment code, hexadecimal; case, spaces and dashes do not matter. */
export function hashOfCode(code: string): string {
  return hashOfToken(code.replaceAll(/[\s-]/g, '').toUpperCase());
}
