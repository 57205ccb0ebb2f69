import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResource } from '#tests/fixtures/packs.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import { dayOnMonths, monthNumber, periodsOf } from './timeline.ts';
import { stateText, timelineText } from './timelineText.ts';

const policy = readResource('policy/handan-2025-2027.json') as PolicyPack;
const on = (today: string) =>
  periodsOf(policy, today)
    .filter(({ state }) => state === 'now')
    .map(({ id }) => id);

describe('periods', () => {
  test.each([
    ['2025-08-31', []],
    ['2025-09-01', ['p1a']],
    ['2026-11-28', ['p2b']],
    ['2026-12-05', ['p2b', 'p3a']],
    ['2027-06-30', ['p4']],
    ['2027-07-01', []],
  ])('on %s %j are on', (today, ids) => {
    expect(on(today)).toEqual(ids);
  });

  test('every day is before, in or after each period, and days count down to nothing', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (today) => {
        for (const { state, days, start, end } of periodsOf(policy, today)) {
          const month = today.slice(0, 7);
          expect(state).toBe(month < start ? 'ahead' : month > end ? 'past' : 'now');
          if (state === 'past') expect(days).toBe(0);
          if (state === 'ahead') expect(days).toBeGreaterThan(0);
          if (state === 'now') expect(days).toBeGreaterThanOrEqual(0);
        }
        const place = dayOnMonths(today) - monthNumber(today.slice(0, 7));
        expect(place > 0 && place < 1).toBe(true);
      }),
    );
  });

  test('counts days over the ends of months, leap years too', () => {
    const period = (today: string, id: string) => periodsOf(policy, today).find((one) => one.id === id)!;
    expect(stateText(period('2026-11-28', 'p2b'))).toBe('进行中，还有 33 天');
    expect(stateText(period('2026-12-31', 'p2b'))).toBe('今天结束');
    expect(stateText(period('2026-11-28', 'p3b'))).toBe('65 天后开始');
    expect(stateText(period('2026-11-28', 'p1a'))).toBe('已过');
  });
});

describe('what the timeline says', () => {
  test.each([
    ['2025-08-01', '2025年9月将进入第一阶段：编制配套文件，成立工作专班'],
    ['2026-11-28', '现在是第二阶段：第二批评测验收，确定第三批'],
    ['2026-12-05', '本月交接：“第二批评测验收，确定第三批”转入“推动第三批改造和评测”'],
    ['2027-08-01', '8 个时段已全部走完'],
  ])('on %s', (today, headline) => {
    expect(timelineText(policy, today, null).headline).toBe(headline);
  });

  test('a period by its name, and nothing of a plan without periods', () => {
    expect(timelineText(policy, '2026-11-28', 'p4').headline).toBe('第四阶段：绩效评价与国家终期验收');
    expect(timelineText({ ...policy, phases: [] }, '2026-11-28', null).headline).toBe('方案没有列出推进时段');
  });
});
