import { failure, success, type Failure, type Result } from '#shared/model/result.ts';

/** Crockford's base32 (crockford.com/base32.html): no I, L, O (look like 1 and 0) and no U. */
export const recoveryCodeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many random bytes a code takes; its 25 symbols of five bits carry 125 of the 128 bits. */
export const recoveryCodeRandomBytes = 16;

const secretLength = 25;
/** Five groups of the secret, and the check symbol alone in the sixth. */
const groupLengths = [5, 5, 5, 5, 5, 1] as const;
const wholeLength = secretLength + 1;
/** More than any way of typing a code needs; a whole document pasted by mistake is refused unread. */
const mostTyped = 500;

export type RecoveryCodeFault = 'recoveryCodeLength' | 'recoveryCodeSymbol' | 'recoveryCodeCheck';

/**
 * The printable code `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-C` of 16 random bytes, of which it drops the last three bits. The
 * code itself, in this form, is the secret that a key is derived from. Throws a RangeError for any other number of
 * bytes, since a weak code must never be printed.
 */
export function recoveryCodeFrom(randomBytes: Uint8Array): string {
  if (randomBytes.length !== recoveryCodeRandomBytes) throw new RangeError('A code takes 16 random bytes.');
  let bits = 0n;
  for (const byte of randomBytes) bits = (bits << 8n) | BigInt(byte);
  bits >>= 3n;
  const values: number[] = [];
  for (let place = secretLength - 1; place >= 0; place -= 1) {
    values.push(Number((bits >> BigInt(5 * place)) & 31n));
  }
  const symbols = [...values, checkValue(values)].map((value) => recoveryCodeAlphabet.charAt(value));
  return grouped(symbols.join(''));
}

/**
 * Reads what a person typed and gives the code in its printed form. Case, blanks, dashes, full-width characters, O for
 * 0 and I or L for 1 are forgiven. A message names the place but never repeats a symbol: the code is a secret.
 */
export function readRecoveryCode(typed: string): Result<string, RecoveryCodeFault> {
  if (typed.length > mostTyped) return lengthFailure(`恢复码应为 ${wholeLength} 个字符，输入的内容太长`);
  const groups = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .split(/[\s\p{Pd}\u2212_]+/u)
    .map((group) => group.replace(/[a-z]/g, (letter) => letter.toUpperCase()))
    .map((group) => group.replaceAll('O', '0').replace(/[IL]/g, '1'))
    .filter((group) => group !== '');
  const fault = symbolFault(groups) ?? lengthFault(groups);
  if (fault !== null) return fault;
  const code = groups.join('');
  const values = [...code].map((symbol) => recoveryCodeAlphabet.indexOf(symbol));
  if (checkValue(values.slice(0, secretLength)) !== values[secretLength]) {
    return failure(
      'recoveryCodeCheck',
      '恢复码末尾的校验符不符，可能有字符抄错或前后颠倒，未做任何更改，请逐组对照后重新输入。',
    );
  }
  return success(grouped(code));
}

/**
 * The check symbol: the secret as a polynomial over the field of 32 elements (modulus x⁵ + x² + 1), at the element x.
 * Each of the 26 places so has another weight, which finds every single wrong symbol and every swap of two.
 */
function checkValue(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) {
    const doubled = (sum ^ value) << 1;
    sum = doubled > 31 ? doubled ^ 0b100101 : doubled;
  }
  return sum;
}

function grouped(code: string): string {
  return code.match(/.{1,5}/g)?.join('-') ?? '';
}

function symbolFault(groups: readonly string[]): Failure<'recoveryCodeSymbol'> | null {
  // Typed in one piece, the places are told as they stand on paper.
  const read = groups.length === 1 ? grouped(groups[0] ?? '').split('-') : groups;
  for (const [index, group] of read.entries()) {
    const wrong = [...group].findIndex((symbol) => !recoveryCodeAlphabet.includes(symbol));
    if (wrong < 0) continue;
    return failure(
      'recoveryCodeSymbol',
      `恢复码第 ${index + 1} 组第 ${wrong + 1} 个字符不会出现在恢复码中（只有数字和除 I、L、O、U 外的字母），请对照后改正。`,
    );
  }
  return null;
}

function lengthFault(groups: readonly string[]): Failure<'recoveryCodeLength'> | null {
  const length = groups.join('').length;
  if (length === wholeLength) return null;
  if (groups.length <= 1) {
    const found = length === 0 ? '尚未输入' : `现有 ${length} 个`;
    return lengthFailure(`恢复码应为 ${wholeLength} 个字符，${found}`);
  }
  for (const [index, expected] of groupLengths.entries()) {
    const found = groups[index]?.length ?? 0;
    if (found !== expected) {
      return lengthFailure(`恢复码第 ${index + 1} 组应为 ${expected} 个字符，现有 ${found} 个`);
    }
  }
  return lengthFailure(`恢复码共 ${groupLengths.length} 组，现多出第 ${groupLengths.length + 1} 组`);
}

function lengthFailure(told: string): Failure<'recoveryCodeLength'> {
  return failure('recoveryCodeLength', `${told}，未做任何更改，请对照后重新输入。`);
}
