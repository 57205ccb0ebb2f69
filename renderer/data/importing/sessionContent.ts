import { canonicalJson } from '#shared/instrument/canonical.ts';
import type { AnswerValue } from '#shared/model/answer.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';

/**
 * What a session says, as text to compare: without ids, times and the 示例 mark, without open items, and with the
 * options of an answer in one order. Two sessions with the same text differ in nothing that a person entered.
 */
export function sessionContent({
  session,
  answers,
  sceneRatings,
}: Omit<SessionBundle, 'enterprise'>): string {
  const { kind, date, pack, target, painPoints, notes, participants, consultant } = session;
  return canonicalJson({
    kind,
    date,
    pack,
    target,
    painPoints,
    notes,
    participants,
    consultant,
    answers: entries(answers.map(({ questionId, value, note }) => [questionId, said(value), note])),
    scenes: entries(sceneRatings.map(({ sceneId, level, note }) => [sceneId, level, note])),
  });
}

function entries(items: readonly (readonly [string, unknown, string])[]): Record<string, unknown> {
  const filled = items.filter(([, value, note]) => value !== null || note !== '');
  return Object.fromEntries(filled.map(([id, value, note]) => [id, { value, note }]));
}

/** The value with its options sorted and blank inputs left out; null if nothing is left. */
function said(value: AnswerValue | null): unknown {
  if (value === null) return null;
  if ('options' in value) return value.options.length === 0 ? null : { options: value.options.toSorted() };
  const inputs = Object.entries(value.inputs).filter(([, text]) => text.trim() !== '');
  return inputs.length === 0 ? null : { inputs: Object.fromEntries(inputs) };
}
