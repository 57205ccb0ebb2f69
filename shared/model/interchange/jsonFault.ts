import { scanLiteral, scanString, skipBlanks } from './jsonTokens.ts';

/** Where a text stops being JSON (counted from 1); `truncated` when all of it is sound but its end is missing. */
export type JsonFault = {
  readonly line: number;
  readonly column: number;
  readonly truncated: boolean;
};

/** What may come next: a value, a key, or (after a bracket was opened) its closing bracket at once. */
type Expectation = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'end';

const closings: Readonly<Record<string, { readonly opening: string; readonly early: Expectation }>> = {
  '}': { opening: '{', early: 'keyOrEnd' },
  ']': { opening: '[', early: 'valueOrEnd' },
};

/**
 * Finds the first fault of a text that JSON.parse refused, without leaning on an engine's wording. Null if it finds
 * none. Runs over the text once, without recursion.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: string[] = [];
  let expected: Expectation = 'value';
  let at = 0;
  for (;;) {
    at = skipBlanks(text, at);
    if (at >= text.length) return expected === 'end' ? null : faultAt(text, at, true);
    const step = nextStep(text, at, expected, open);
    if (!step.ok) return faultAt(text, at, step.truncated);
    at = step.at;
    expected = step.expected;
  }
}

type Step =
  | { readonly ok: true; readonly at: number; readonly expected: Expectation }
  | { readonly ok: false; readonly truncated: boolean };

const wrong: Step = { ok: false, truncated: false };

function nextStep(text: string, at: number, expected: Expectation, open: string[]): Step {
  const character = text.charAt(at);
  const closing = closings[character];
  if (closing !== undefined) {
    if (open.at(-1) !== closing.opening || (expected !== 'commaOrEnd' && expected !== closing.early))
      return wrong;
    open.pop();
    return { ok: true, at: at + 1, expected: afterValue(open) };
  }
  switch (expected) {
    case 'end':
      return wrong;
    case 'colon':
      return character === ':' ? { ok: true, at: at + 1, expected: 'value' } : wrong;
    case 'commaOrEnd':
      if (character !== ',') return wrong;
      return { ok: true, at: at + 1, expected: open.at(-1) === '{' ? 'key' : 'value' };
    case 'key':
    case 'keyOrEnd':
      return character === '"' ? toStep(scanString(text, at), 'colon') : wrong;
    case 'value':
    case 'valueOrEnd':
      if (character === '"') return toStep(scanString(text, at), afterValue(open));
      if (character !== '{' && character !== '[') return toStep(scanLiteral(text, at), afterValue(open));
      open.push(character);
      return { ok: true, at: at + 1, expected: character === '{' ? 'keyOrEnd' : 'valueOrEnd' };
  }
}

function toStep(end: number | 'truncated' | 'wrong', expected: Expectation): Step {
  return typeof end === 'number'
    ? { ok: true, at: end, expected }
    : { ok: false, truncated: end === 'truncated' };
}

function afterValue(open: readonly string[]): Expectation {
  return open.length === 0 ? 'end' : 'commaOrEnd';
}

function faultAt(text: string, at: number, truncated: boolean): JsonFault {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: at - lineStart + 1, truncated };
}
