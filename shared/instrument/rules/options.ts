import type { Fault } from '../../model/schemaFault.ts';
import { formatPoints, thousandths } from '../../scoring/points.ts';
import type { Question } from '../pack.ts';
import { uniqueFaults } from './unique.ts';

/** Options of one question: unique keys, at most one that excludes the others, a maximum that can be reached. */
export function* optionFaults(question: Question, path: string): Generator<Fault> {
  yield* uniqueFaults(
    `${path}.options`,
    'key',
    question.options.map((option) => option.key),
  );
  const exclusive = question.options.filter((option) => option.exclusive === true);
  if (exclusive.length > 1) {
    yield {
      path: `${path}.options`,
      text: `题目“${question.name}”有 ${exclusive.length} 个排他选项，至多一个`,
    };
  }
  const best = bestScore(question);
  if (best !== thousandths(question.max)) {
    const text = `题目“${question.name}”满分 ${question.max} 分，而选项最多可得 ${formatPoints(best)} 分`;
    yield { path: `${path}.max`, text };
  }
}

/** The best score in thousandths: the sum of what may be chosen together, or the best single option. */
function bestScore(question: Question): number {
  const scores = question.options.map((option) => thousandths(option.score));
  if (question.kind === 'single') return Math.max(...scores);
  const together = question.options
    .filter((option) => option.exclusive !== true)
    .reduce((sum, option) => sum + thousandths(option.score), 0);
  const alone = question.options
    .filter((option) => option.exclusive === true)
    .map((option) => thousandths(option.score));
  return Math.max(together, ...alone);
}
