import type { PlatformCode } from './platformPort.ts';

/** Why a sync ended before its end. `busy`: others changed the same rows faster than they could be told. */
export type SyncCode = PlatformCode | 'manyDeletions' | 'busy';
