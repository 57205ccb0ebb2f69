import type { Level } from '../look/levels.ts';

/**
 * What was answered: chosen option keys (at most one for a single question), or the numbers typed in, from which the
 * option follows. Inputs are kept as the text that was typed, so that half a number is not lost.
 */
export type AnswerValue =
  { readonly options: readonly string[] } | { readonly inputs: Readonly<Record<string, string>> };

/** One row per question of a session; `id` is `${sessionId}:${questionId}`. A null value = open (a note may stand alone). */
export type Answer = {
  readonly id: string;
  readonly sessionId: string;
  readonly questionId: string;
  readonly value: AnswerValue | null;
  readonly note: string;
  readonly sample: boolean;
  readonly updatedAt: number;
};

/** One row per scene of a session; `id` is `${sessionId}:${sceneId}`. A null level = open; 0 = not even level 1. */
export type SceneRating = {
  readonly id: string;
  readonly sessionId: string;
  readonly sceneId: string;
  readonly level: Level | null;
  readonly note: string;
  readonly sample: boolean;
  readonly updatedAt: number;
};
