import type { Dimension, Group, InstrumentPack, Option, Question } from '../instrument/pack.ts';
import { formatPoints, thousandths } from './points.ts';

/** What scoring needs of a pack, worked out once per pack; all scores in thousandths. */
export type ScoringPack = { readonly dimensions: readonly ScoringDimension[]; readonly total: number };

export type ScoringDimension = { readonly dimension: Dimension; readonly groups: readonly ScoringGroup[] };
export type ScoringGroup = { readonly group: Group; readonly questions: readonly ScoringQuestion[] };

export type ScoringQuestion = {
  readonly question: Question;
  readonly max: number;
  readonly options: readonly ScoringOption[];
};

export type ScoringOption = { readonly option: Option; readonly score: number; readonly shown: string };

const known = new WeakMap<InstrumentPack, ScoringPack>();

/** The pack as a tree ready for scoring; kept as long as the pack itself. */
export function scoringPackOf(pack: InstrumentPack): ScoringPack {
  let scoring = known.get(pack);
  if (scoring === undefined) {
    scoring = {
      dimensions: pack.dimensions.map((dimension) => ({ dimension, groups: groupsOf(pack, dimension) })),
      total: pack.questions.length + pack.scenes.length,
    };
    known.set(pack, scoring);
  }
  return scoring;
}

function groupsOf(pack: InstrumentPack, dimension: Dimension): readonly ScoringGroup[] {
  return pack.groups
    .filter((group) => group.dimension === dimension.id)
    .map((group) => ({
      group,
      questions: pack.questions.filter((question) => question.group === group.id).map(prepare),
    }));
}

function prepare(question: Question): ScoringQuestion {
  return {
    question,
    max: thousandths(question.max),
    options: question.options.map((option) => {
      const score = thousandths(option.score);
      return { option, score, shown: formatPoints(score) };
    }),
  };
}
