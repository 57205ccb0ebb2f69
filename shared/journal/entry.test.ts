import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntry, decodePart, encodeEntry, encodePart } from './entry.ts';

const row = fc.record({ id: fc.uuid(), sealed: fc.uint8Array({ maxLength: 40 }), updatedAt: fc.nat() });
const changes = fc.record({
  table: fc.constantFrom('answers', 'enterprises'),
  puts: fc.array(row, { maxLength: 4 }),
  deletes: fc.array(fc.uuid(), { maxLength: 4 }),
});

test('an entry and a part come back as they were', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(changes, { maxLength: 4 }), changes, (at, list, part) => {
      expect(decodeEntry(encodeEntry({ at, changes: list }))).toEqual({
        ok: true,
        value: { at, changes: list },
      });
      expect(decodePart(encodePart(part))).toEqual({ ok: true, value: part });
    }),
  );
});

test('anything else is damaged, never thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const decoded = decodeEntry(bytes);
      if (!decoded.ok) expect(decoded.code).toBe('entryDamaged');
    }),
  );
  expect(decodeEntry(encodePart({ table: 'answers', puts: [], deletes: [] }))).toMatchObject({
    code: 'entryDamaged',
  });
});
