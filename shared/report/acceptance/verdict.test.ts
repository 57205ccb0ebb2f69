import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreAssessment } from '../../scoring/scoreAssessment.ts';
import { anyAssessment, bestAssessment } from '#tests/fixtures/assessments.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { aimOf, checkOf, nextAim } from '../aim.ts';
import type { ReportSource } from '../source.ts';
import { verdictOf } from './verdict.ts';

const pack = shippedInstrument();

test('nothing answered: nothing can be said', () => {
  const result = scoreAssessment(pack, { answers: {}, scenes: {} });
  for (const check of result.checks) expect(verdictOf(check)).toBe('undecided');
});

test('everything at its best: every level is met', () => {
  const result = scoreAssessment(pack, bestAssessment(pack));
  for (const check of result.checks) expect(verdictOf(check)).toBe('met');
});

test('whatever is answered: met up to the level, undecided only where open items can still bring it', () => {
  fc.assert(
    fc.property(anyAssessment(pack), (assessment) => {
      const result = scoreAssessment(pack, assessment);
      const [least, most] = result.levelRange;
      expect(result.checks.some((check) => check.level === least && verdictOf(check) !== 'met')).toBe(false);
      for (const check of result.checks) {
        const verdict = verdictOf(check);
        if (check.level > least) expect(verdict).not.toBe('met');
        if (check.level > most) expect(verdict).toBe('notMet');
        if (result.open.length === 0) expect(verdict).not.toBe('undecided');
      }
    }),
  );
});

test('the level that is claimed, and the one to work towards', () => {
  const session = (target: ReportSource['session']['target']) => ({ target }) as ReportSource['session'];
  const none = scoreAssessment(pack, { answers: {}, scenes: {} });
  const best = scoreAssessment(pack, bestAssessment(pack));
  expect(aimOf({ session: session(3), result: none })).toBe(3);
  expect(aimOf({ session: session(null), result: none })).toBe(1);
  expect(aimOf({ session: session(null), result: best })).toBe(4);
  expect(nextAim({ session: session(null), result: none })).toBe(1);
  expect(nextAim({ session: session(3), result: none })).toBe(3);
  expect(nextAim({ session: session(2), result: best })).toBeNull();
  expect(checkOf({ result: best }, 2)).toMatchObject({ level: 2, met: true });
});
