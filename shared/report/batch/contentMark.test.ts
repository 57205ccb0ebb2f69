import { expect, it } from 'vitest';
import type { SessionBundle } from '../../model/bundle.ts';
import { contentMark } from './contentMark.ts';

const row = (id: string, updatedAt = 1) => ({ id, updatedAt });
const bundle = (changes: Record<string, unknown> = {}) =>
  ({
    enterprise: row('e'),
    session: row('s'),
    answers: [row('s:a'), row('s:b')],
    sceneRatings: [row('s:c')],
    evidence: [row('photo')],
    ...changes,
  }) as unknown as SessionBundle;

it('stays while nothing is written, in whichever order rows are read', () => {
  expect(contentMark(bundle(), 'p')).toMatch(/^[0-9a-f]{16}$/);
  expect(contentMark(bundle({ answers: [row('s:b'), row('s:a')] }), 'p')).toBe(contentMark(bundle(), 'p'));
});

it('changes with every row that is written, added or removed', () => {
  const marks = [
    contentMark(bundle(), 'p'),
    contentMark(bundle(), null),
    contentMark(bundle({ enterprise: row('e', 2) }), 'p'),
    contentMark(bundle({ session: row('s', 2) }), 'p'),
    contentMark(bundle({ answers: [row('s:a', 2), row('s:b')] }), 'p'),
    contentMark(bundle({ sceneRatings: [] }), 'p'),
    contentMark(bundle({ evidence: [] }), 'p'),
    contentMark(bundle({ evidence: [row('photo'), row('photo2')] }), 'p'),
  ];
  expect(new Set(marks).size).toBe(marks.length);
});
