import type { AnswerValue } from '../model/answer.ts';
import type { InputReading, QuestionResult } from './assessment.ts';
import { formatPoints } from './points.ts';
import { readInputs } from './readInputs.ts';
import type { ScoringOption, ScoringQuestion } from './scoringPack.ts';

/** A question's result with its scores in thousandths, for adding up. */
export type ScoredQuestion = {
  readonly result: QuestionResult;
  readonly score: number;
  readonly scoreAtMost: number;
};

/**
 * Scores one question. Open (nothing chosen, or numbers that do not yet give an option) counts zero now and the
 * maximum at most. Option keys that the pack does not know are ignored; the borders refuse them.
 */
export function scoreQuestion(
  scoring: ScoringQuestion,
  answer: AnswerValue | null | undefined,
): ScoredQuestion {
  const { question, max } = scoring;
  const reading = readingOf(scoring, answer);
  const chosen = chosenOptions(scoring, answer, reading);
  const open = chosen.length === 0;
  let score = 0;
  for (const option of chosen) score += option.score;
  const scoreAtMost = open ? max : score;
  const result: QuestionResult = {
    id: question.id,
    name: question.name,
    open,
    score: formatPoints(score),
    scoreAtMost: formatPoints(scoreAtMost),
    max: formatPoints(max),
    chosen: chosen.map(({ option, shown }) => ({ key: option.key, label: option.label, score: shown })),
    reading,
  };
  return { result, score, scoreAtMost };
}

function readingOf(
  { question }: ScoringQuestion,
  answer: AnswerValue | null | undefined,
): InputReading | null {
  if (question.inputs === undefined) return null;
  if (answer === null || answer === undefined || !('inputs' in answer)) return null;
  return readInputs(question, answer.inputs);
}

/** In the pack's order, each at most once; an exclusive option counts only alone, a single question only one. */
function chosenOptions(
  { question, options }: ScoringQuestion,
  answer: AnswerValue | null | undefined,
  reading: InputReading | null,
): readonly ScoringOption[] {
  if (reading !== null) {
    return reading.state === 'read' ? options.filter(({ option }) => option.key === reading.option) : [];
  }
  if (answer === null || answer === undefined || !('options' in answer)) return [];
  const keys = answer.options;
  const known = options.filter(({ option }) => keys.includes(option.key));
  if (question.kind === 'single') return known.slice(0, 1);
  const together = known.filter(({ option }) => option.exclusive !== true);
  return together.length > 0 ? together : known;
}
