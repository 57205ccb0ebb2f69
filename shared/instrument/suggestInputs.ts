import type { Answer } from '../model/answer.ts';
import type { InstrumentPack, Question } from './pack.ts';

/** A number that another question already holds under the same input key, offered for this one. */
export type InputSuggestion = { readonly key: string; readonly text: string; readonly from: string };

/**
 * Inputs with the same key mean the same number throughout a pack (e.g. 生产设备总数): what was typed elsewhere is offered
 * here, never filled in unasked. `answers` by question id; `from` is the other question's name.
 */
export function suggestInputs(
  pack: InstrumentPack,
  answers: Readonly<Record<string, Answer>>,
  question: Question,
): readonly InputSuggestion[] {
  return (question.inputs ?? []).flatMap(({ key }) => {
    for (const other of pack.questions) {
      if (other.id === question.id) continue;
      const value = answers[other.id]?.value ?? null;
      const text = value !== null && 'inputs' in value ? (value.inputs[key]?.trim() ?? '') : '';
      if (text !== '') return [{ key, text, from: other.name }];
    }
    return [];
  });
}
