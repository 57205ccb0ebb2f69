import { expect, test } from 'vitest';
import { clockInWords, momentInWords } from './timeWords.ts';

const at = (...[year, month, ...rest]: [number, number, number, number, number]) =>
  new Date(year, month - 1, ...rest).getTime();

test('a moment is told as short as it can be', () => {
  const now = at(2026, 11, 25, 15, 0);
  expect(momentInWords(at(2026, 11, 25, 14, 32), now)).toBe('14:32');
  expect(momentInWords(at(2026, 11, 24, 23, 59), now)).toBe('昨天 23:59');
  expect(momentInWords(at(2026, 11, 26, 0, 5), now)).toBe('明天 00:05');
  expect(momentInWords(at(2026, 11, 20, 8, 0), now)).toBe('11月20日 08:00');
  expect(momentInWords(at(2025, 12, 31, 8, 0), now)).toBe('2025年12月31日 08:00');
});

test('a clock is told of where it is off by more than two minutes', () => {
  expect(clockInWords(120_000)).toBeNull();
  expect(clockInWords(-90_000)).toBeNull();
  expect(clockInWords(5 * 60_000)).toBe('本机时钟比平台快 5 分钟');
  expect(clockInWords(-(3 * 60 + 5) * 60_000)).toBe('本机时钟比平台慢 3 小时 5 分钟');
  expect(clockInWords(2 * 86_400_000 + 10 * 60_000)).toBe('本机时钟比平台快 2 天');
});
