import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SyncRow } from '#shared/sync/protocol.ts';
import { decide, isRemembered } from './decide.ts';
import { changeWith, deletionOf } from './testData.ts';

const put = changeWith();
const stored: SyncRow = {
  table: put.table,
  id: put.id,
  rev: 'r1',
  stamp: put.stamp,
  by: '李工',
  changeId: changeWith().changeId,
  fields: { name: '一厂' },
};

test('applies a change of a new row', () => {
  const { answer, row } = decide(null, put, null, 'r1');
  expect(answer).toEqual({ changeId: put.changeId, outcome: 'applied', rev: 'r1' });
  expect(row).toEqual({ ...stored, by: put.by, changeId: put.changeId, fields: put.fields });
});

test('applies a change that was made on the current state', () => {
  const { answer } = decide(stored, { ...put, baseRev: 'r1' }, null, 'r2');
  expect(answer.outcome).toBe('applied');
});

test('keeps a deletion as a row without fields', () => {
  expect(decide(stored, deletionOf(put, 'r1'), null, 'r2').row).toMatchObject({ rev: 'r2', fields: null });
});

test.each([null, 'r0'])('answers a change based on %s with the current row', (baseRev) => {
  const { answer, row } = decide(stored, { ...put, baseRev }, null, 'r2');
  expect(answer).toEqual({ changeId: put.changeId, outcome: 'conflict', row: stored });
  expect(row).toBeNull();
});

test('applies a change whose base a restore has lost: nothing is there to be overwritten', () => {
  expect(decide(null, { ...put, baseRev: 'lost' }, null, 'r1').answer.outcome).toBe('applied');
});

test('answers a repetition with the first answer and stores nothing, whatever has become of the row', () => {
  const first = { outcome: 'applied', rev: 'r1' } as const;
  const rows = fc.constantFrom(null, stored, { ...stored, rev: 'r9', fields: null });
  const bases = fc.constantFrom(null, 'r1', 'r9');
  fc.assert(
    fc.property(rows, bases, (current, baseRev) => {
      const { answer, row } = decide(current, { ...put, baseRev }, first, 'r10');
      expect(answer).toEqual({ changeId: put.changeId, outcome: 'duplicate', first });
      expect(row).toBeNull();
    }),
  );
});

test('remembers what a resend must not change, and neither conflicts nor a full disk', () => {
  const rejected = (code: 'noSpace' | 'tooLarge') => ({ outcome: 'rejected', code, message: '' }) as const;
  expect(isRemembered({ outcome: 'applied', rev: 'r1' })).toBe(true);
  expect(isRemembered(rejected('tooLarge'))).toBe(true);
  expect(isRemembered(rejected('noSpace'))).toBe(false);
  expect(isRemembered({ outcome: 'conflict', row: stored })).toBe(false);
});
