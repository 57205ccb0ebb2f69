import type { Failure, Success } from '../model/result.ts';
import type { RefusalCode } from './protocol.ts';

/**
 * Why a call to the platform brought nothing: its own refusal, or nothing that could be used. `unreachable` and
 * `unavailable` pass by themselves; `cursorUnknown`: the platform was put back to an older state.
 */
export type CallCode = RefusalCode | 'unreachable' | 'badReply' | 'cancelled';

/** `retryAfter`: seconds that the platform wants to be left alone. */
export type CallFailure = Failure<CallCode> & { readonly retryAfter?: number };

export type CallOutcome<Reply> = Success<Reply> | CallFailure;
