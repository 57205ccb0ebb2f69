import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, firstDayOf, serialOf } from './calendar.ts';
import { ganttChart } from './gantt.ts';

const words = { caption: '进度', alternativeText: '甘特图' };

test('days are counted as spreadsheets count them', () => {
  expect(serialOf('1900-03-01')).toBe(61);
  expect(firstDayOf('2025-09')).toBe(45_901);
  expect(daysBetween('2026-02', '2026-02')).toBe(28);
  expect(daysBetween('2025-12', '2026-03')).toBe(31 + 31 + 28 + 31);
});

test('every bar lies on the axis, which is cut into whole quarters', () => {
  const tasks = fc.array(fc.record({ start: fc.integer({ min: 40_000, max: 60_000 }), days: fc.nat(800) }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(tasks, (list) => {
      const traces = { start: 'a', days: 'b' };
      const bars = list.map((each, index) => ({ ...each, name: `${index}`, colour: '#0f5e9c', traces }));
      const { series, min = 0, max, step } = ganttChart(bars, words);
      expect(series.map(({ values }) => values)).toEqual([
        list.map(({ start }) => start),
        list.map(({ days }) => days),
      ]);
      for (const { start, days } of list) {
        expect(start).toBeGreaterThanOrEqual(min);
        expect(start + days).toBeLessThanOrEqual(max);
      }
      expect((max - min) % step).toBe(0);
    }),
  );
});
