/** Where a token ends, or why it does not: the text is over too early, or it is no such token. */
export type TokenEnd = number | 'truncated' | 'wrong';

const escapes = '"\\/bfnrt';
const hexDigit = /^[0-9a-fA-F]$/;
const word = /[-+.\w]/;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const numberStart = /^-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][-+]?\d*)?)?$/;
const names = ['true', 'false', 'null'];

/** The first place from `at` on that holds no JSON white space. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && ' \t\n\r'.includes(text.charAt(next))) next += 1;
  return next;
}

/** The end of the string that begins at `at` with a quotation mark. */
export function scanString(text: string, at: number): TokenEnd {
  for (let next = at + 1; next < text.length; next += 1) {
    const character = text.charAt(next);
    if (character === '"') return next + 1;
    if (character < ' ') return 'wrong';
    if (character !== '\\') continue;
    next += 1;
    if (next >= text.length) return 'truncated';
    if (text.charAt(next) !== 'u') {
      if (!escapes.includes(text.charAt(next))) return 'wrong';
      continue;
    }
    for (let digit = 0; digit < 4; digit += 1) {
      next += 1;
      if (next >= text.length) return 'truncated';
      if (!hexDigit.test(text.charAt(next))) return 'wrong';
    }
  }
  return 'truncated';
}

/** The end of a number, true, false or null that begins at `at`. */
export function scanLiteral(text: string, at: number): TokenEnd {
  let end = at;
  while (end < text.length && word.test(text.charAt(end))) end += 1;
  const token = text.slice(at, end);
  if (names.includes(token) || number.test(token)) return end;
  const unfinished = numberStart.test(token) || names.some((name) => name.startsWith(token));
  return token !== '' && unfinished && end === text.length ? 'truncated' : 'wrong';
}
