import type { Question } from './pack.ts';

/**
 * The option keys after a person chooses `key`: a single question keeps only it (choosing it again takes it back), a
 * multiple one toggles it; an exclusive option and the others clear each other. Keys come back in the pack's order.
 */
export function chooseOption(question: Question, chosen: readonly string[], key: string): readonly string[] {
  if (chosen.includes(key)) return chosen.filter((candidate) => candidate !== key);
  const exclusive = new Set(
    question.options.filter((option) => option.exclusive).map((option) => option.key),
  );
  if (question.kind === 'single' || exclusive.has(key)) return [key];
  const kept = new Set([...chosen.filter((candidate) => !exclusive.has(candidate)), key]);
  return question.options.map((option) => option.key).filter((candidate) => kept.has(candidate));
}
