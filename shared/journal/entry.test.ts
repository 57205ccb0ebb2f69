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

test('bytes hold on to nothing but themselves, or each stored row would take a whole entry with it', () => {
  const puts = [1, 2, 3].map((id) => ({ id: String(id), sealed: new Uint8Array(100).fill(id) }));
  const bytes = encodeEntry({ at: 1, changes: [{ table: 'answers', puts, deletes: [] }] });
  const part = encodePart({ table: 'answers', puts, deletes: [] });
  expect([bytes.buffer.byteLength, part.buffer.byteLength]).toEqual([bytes.length, part.length]);
  const [entry, whole] = [decodeEntry(bytes), decodePart(part)];
  const read = [...(entry.ok ? entry.value.changes : []), ...(whole.ok ? [whole.value] : [])];
  const sealed = read.flatMap((each) => each.puts.map((put) => put['sealed'] as Uint8Array));
  expect(sealed.map(({ buffer }) => buffer.byteLength)).toEqual(Array.from({ length: 6 }, () => 100));
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
