import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from './plainText.ts';
import { shorten } from './shorten.ts';

describe('a text is shortened', () => {
  test('not at all while it fits', () => {
    expect(shorten('示例紧固件', 10)).toBe('示例紧固件');
    expect(shorten('abc 12', 6)).toBe('abc 12');
  });

  test('to whole signs with an ellipsis', () => {
    expect(shorten('示例紧固件有限公司', 10)).toBe('示例紧固…');
    expect(shorten('𠮷𠮷𠮷𠮷', 6)).toBe('𠮷𠮷…');
    expect(shorten('WIDE and narrow', 9)).toBe('WIDE…');
  });

  test('with places to break in a word that is too long for a line', () => {
    expect(shorten('a'.repeat(24), 60)).toBe('a'.repeat(24));
    expect(shorten('a'.repeat(25), 60)).toBe(`${`${'a'.repeat(8)}\u200b`.repeat(3)}a`);
  });

  test('to one line', () => {
    expect(shorten(' 甲\r\n乙\t丙 \u0000', 20)).toBe('甲 乙 丙');
  });
});

test('whatever is typed: no longer than its room, and once is enough', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.integer({ min: 4, max: 80 }),
      (words, room) => {
        const short = shorten(words, room);
        expect([...short.replaceAll('\u200b', '')].length).toBeLessThanOrEqual(room);
        expect(shorten(short, room)).toBe(short);
        expect(short).not.toMatch(/[\r\n\t]/);
        const whole = plainText(words).replaceAll('\u200b', '').replace(/\s+/gu, ' ').trim();
        expect(whole.startsWith(short.replace(/…$/, '').replaceAll('\u200b', ''))).toBe(true);
      },
    ),
  );
});
