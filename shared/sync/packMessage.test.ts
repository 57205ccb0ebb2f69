import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packMessage, type SignedPack } from './packMessage.ts';
import { packKinds } from './protocol.ts';

const pack: SignedPack = {
  kind: 'instrument',
  id: 'miit-sme-2024',
  version: 2,
  sha256: 'a'.repeat(64),
  bytes: 34_434,
  changes: ['第 3 题改了措辞', 'plain'],
};

test('is the text that the protocol describes', () => {
  expect(packMessage(pack)).toBe(
    `transformation-desk-pack/1\ninstrument\nmiit-sme-2024\n2\n${'a'.repeat(64)}\n34434\n2\n21:第 3 题改了措辞\n5:plain\n`,
  );
});

test('no two editions have the same text, whatever their changes say', () => {
  const line = fc.oneof(fc.constantFrom('', '\n', '1:a', 'a\n1:a', '0:\n'), fc.string({ unit: 'grapheme' }));
  const edition = fc.record({
    kind: fc.constantFrom(...packKinds),
    id: fc.constantFrom('a', 'b'),
    version: fc.integer({ min: 1, max: 12 }),
    sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    bytes: fc.integer({ min: 1, max: 12 }),
    changes: fc.array(line, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(edition, edition, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(packMessage(one) === packMessage(other)).toBe(isSame);
    }),
  );
});
