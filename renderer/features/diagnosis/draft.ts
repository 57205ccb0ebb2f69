import type { Answer, SceneRating } from '#shared/model/answer.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import type { Session } from '#shared/model/session.ts';
import { isSame, type Json } from '#shared/sync/fields.ts';

/** The rows of one session as the screen shows them: what is stored plus what is on its way to storage. */
export type Draft = {
  readonly session: Session;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly ratings: Readonly<Record<string, SceneRating>>;
};

/** One row as it shall stand from now on. */
export type DraftChange =
  | { readonly kind: 'answer'; readonly row: Answer }
  | { readonly kind: 'rating'; readonly row: SceneRating }
  | { readonly kind: 'session'; readonly row: Session };

/** Builds the draft from stored rows. */
export function draftOf(bundle: SessionBundle): Draft {
  return {
    session: bundle.session,
    answers: Object.fromEntries(bundle.answers.map((row) => [row.questionId, row])),
    ratings: Object.fromEntries(bundle.sceneRatings.map((row) => [row.sceneId, row])),
  };
}

/** The draft with one row replaced. */
export function applyChange(draft: Draft, change: DraftChange): Draft {
  switch (change.kind) {
    case 'answer':
      return { ...draft, answers: { ...draft.answers, [change.row.questionId]: change.row } };
    case 'rating':
      return { ...draft, ratings: { ...draft.ratings, [change.row.sceneId]: change.row } };
    case 'session':
      return { ...draft, session: change.row };
  }
}

/** The row of a question as it stands, or an open one. */
export function answerOf(draft: Draft, questionId: string): Answer {
  return (
    draft.answers[questionId] ?? {
      id: `${draft.session.id}:${questionId}`,
      sessionId: draft.session.id,
      questionId,
      value: null,
      note: '',
      sample: draft.session.sample,
      updatedAt: 0,
    }
  );
}

/** The rating of a scene as it stands, or an open one. */
export function ratingOf(draft: Draft, sceneId: string): SceneRating {
  return (
    draft.ratings[sceneId] ?? {
      id: `${draft.session.id}:${sceneId}`,
      sessionId: draft.session.id,
      sceneId,
      level: null,
      note: '',
      sample: draft.session.sample,
      updatedAt: 0,
    }
  );
}

/** The change that brings back what a change is about to replace; its row takes the time of the undoing when it is stored. */
export function inverseOf(draft: Draft, change: DraftChange): DraftChange {
  switch (change.kind) {
    case 'answer':
      return { kind: 'answer', row: answerOf(draft, change.row.questionId) };
    case 'rating':
      return { kind: 'rating', row: ratingOf(draft, change.row.sceneId) };
    case 'session':
      return { kind: 'session', row: draft.session };
  }
}

/** Names the row of a change, e.g. to hold unsaved rows by it. */
export function rowKey(change: DraftChange): string {
  return `${change.kind}/${change.row.id}`;
}

/**
 * Takes over rows that changed in storage behind the screen's back (another window, an import). Rows that are still on
 * their way (`unsaved`) and rows that are not newer stay as they are, and an unchanged draft keeps its identity.
 */
export function mergeStored(draft: Draft, stored: Draft, unsaved: ReadonlySet<string>): Draft {
  let merged = draft;
  const take = (change: DraftChange, current: { readonly updatedAt: number } | undefined) => {
    if (unsaved.has(rowKey(change))) return;
    if (current === undefined || change.row.updatedAt > current.updatedAt)
      merged = applyChange(merged, change);
  };
  for (const row of Object.values(stored.answers))
    take({ kind: 'answer', row }, draft.answers[row.questionId]);
  for (const row of Object.values(stored.ratings)) take({ kind: 'rating', row }, draft.ratings[row.sceneId]);
  take({ kind: 'session', row: stored.session }, draft.session);
  return merged;
}

/** The draft's row that a change is about. */
export function rowIn(draft: Draft, { kind, row }: DraftChange): DraftChange {
  switch (kind) {
    case 'answer':
      return { kind, row: answerOf(draft, row.questionId) };
    case 'rating':
      return { kind, row: ratingOf(draft, row.sceneId) };
    case 'session':
      return { kind, row: draft.session };
  }
}

/**
 * What was typed in a row, put upon what a sync has brought of the same row meanwhile: fields that stand as they stood
 * `before` take the text that came, fields that were changed here keep it.
 */
export function uponSynced(typed: DraftChange, before: DraftChange, synced: DraftChange): DraftChange {
  const was = before.row as Readonly<Record<string, unknown>>;
  const came = synced.row as Readonly<Record<string, unknown>>;
  const changed = Object.entries(typed.row).filter(
    ([name, value]) => !isSame(value as Json | undefined, was[name] as Json | undefined),
  );
  return { ...typed, row: { ...came, ...Object.fromEntries(changed) } } as DraftChange;
}
