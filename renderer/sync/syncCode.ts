import type { CallCode } from '#shared/sync/callFailure.ts';

/** Why a sync ended before its end. `busy`: others changed the same rows faster than they could be told. */
export type SyncCode = CallCode | 'manyDeletions' | 'busy';
