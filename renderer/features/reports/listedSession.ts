import type { Enterprise } from '#shared/model/enterprise.ts';
import type { Session } from '#shared/model/session.ts';

/** A diagnosis that can be chosen for reports. */
export type ListedSession = { readonly session: Session; readonly enterprise: Enterprise };
