import type Big from 'big.js';
import { formulaInputs, parseFormula, type Formula } from '../instrument/formula.ts';
import type { Question, QuestionInput } from '../instrument/pack.ts';
import type { InputReading } from './assessment.ts';
import { checkNumber, refused, spokenLabel, type Refusal } from './inputFaults.ts';
import { readNumber } from './inputNumber.ts';
import { readRatio } from './readRatio.ts';
import { readTrend } from './readTrend.ts';

/** The numbers of one question, by input key. */
export type InputNumbers = ReadonlyMap<string, Big>;

const formulas = new WeakMap<Question, Formula | null>();

/**
 * Reads the option that follows from the numbers typed in, exactly: bands are decided by multiplication, never by a
 * rounded quotient. Nonsense is refused in plain Chinese as soon as it is certain; half-typed numbers are `incomplete`.
 */
export function readInputs(question: Question, inputs: Readonly<Record<string, string>>): InputReading {
  const formula = formulaOf(question);
  const known = question.inputs ?? [];
  const stranger = Object.keys(inputs).find((key) => !known.some((input) => input.key === key));
  if (stranger !== undefined || formula === null) {
    return refused('unknownInput', `题目“${question.name}”没有名为“${stranger ?? ''}”的输入项`, []);
  }
  const numbers = new Map<string, Big>();
  const missing: string[] = [];
  let touched = false;
  let refusal: Refusal | null = null;
  for (const input of known) {
    const text = Object.hasOwn(inputs, input.key) ? (inputs[input.key] ?? '') : '';
    const typed = readNumber(text, input.unit);
    touched ||= typed.state !== 'empty';
    if (typed.state === 'empty' || typed.state === 'partial') missing.push(input.key);
    else if (typed.state === 'number') {
      numbers.set(input.key, typed.value);
      refusal ??= checkNumber(input, typed.value);
    } else {
      refusal ??= refusedText(typed.state, input, text);
    }
  }
  if (refusal !== null) return refusal;
  if (!touched) return { state: 'empty' };
  if (missing.length > 0) return { state: 'incomplete', missing };
  return formula.kind === 'ratio'
    ? readRatio(question, formula, numbers)
    : readTrend(question, formula, numbers);
}

function refusedText(state: 'negative' | 'nonsense', input: QuestionInput, text: string): Refusal {
  const shown = text.trim().slice(0, 20);
  return state === 'negative'
    ? refused('negative', `${spokenLabel(input)}“${shown}”是负数，请填不小于 0 的数`, [input.key])
    : refused('notANumber', `${spokenLabel(input)}“${shown}”不是有效的数字，请只填数字`, [input.key]);
}

function formulaOf(question: Question): Formula | null {
  let formula = formulas.get(question);
  if (formula === undefined) {
    formula = question.formula === undefined ? null : parseFormula(question.formula);
    const keys = question.inputs?.map((input) => input.key) ?? [];
    if (formula !== null && !formulaInputs(formula).every((name) => keys.includes(name))) formula = null;
    formulas.set(question, formula);
  }
  return formula;
}
