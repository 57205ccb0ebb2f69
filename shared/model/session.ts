import { z } from 'zod';

/** 初诊 baseline · 复诊 followUp · 验收自评 acceptance */
export const sessionKindSchema = z.enum(['baseline', 'followUp', 'acceptance']);
export type SessionKind = z.infer<typeof sessionKindSchema>;

export const sessionKindNames: Readonly<Record<SessionKind, string>> = {
  baseline: '初诊',
  followUp: '复诊',
  acceptance: '验收自评',
};

/** Which edition of a pack a session is scored and printed with; `hash` is the SHA-256 (hex) of the pack's canonical JSON. */
export type PackReference = { readonly id: string; readonly version: string; readonly hash: string };

/**
 * 诊断: one assessment of one enterprise. `date` is YYYY-MM-DD; `target` the level aimed at (1–4), null = not set.
 * `closedAt` (ms since 1970): it is closed and sealed, and changes only by a new `revision` (counted from 1). Rows from
 * before sealing lack both: open, and in their first revision.
 */
export type Session = {
  readonly id: string;
  readonly enterpriseId: string;
  readonly kind: SessionKind;
  readonly date: string;
  readonly pack: PackReference;
  readonly target: 1 | 2 | 3 | 4 | null;
  readonly painPoints: readonly string[];
  readonly notes: string;
  readonly participants: readonly string[];
  readonly consultant: string;
  readonly sample: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly closedAt?: number;
  readonly revision?: number;
};

/** Whether a session is closed: nothing of it changes then but by a new revision. */
export function isClosed({ closedAt }: Pick<Session, 'closedAt'>): boolean {
  return closedAt !== undefined;
}

/** How far a session's closing has come, in words; null for one that was never closed. */
export function closingState(session: Pick<Session, 'closedAt' | 'revision'>): '已封存' | '修订中' | null {
  if (isClosed(session)) return '已封存';
  return (session.revision ?? 1) > 1 ? '修订中' : null;
}
