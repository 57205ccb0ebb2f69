import type { Failure, Result } from '#shared/model/result.ts';
import type { PullQuery, PullReply, PushReply, PushRequest } from '#shared/sync/protocol.ts';

/**
 * Why a request was not answered. `unreachable` covers everything that a later try may mend; `cursorUnknown`: the platform
 * was put back to an older state; the rest needs a person.
 */
export type PlatformCode =
  | 'unreachable'
  | 'cursorUnknown'
  | 'unauthorized'
  | 'notAllowed'
  | 'versionUnsupported'
  | 'tooLarge'
  | 'badReply'
  | 'cancelled';

export type PlatformFailure = Failure<PlatformCode>;

/** The platform as the engine sees it. Main holds the token and speaks HTTPS. */
export type PlatformPort = {
  readonly pull: (query: PullQuery) => Promise<Result<PullReply, PlatformCode>>;
  readonly push: (request: PushRequest) => Promise<Result<PushReply, PlatformCode>>;
};
