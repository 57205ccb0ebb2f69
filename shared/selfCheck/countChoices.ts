import type { Option, Question } from '../instrument/pack.ts';
import type { AnswerValue } from '../model/answer.ts';
import type { TapChoice } from './taps.ts';

/** Up to so many things are counted one by one; more of them in this many bands between none and all. */
const mostOneByOne = 5;
const bands = 4;

/**
 * The choices of a multiple question that one tap answers: none of its things, how many, or all. None and all say which
 * answer it is; a number in between fits many, from the poorest things to the best. “None” stands only where the
 * instrument has an option that says so.
 */
export function countChoices(question: Question): readonly TapChoice[] {
  const things = question.options.filter((option) => option.exclusive !== true);
  const none = question.options.filter((option) => option.exclusive === true).map(exclusiveChoice);
  return [...none, ...countBands(things.length).map(([from, to]) => countChoice(things, from, to))];
}

function exclusiveChoice({ key, label, score }: Option): TapChoice {
  const answer = { options: [key] };
  return { key, label: score === 0 ? '一项也没有' : label, least: answer, most: answer, exact: answer };
}

/** From and to, both counted in; 5 → 1, 2, 3, 4, 5; 14 → 1–4, 5–7, 8–10, 11–13, 14. */
function countBands(count: number): readonly (readonly [number, number])[] {
  if (count <= mostOneByOne) return Array.from({ length: count }, (_, index) => [index + 1, index + 1]);
  const between = count - 1;
  const borders = Array.from({ length: bands + 1 }, (_, index) => Math.ceil((between * index) / bands));
  const parts = borders.slice(1).map((to, index) => [(borders[index] ?? 0) + 1, to] as const);
  return [...parts, [count, count]];
}

function countChoice(things: readonly Option[], from: number, to: number): TapChoice {
  const count = things.length;
  const isAll = from === count;
  const ranked = things.toSorted((a, b) => a.score - b.score);
  const most = answerOf(things, ranked.slice(count - to));
  const number = from === to ? `${from}` : `${from}–${to}`;
  return {
    key: `count-${from === to ? from : `${from}-${to}`}`,
    label: isAll && count > 1 ? `${count} 项全部` : `${number} 项`,
    least: answerOf(things, ranked.slice(0, from)),
    most,
    exact: isAll ? most : null,
  };
}

/** In the instrument's own order, as a person's answer would be. */
function answerOf(things: readonly Option[], chosen: readonly Option[]): AnswerValue {
  return { options: things.filter((thing) => chosen.includes(thing)).map((thing) => thing.key) };
}
