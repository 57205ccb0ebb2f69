import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditFile, auditFileText, parseAuditFile } from './auditFile.ts';
import type { AuditEntry } from './entry.ts';
import { nextEntry } from './nextEntry.ts';
import { verifyLines } from './verifyLines.ts';

const trail: readonly AuditEntry[] = Array.from({ length: 6 }).reduce<AuditEntry[]>((entries, _, at) => {
  const event = { at, person: '甲', role: 'lead', action: 'desk.lock', subject: null, detail: {} };
  return [...entries, nextEntry(entries.at(-1) ?? null, event)];
}, []);

test('a whole trail is whole', () => {
  expect(verifyLines(trail)).toMatchObject({ ok: true, value: { count: 6 } });
  expect(verifyLines([])).toMatchObject({ ok: true, value: { count: 0, last: null } });
});

test('the first line that cannot be read is named, unless the trail breaks before it', () => {
  const damaged = trail.with(3, null as never);
  expect(verifyLines(damaged)).toMatchObject({
    message: '审计记录不可信：第 4 条无法读出，它已损坏或被改动。',
    place: { fault: 'malformed', sequence: 4, index: 3 },
  });
  expect(verifyLines(damaged.toSpliced(1, 1))).toMatchObject({ place: { fault: 'missing', sequence: 2 } });
});

test('a damaged trail can be exported, and its file names the same place', () => {
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), (lost) => {
      const lines = trail.map((entry, index) => (lost.includes(index) ? null : entry));
      const told = verifyLines(lines);
      expect(told).toMatchObject({ ok: false, place: { sequence: Math.min(...lost) + 1 } });
      expect(parseAuditFile(auditFileText(auditFile(lines, 1)))).toEqual(told);
    }),
  );
});
