import { expect, test } from 'vitest';
import { removedInWords } from './removedInWords.ts';

test('what went along is told, but for the subject itself', () => {
  const removed = { sessions: 2, items: 31, evidence: 1 };
  expect(removedInWords({ kind: 'enterprise', removed })).toBe(
    '连同 2 次诊断、31 条答案与评级、1 份佐证材料',
  );
  expect(removedInWords({ kind: 'session', removed: { ...removed, sessions: 1, evidence: 0 } })).toBe(
    '连同 31 条答案与评级',
  );
  expect(removedInWords({ kind: 'evidence', removed: { sessions: 0, items: 0, evidence: 1 } })).toBe('');
});
