import { failure, success, type Result } from './result.ts';

/** GB 32100—2015, as the policy pack states it: 31 characters (no I, O, S, V, Z), the weights of the first 17 places. */
export const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights: readonly number[] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const length = 18;

export type UsccFault = 'usccLength' | 'usccCharacter' | 'usccCheckDigit';

/** Upper case, half-width, without blanks or hyphens: the form in which a code is stored and compared. */
export function normaliseUscc(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B-\u200D\uFEFF-]/g, '')
    .toUpperCase();
}

/** The 18th character that belongs to 17 valid ones (GB 32100—2015); null if one of them is not in the alphabet. */
export function usccCheckDigit(first17: string): string | null {
  if (first17.length !== length - 1) return null;
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const value = usccAlphabet.indexOf(first17.charAt(index));
    if (value < 0) return null;
    sum += value * weight;
  }
  return usccAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** Checks a 统一社会信用代码 and gives its normal form; the message says which place is wrong and what it should be. */
export function checkUscc(text: string): Result<string, UsccFault> {
  const code = normaliseUscc(text);
  const characters = [...code];
  if (characters.length !== length) {
    const found = characters.length === 0 ? '未填写' : `现有 ${characters.length} 位`;
    return failure('usccLength', `统一社会信用代码应为 18 位，${found}，请核对营业执照。`);
  }
  const wrong = characters.findIndex((character) => !usccAlphabet.includes(character));
  if (wrong >= 0) {
    const place = `第 ${wrong + 1} 位“${characters[wrong] ?? ''}”`;
    return failure(
      'usccCharacter',
      `统一社会信用代码${place}不是允许的字符（数字或除 I、O、S、V、Z 外的大写字母）。`,
    );
  }
  const expected = usccCheckDigit(code.slice(0, length - 1)) ?? '';
  if (code.charAt(length - 1) !== expected) {
    const found = code.charAt(length - 1);
    return failure(
      'usccCheckDigit',
      `统一社会信用代码校验不符：第 18 位应为 ${expected}，现为 ${found}，请核对全部 18 位。`,
    );
  }
  return success(code);
}
