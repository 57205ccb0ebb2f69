import { expect, test } from 'vitest';
import { formatDate } from './formatDate.ts';

test('a stored date reads as in a Chinese document', () => {
  expect(formatDate('2026-03-02')).toBe('2026年3月2日');
  expect(formatDate('2026-11-22')).toBe('2026年11月22日');
});

test('what is no date stays as it is', () => {
  expect(formatDate('')).toBe('');
  expect(formatDate('三月')).toBe('三月');
});
