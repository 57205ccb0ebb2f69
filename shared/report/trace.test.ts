import { expect, test } from 'vitest';
import { readTrace, shareOf } from './trace.ts';

const source = {
  result: {
    score: '48.625',
    level: 2,
    open: ['a', 'b'],
    dimensions: [{ id: 'foundation', score: '30.5', max: '50' }],
    checks: [{ level: 3, conditions: [{ kind: 'scenes', required: '8', missing: '2' }] }],
    scenes: [
      { id: 'quality', level: 0 },
      { id: 'hr', level: null },
    ],
  },
  answers: [{ id: 's:rate', questionId: 'rate', value: { inputs: { total: '40' } } }],
  enterprise: { revenueWan: 12500.5 },
  session: { date: '2026-03-02' },
};

test.each([
  ['result/score', '48.625'],
  ['result/dimensions/foundation/max', '50'],
  ['result/checks/3/conditions/scenes/missing', '2'],
  ['answers/rate/value/inputs/total', '40'],
  ['level(result/level)', '二级'],
  ['scene(result/scenes/quality/level)', '未达一级'],
  ['scene(result/scenes/hr/level)', '待评'],
  ['count(result/open)', '2'],
  ['share(result/dimensions/foundation/score,result/dimensions/foundation/max)', '61%'],
  ['difference(result/dimensions/foundation/score,result/score)', '−18.125'],
  ['wan(enterprise/revenueWan)', '12,500.5 万元'],
  ['date(session/date)', '2026年3月2日'],
])('%s prints %s', (trace, printed) => expect(readTrace(source, trace)).toBe(printed));

test('a path that leads nowhere prints nothing', () => {
  expect(readTrace(source, 'result/dimensions/other/score')).toBeUndefined();
  expect(readTrace(source, 'share(result/score,result/none)')).toBeUndefined();
});

test('shares are rounded half up from exact points and never divide by zero', () => {
  expect(shareOf('1', '8')).toBe('12.5%');
  expect(shareOf('0.7', '10')).toBe('7%');
  expect(shareOf('0', '0')).toBe('0%');
});
