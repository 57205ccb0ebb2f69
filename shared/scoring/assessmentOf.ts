import type { Answer, SceneRating } from '../model/answer.ts';
import type { Assessment } from './assessment.ts';

/** What scoring reads, out of the stored rows of one session. */
export function assessmentOf(answers: readonly Answer[], sceneRatings: readonly SceneRating[]): Assessment {
  return {
    answers: Object.fromEntries(answers.map((answer) => [answer.questionId, answer.value])),
    scenes: Object.fromEntries(sceneRatings.map((rating) => [rating.sceneId, rating.level])),
  };
}
