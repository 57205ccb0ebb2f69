import type { Question } from '../../instrument/pack.ts';
import { readNumber } from '../../scoring/inputNumber.ts';
import { readInputs } from '../../scoring/readInputs.ts';
import type { AnswerValue } from '../answer.ts';
import type { FileAnswer } from './schema.ts';

/** One answer as the file holds it: the answer proper, and texts that numbers alone would lose. */
export type WrittenAnswer = {
  readonly answer: FileAnswer | undefined;
  readonly drafts: Readonly<Record<string, string>> | undefined;
};

/** Writes one answer so that reading the file gives the same one again; open answers leave nothing behind. */
export function writeAnswer(question: Question, value: AnswerValue | null): WrittenAnswer {
  if (value === null) return { answer: undefined, drafts: undefined };
  if ('inputs' in value) return writeInputs(question, value.inputs);
  const [first] = value.options;
  if (first === undefined) return { answer: undefined, drafts: undefined };
  return { answer: question.kind === 'single' ? first : [...value.options], drafts: undefined };
}

/** Texts go along as drafts where they are no numbers yet, are written differently, or make nonsense together. */
function writeInputs(question: Question, inputs: Readonly<Record<string, string>>): WrittenAnswer {
  const nonsense = readInputs(question, inputs).state === 'refused';
  const numbers: [string, number][] = [];
  const drafts: [string, string][] = [];
  for (const { key, unit } of question.inputs ?? []) {
    const text = Object.hasOwn(inputs, key) ? (inputs[key] ?? '') : '';
    if (text === '') continue;
    const typed = readNumber(text, unit);
    const number = !nonsense && typed.state === 'number' ? Number(typed.value) : null;
    if (number !== null) numbers.push([key, number]);
    if (number === null || String(number) !== text) drafts.push([key, text]);
  }
  return {
    answer: numbers.length === 0 ? undefined : { inputs: Object.fromEntries(numbers) },
    drafts: drafts.length === 0 ? undefined : Object.fromEntries(drafts),
  };
}
