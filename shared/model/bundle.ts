import type { Answer, SceneRating } from './answer.ts';
import type { Enterprise } from './enterprise.ts';
import type { Evidence } from './evidence.ts';
import type { Session } from './session.ts';

/** One session with everything that belongs to it, as read from storage or from an interchange file. */
export type SessionBundle = {
  readonly enterprise: Enterprise;
  readonly session: Session;
  readonly answers: readonly Answer[];
  readonly sceneRatings: readonly SceneRating[];
  /** What proves them, where it was read with them; an interchange file has none. */
  readonly evidence?: readonly Evidence[];
};
