import { expect, test } from 'vitest';
import { codeOfThrown, noteFault, recentFaults } from './faults.ts';

test('codes are remembered, texts are not, and the oldest go', () => {
  noteFault('storageFull', 1);
  noteFault('王小二的企业没有保存', 2);
  noteFault(codeOfThrown(new TypeError('王小二')), 3);
  noteFault(codeOfThrown('王小二'), 4);
  expect(recentFaults()).toEqual([
    { code: 'storageFull', at: 1 },
    { code: 'unknown', at: 2 },
    { code: 'TypeError', at: 3 },
    { code: 'unknown', at: 4 },
  ]);
  for (let at = 5; at < 100; at += 1) noteFault('later', at);
  expect(recentFaults()).toHaveLength(50);
  expect(recentFaults().at(-1)?.at).toBe(99);
});
