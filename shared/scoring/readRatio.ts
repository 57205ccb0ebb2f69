import Big from 'big.js';
import type { Formula } from '../instrument/formula.ts';
import type { Option, Question } from '../instrument/pack.ts';
import type { InputReading } from './assessment.ts';
import { amount, isCount, refused, spokenLabel } from './inputFaults.ts';
import type { InputNumbers } from './readInputs.ts';

type Ratio = Extract<Formula, { kind: 'ratio' }>;

/** part ÷ whole × 100% → the option whose band holds it; bands are closed above (10 % is in the first band). */
export function readRatio(question: Question, formula: Ratio, numbers: InputNumbers): InputReading {
  const partInput = question.inputs?.find((input) => input.key === formula.part);
  const wholeInput = question.inputs?.find((input) => input.key === formula.whole);
  const part = numbers.get(formula.part);
  const whole = numbers.get(formula.whole);
  if (partInput === undefined || wholeInput === undefined || part === undefined || whole === undefined) {
    return { state: 'empty' };
  }
  const keys = [partInput.key, wholeInput.key];
  if (whole.eq(0)) {
    return refused('zeroDivisor', `${spokenLabel(wholeInput)}为 0，无法计算比例，请填大于 0 的数`, [
      wholeInput.key,
    ]);
  }
  if (part.gt(whole)) {
    const told = `${spokenLabel(partInput)} ${amount(partInput, part)}`;
    const limit = `${spokenLabel(wholeInput)} ${amount(wholeInput, whole)}`;
    return isCount(wholeInput)
      ? refused('partExceedsWhole', `${told}多于${limit}，请核对这两个数`, keys)
      : refused('percentAbove100', `${told}超过${limit}，比例大于 100%，请核对这两个数`, keys);
  }
  const option = bandOf(question, part, whole);
  if (option === undefined) return { state: 'empty' };
  const figure = shownPercent(question, part, whole, option);
  const explanation = `${part.toFixed()} ÷ ${whole.toFixed()} × 100% ${figure}，属于“${option.label}”`;
  return { state: 'read', option: option.key, explanation };
}

/** Bands follow one another, so the first whose upper border is not passed holds the ratio. */
function bandOf(question: Question, part: Big, whole: Big): Option | undefined {
  const hundredfold = part.times(100);
  return question.options.find(
    (option) => option.range !== undefined && hundredfold.lte(whole.times(option.range.lte)),
  );
}

/** Two places, or as many as it takes for the shown percent to lie in the band that was found. */
function shownPercent(question: Question, part: Big, whole: Big, option: Option): string {
  for (let places = 2; ; places += 1) {
    const shown = quotient(part.times(100), whole, places);
    const exact = shown.times(whole).eq(part.times(100));
    if (exact) return `= ${shown.toFixed()}%`;
    if (places >= 12 || bandOf(question, shown, new Big(100)) === option)
      return `≈ ${shown.toFixed(places)}%`;
  }
}

const dividers = new Map<number, typeof Big>();

/** A quotient rounded half up to `places` decimals, for display only. */
export function quotient(over: Big, under: Big, places: number): Big {
  let Divider = dividers.get(places);
  if (Divider === undefined) {
    Divider = Big();
    Divider.DP = places;
    dividers.set(places, Divider);
  }
  return new Divider(over).div(under);
}
