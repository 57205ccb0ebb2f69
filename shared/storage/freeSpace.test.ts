import { expect, test } from 'vitest';
import { freeSpaceLimits, freeSpaceMessage, freeSpaceOf, nextLook } from './freeSpace.ts';

test('at the limits themselves there is still room', () => {
  const { short, full } = freeSpaceLimits;
  expect([short, short - 1, full, full - 1, 0].map(freeSpaceOf)).toEqual([
    'enough',
    'short',
    'short',
    'full',
    'full',
  ]);
});

test('the message says what is left and what happens', () => {
  expect(freeSpaceMessage(freeSpaceLimits.short)).toBeNull();
  expect(freeSpaceMessage(freeSpaceLimits.short - 1)).toContain('只剩 499 MB');
  expect(freeSpaceMessage(freeSpaceLimits.full - 1)).toContain('已停止保存新的改动，此前的内容都在');
});

test('a short disk is looked at more often', () => {
  expect(nextLook('full')).toBeLessThan(nextLook('enough'));
});
