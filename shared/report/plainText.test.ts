import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlText } from './docx/xml.ts';
import { plainText } from './plainText.ts';

/** What XML 1.0 allows, spelled out from the recommendation's Char production rather than from the code under test. */
function allowed(codePoint: number): boolean {
  return (
    codePoint === 0x9 ||
    codePoint === 0xa ||
    codePoint === 0xd ||
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  );
}

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

test('whatever is pasted, only characters that XML can hold are left, in their order', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyUnits), (pasted) => {
      const legal = [...pasted].filter((character) => allowed(character.codePointAt(0) ?? 0)).join('');
      expect(plainText(pasted)).toBe(legal);
    }),
  );
});

test('text in an element reads back as it was, without what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyUnits), (pasted) => {
      const written = xmlText(pasted);
      expect(written).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
      const read = written
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      expect(read).toBe(plainText(pasted));
    }),
  );
});
