import { expect, test } from 'vitest';
import { chineseDate, chineseNumber, sceneLevelName, wanYuan } from './wording.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [31, '三十一'],
])('%i is written %s', (value, words) => expect(chineseNumber(value)).toBe(words));

test('a day is written without leading zeros', () => {
  expect(chineseDate('2026-03-02')).toBe('2026年3月2日');
  expect(chineseDate('2026-11-22')).toBe('2026年11月22日');
});

test('money has its unit and separated thousands', () => {
  expect(wanYuan(3500)).toBe('3,500 万元');
  expect(wanYuan(1234567.5)).toBe('1,234,567.5 万元');
  expect(wanYuan(0)).toBe('0 万元');
});

test('a scene below one has not reached it; an open one waits', () => {
  expect([0, 1, 4, null].map((level) => sceneLevelName(level as 0 | 1 | 4 | null))).toEqual([
    '未达一级',
    '一级',
    '四级',
    '待评',
  ]);
});
