import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedParts } from './markedParts.ts';

const marked = (text: string, ...words: string[]) =>
  markedParts(text, words)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

test('marks every occurrence, whatever its case, and joins overlapping ones', () => {
  expect(marked('永年紧固件', '固')).toBe('永年紧[固]件');
  expect(marked('ABC abc', 'bc')).toBe('A[BC] a[bc]');
  expect(marked('紧固件制造', '紧固', '固件')).toBe('[紧固件]制造');
  expect(marked('紧固件', '轴承')).toBe('紧固件');
});

test('the parts joined are the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }), (text, words) => {
      expect(
        markedParts(text, words)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
