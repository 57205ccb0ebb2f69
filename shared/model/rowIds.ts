/** The id of an answer's row. */
export function answerId(sessionId: string, questionId: string): string {
  return `${sessionId}:${questionId}`;
}

/** The id of a scene rating's row. */
export function sceneRatingId(sessionId: string, sceneId: string): string {
  return `${sessionId}:${sceneId}`;
}
