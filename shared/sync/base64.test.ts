import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfBase64 } from './base64.ts';

test('reads what Node writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(bytesOfBase64(Buffer.from(bytes).toString('base64'), bytes.length)).toEqual(bytes);
    }),
  );
});

test.each([
  ['another length', 'AAAA', 2],
  ['no padding', 'AAE', 2],
  ['too much padding', 'AAE==', 2],
  ['a letter of another alphabet', 'AA-=', 2],
  ['a second spelling of the same bytes', 'AAF=', 2],
  ['a line break', 'AA\n=', 2],
  ['nothing where something is wanted', '', 1],
])('refuses %s', (_, text, length) => {
  expect(bytesOfBase64(text, length)).toBe(null);
});
