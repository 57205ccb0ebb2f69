import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './jsonFault.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it('tells line and column', () => {
    expect(findJsonFault('{\n  "a": 1,\n  b: 2\n}')).toEqual({ line: 3, column: 3, truncated: false });
    expect(findJsonFault('[1, 2,, 3]')).toEqual({ line: 1, column: 7, truncated: false });
    expect(findJsonFault('{"a":1} x')).toEqual({ line: 1, column: 9, truncated: false });
  });

  it.each([
    '{"a": [1, 2',
    '{"a": "text',
    '{"a": "\\',
    '{"a": "\\u00',
    '{"a"',
    '{"a":',
    '{"a": tr',
    '{"a": 1,',
    '[-',
    '[1.',
    '[1e',
  ])('knows that %j was cut off', (text) => {
    expect(findJsonFault(text)).toMatchObject({ truncated: true });
  });

  it.each([
    '{"a": 01}',
    "{'a': 1}",
    '[1 2]',
    '{"a": "\t"}',
    '{"a": "\\x"}',
    '[}',
    '{]',
    '[1,]',
    '{"a":1,}',
    'nul]',
    '[tru]',
    ']',
  ])('knows that %j is wrong, not cut off', (text) => {
    expect(findJsonFault(text)).toMatchObject({ truncated: false });
  });

  it('finds no fault in JSON, and knows every beginning of it as cut off', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, seed) => {
        expect(findJsonFault(text)).toBeNull();
        const begun = text.slice(0, seed % text.length);
        if (!parses(begun)) expect(findJsonFault(begun)).toMatchObject({ truncated: true });
      }),
    );
  });

  it('agrees with JSON.parse on any text', () => {
    const scraps = fc.array(
      fc.constantFrom('{', '}', '[', ']', ':', ',', '"a"', '1', '-', 'true', 'nul', ' ', '\\', '"'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          scraps.map((parts) => parts.join('')),
        ),
        (text) => {
          expect(findJsonFault(text) === null).toBe(parses(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is not overwhelmed by depth', () => {
    expect(findJsonFault('['.repeat(1_000_000))).toEqual({ line: 1, column: 1_000_001, truncated: true });
  });
});
