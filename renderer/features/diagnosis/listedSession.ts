import type { Enterprise } from '#shared/model/enterprise.ts';
import type { Session } from '#shared/model/session.ts';

/** A line of the list of diagnoses. */
export type ListedSession = { readonly session: Session; readonly enterprise: Enterprise };
