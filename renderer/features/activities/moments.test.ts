import dayjs from 'dayjs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInWords, spanInWords, weeksOf, whenInWords } from './moments.ts';

const at = (text: string) => dayjs(text).valueOf();

test('times of one day name the day once, those of several name both', () => {
  expect(dayInWords(at('2026-11-28T14:00'))).toBe('11月28日 周六');
  expect(spanInWords(at('2026-11-28T14:00'), at('2026-11-28T16:30'))).toBe('14:00–16:30');
  expect(whenInWords(at('2026-11-28T14:00'), at('2026-11-28T16:30'))).toBe('2026年11月28日 14:00–16:30');
  expect(whenInWords(at('2026-11-28T14:00'), at('2026-11-29T12:00'))).toBe(
    '2026年11月28日 14:00 – 11月29日 12:00',
  );
});

test('a month is whole weeks from Monday on that hold each of its days once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 0, max: 11 }), (year, index) => {
      const month = dayjs(new Date(year, index, 15));
      const weeks = weeksOf(month);
      expect(weeks.every((week) => week.length === 7 && week[0]?.day() === 1)).toBe(true);
      const days = weeks.flat();
      const own = days.filter((day) => day.isSame(month, 'month')).map((day) => day.date());
      expect(own).toEqual(Array.from({ length: month.daysInMonth() }, (_, day) => day + 1));
      expect(weeks[0]?.some((day) => day.isSame(month, 'month'))).toBe(true);
      expect(weeks.at(-1)?.some((day) => day.isSame(month, 'month'))).toBe(true);
    }),
  );
});
