import { instrumentSections } from '../instrument/items.ts';
import type { InstrumentPack, Question } from '../instrument/pack.ts';
import type { AnswerValue } from '../model/answer.ts';
import { countChoices } from './countChoices.ts';

/**
 * One thing that can be tapped. `least` and `most` are the poorest and the best answer that agree with it, as the
 * instrument's own model has them; `exact` is the answer that it leaves no doubt about, null where it says how many and
 * not which.
 */
export type TapChoice = {
  readonly key: string;
  readonly label: string;
  readonly least: AnswerValue;
  readonly most: AnswerValue;
  readonly exact: AnswerValue | null;
};

/** One question of the self-check, answered by one tap. `things`: what is counted, empty where nothing is. */
export type SelfCheckTap = {
  readonly questionId: string;
  readonly name: string;
  readonly dimension: string;
  readonly prompt: string;
  /** `band`: an option that a full diagnosis reads from numbers. */
  readonly kind: 'option' | 'band' | 'count';
  readonly things: readonly string[];
  readonly choices: readonly TapChoice[];
};

/** What was tapped, by question id: the choice's key. A question that was skipped (不清楚) is absent. */
export type Tapped = Readonly<Record<string, string>>;

const known = new WeakMap<InstrumentPack, readonly SelfCheckTap[]>();

/**
 * The taps of a self-check, out of any edition of the instrument: each question once, in the order of a diagnosis.
 * - Single choice: its options. Where they are bands of a ratio, the bands' own borders in plain words; the ratio itself
 *   is not asked for.
 * - Multiple choice: how many of its things there are (`countChoices`), because one tap cannot honestly say which.
 * Scenes are left out: the level of a scene is not to be told without looking.
 */
export function selfCheckTaps(pack: InstrumentPack): readonly SelfCheckTap[] {
  let taps = known.get(pack);
  if (taps === undefined) {
    taps = instrumentSections(pack).flatMap(({ name, items }) =>
      items.flatMap((item) => (item.kind === 'question' ? [tapOf(item.question, name)] : [])),
    );
    known.set(pack, taps);
  }
  return taps;
}

/** The choice that was tapped; undefined where the question was skipped or the key is unknown. */
export function choiceOf(tap: SelfCheckTap, tapped: Tapped): TapChoice | undefined {
  const key = Object.hasOwn(tapped, tap.questionId) ? tapped[tap.questionId] : undefined;
  return tap.choices.find((choice) => choice.key === key);
}

function tapOf(question: Question, dimension: string): SelfCheckTap {
  const { id, name, prompt, kind, options } = question;
  const common = { questionId: id, name, dimension, prompt };
  if (kind === 'multiple') {
    const things = options.filter((option) => option.exclusive !== true).map((option) => option.label);
    return { ...common, kind: 'count', things, choices: countChoices(question) };
  }
  const choices = options.map(({ key, label, range }): TapChoice => {
    const answer = { options: [key] };
    return {
      key,
      label: range === undefined ? label : bandLabel(range),
      least: answer,
      most: answer,
      exact: answer,
    };
  });
  return { ...common, kind: question.inputs === undefined ? 'option' : 'band', things: [], choices };
}

/** A band is open below and closed above. */
function bandLabel({ gt, lte }: { readonly gt: number | null; readonly lte: number }): string {
  if (gt === null) return `不超过 ${lte}%`;
  return lte === 100 ? `超过 ${gt}%` : `超过 ${gt}%，到 ${lte}%`;
}
