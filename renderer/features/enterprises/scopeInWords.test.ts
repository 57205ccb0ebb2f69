import { expect, test } from 'vitest';
import { scopeInWords } from './scopeInWords.ts';

const none = { sessions: 0, items: 0, evidence: 0, seals: 0, siteChecks: 0, satisfactions: 0 };

test('what goes is told without zeros', () => {
  expect(scopeInWords('enterprise', none)).toBe('企业档案');
  expect(scopeInWords('session', { ...none, sessions: 1 })).toBe('这次诊断');
  const all = { sessions: 2, items: 1_031, evidence: 3, seals: 1, siteChecks: 4, satisfactions: 2 };
  expect(scopeInWords('enterprise', all)).toBe(
    '企业档案，连同 2 次诊断、1,031 条答案与评级、3 份佐证材料、1 份封存记录、4 次现场检查、2 份满意度评价',
  );
});
