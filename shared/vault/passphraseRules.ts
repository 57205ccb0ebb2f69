import { failure, success, type Result } from '#shared/model/result.ts';
import { isPlainRun } from './plainRun.ts';

/** In characters as a person perceives them: an emoji or a letter with its accents is one. */
export const passphraseLength = { least: 10, most: 200 } as const;

/** Characters can be piled up of any number of code units; this bounds the work before anything is counted. */
const mostCodeUnits = 4_000;

export type PassphraseFault =
  | 'passphraseTooShort'
  | 'passphraseTooLong'
  | 'passphraseOneCharacter'
  | 'passphraseRun'
  | 'passphraseContext';

/**
 * The form (NFKC) in which a passphrase is checked and derived from: the same passphrase is the same whether the input
 * method wrote full-width or half-width, composed or decomposed characters. Case and blanks count.
 */
export function normalisePassphrase(text: string): string {
  return text.normalize('NFKC');
}

/**
 * Checks a new passphrase and gives its normal form. `contextWords` are what a stranger would try first: the person's
 * name, the centre's name. The messages never repeat any of the passphrase.
 */
export function checkPassphrase(
  text: string,
  contextWords: readonly string[],
): Result<string, PassphraseFault> {
  const { least, most } = passphraseLength;
  if (text.length > mostCodeUnits) {
    return failure('passphraseTooLong', `口令至多 ${most} 个字符，现在太长，请改短。`);
  }
  const passphrase = normalisePassphrase(text);
  const count = perceivedCharacters(passphrase).length;
  if (count < least) {
    return failure('passphraseTooShort', `口令至少 ${least} 个字符，现有 ${count} 个，请加长。`);
  }
  if (count > most) {
    return failure('passphraseTooLong', `口令至多 ${most} 个字符，现有 ${count} 个，请改短。`);
  }
  const withoutBlanks = passphrase.replace(/\s/gu, '');
  if (new Set(perceivedCharacters(withoutBlanks.toLowerCase())).size <= 1) {
    return failure('passphraseOneCharacter', '口令全是同一个字符，很容易猜到，请换一个。');
  }
  if (isPlainRun(withoutBlanks)) {
    return failure('passphraseRun', '口令只是数字、字母或键盘的顺序排列，很容易猜到，请换一个。');
  }
  if (isMadeOf(passphrase, contextWords)) {
    return failure('passphraseContext', '口令只由姓名或单位名称组成，很容易猜到，请加入其他不相关的词。');
  }
  return success(passphrase);
}

/** Why a new passphrase, typed twice, cannot be taken; null when it can. */
export function newPassphraseFault(
  first: string,
  again: string,
  contextWords: readonly string[],
): string | null {
  const checked = checkPassphrase(first, contextWords);
  if (!checked.ok) return checked.message;
  return first === again ? null : '两次输入的口令不一致，请重新输入第二遍。';
}

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'grapheme' });

function perceivedCharacters(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Whether nothing but the words, in any order and number, makes up the text; punctuation and case are ignored. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const whole = lettersOf(text);
  const parts = words.map(lettersOf).filter((part) => part !== '');
  const reached = new Set([0]);
  // A set is walked in the order of adding, so places that are added on the way are walked, too.
  for (const place of reached) {
    for (const part of parts) if (whole.startsWith(part, place)) reached.add(place + part.length);
  }
  return whole !== '' && reached.has(whole.length);
}

function lettersOf(text: string): string {
  return normalisePassphrase(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
