import { expect, test } from 'vitest';
import { copiesToDrop, copyName, readCopyName } from './copyName.ts';

test('a name says from which step to which and when, and reads back', () => {
  const name = copyName(2, 3, new Date(2026, 10, 25, 9, 5, 7));
  expect(name).toBe('step-2-before-3-20261125-090507');
  expect(readCopyName(name)).toEqual({ name, from: 2, to: 3, stamp: '20261125-090507' });
});

test.each(['step-2', 'unfinished-step-2-before-3-20261125-090507', 'step-2-before-3-20261125', '照片'])(
  '%s is no finished copy',
  (name) => expect(readCopyName(name)).toBeNull(),
);

test('the two newest copies stay, by time and not by step; what is not a copy is left alone', () => {
  const names = [
    'step-9-before-10-20261101-080000',
    'step-2-before-3-20261125-090507',
    'step-3-before-4-20270101-000000',
    'unfinished-step-2-before-3-20261125-090000',
    '说明.txt',
  ];
  expect(copiesToDrop(names)).toEqual([
    'step-9-before-10-20261101-080000',
    'unfinished-step-2-before-3-20261125-090000',
  ]);
});
