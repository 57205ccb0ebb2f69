import Big from 'big.js';
import type { Formula, Term } from '../instrument/formula.ts';
import type { Question } from '../instrument/pack.ts';
import type { InputReading } from './assessment.ts';
import { refused, spokenLabel } from './inputFaults.ts';
import type { InputNumbers } from './readInputs.ts';
import { quotient } from './readRatio.ts';

type Trend = Extract<Formula, { kind: 'trend' }>;
type Fraction = { readonly over: Big; readonly under: Big };

const one = new Big(1);
const words = { up: '高于', flat: '等于', down: '低于' } as const;

/** now against before, compared by cross-multiplication → up, flat or down. */
export function readTrend(question: Question, formula: Trend, numbers: InputNumbers): InputReading {
  const now = fractionOf(formula.now, numbers);
  const before = fractionOf(formula.before, numbers);
  if (now === null || before === null) return { state: 'empty' };
  for (const term of [formula.now, formula.before]) {
    const divisor = question.inputs?.find((input) => input.key === term.under);
    if (divisor !== undefined && numbers.get(divisor.key)?.eq(0) === true) {
      return refused('zeroDivisor', `${spokenLabel(divisor)}为 0，无法相除，请填大于 0 的数`, [divisor.key]);
    }
  }
  const order = now.over.times(before.under).cmp(before.over.times(now.under));
  const key = order > 0 ? 'up' : order < 0 ? 'down' : 'flat';
  const option = question.options.find((candidate) => candidate.key === key);
  if (option === undefined) return { state: 'empty' };
  const explanation = `${explain(formula, now, before, key)}，属于“${option.label}”`;
  return { state: 'read', option: key, explanation };
}

function fractionOf(term: Term, numbers: InputNumbers): Fraction | null {
  const over = numbers.get(term.over);
  const under = term.under === null ? one : numbers.get(term.under);
  return over === undefined || under === undefined ? null : { over, under };
}

/** Both sides in figures; as many places (at least four) as it takes to show that they differ. */
function explain(formula: Trend, now: Fraction, before: Fraction, key: keyof typeof words): string {
  for (let places = 4; ; places += 1) {
    const left = quotient(now.over, now.under, places);
    const right = quotient(before.over, before.under, places);
    if (key === 'flat' || !left.eq(right) || places >= 16) {
      return `${side(formula.now, now, left, places)}，${words[key]} ${side(formula.before, before, right, places)}`;
    }
  }
}

function side(term: Term, fraction: Fraction, shown: Big, places: number): string {
  if (term.under === null) return fraction.over.toFixed();
  const exact = shown.times(fraction.under).eq(fraction.over);
  const figure = exact ? `= ${shown.toFixed()}` : `≈ ${shown.toFixed(places)}`;
  return `${fraction.over.toFixed()} ÷ ${fraction.under.toFixed()} ${figure}`;
}
