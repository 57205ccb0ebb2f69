import type { InstrumentPack } from '../instrument/pack.ts';
import type { AnswerValue } from '../model/answer.ts';
import { choiceOf, selfCheckTaps, type Tapped } from './taps.ts';
import { tapsInWords } from './words.ts';

/** What a diagnosis begins with for one question. */
export type PrefilledAnswer = {
  readonly questionId: string;
  readonly value: AnswerValue | null;
  readonly note: string;
};

/** Stands in the note of every answer that a self-check brought. */
export const selfCheckNote = '展厅自测带入，待核实';

/**
 * The answers of a diagnosis that begins with a self-check. A tap that leaves no doubt is its answer; one that says how
 * many and not which stays open, and its note says how many: nothing is ticked that nobody has said. What was skipped is
 * left alone.
 */
export function prefilledAnswers(pack: InstrumentPack, tapped: Tapped): readonly PrefilledAnswer[] {
  const words = new Map(tapsInWords(pack, tapped).map((line) => [line.questionId, line.answer]));
  return selfCheckTaps(pack).flatMap((tap) => {
    const choice = choiceOf(tap, tapped);
    if (choice === undefined) return [];
    const said = words.get(tap.questionId) ?? choice.label;
    const note = choice.exact === null ? `${selfCheckNote}：自测答“${said}”，请勾选是哪几项` : selfCheckNote;
    return [{ questionId: tap.questionId, value: choice.exact, note }];
  });
}
