import { expect, it } from 'vitest';
import { usageSheet } from './usageSheet.ts';

const count = (day: string, thing: string, times: number, device = 'one') => ({
  id: `${device}:${day}:${thing}`,
  device,
  day,
  thing,
  count: times,
  sample: false,
});

it('sums by day and thing over what the kiosk was called, the newest day first', () => {
  const names = new Map([['funds', '资金']]);
  const counts = [
    count('2026-11-27', 'funds', 3),
    count('2026-11-28', 'selfCheck', 2),
    count('2026-11-28', 'funds', 1, 'kiosk'),
    count('2026-11-28', 'funds', 4),
    count('2026-11-28', 'gone', 9),
  ];
  expect(usageSheet(counts, names)).toEqual([
    { day: '2026-11-28', thing: 'gone', total: 9 },
    { day: '2026-11-28', thing: '资金', total: 5 },
    { day: '2026-11-28', thing: '5 分钟自测', total: 2 },
    { day: '2026-11-27', thing: '资金', total: 3 },
  ]);
});

it('is empty for a kiosk that nobody has touched', () => {
  expect(usageSheet([], new Map())).toEqual([]);
});
