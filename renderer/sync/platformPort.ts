import type { CallOutcome } from '#shared/sync/callFailure.ts';
import type { PullQuery, PullReply, PushReply, PushRequest } from '#shared/sync/protocol.ts';

/** The platform as the engine sees it. Main holds the token and speaks HTTPS. */
export type PlatformPort = {
  readonly pull: (query: PullQuery) => Promise<CallOutcome<PullReply>>;
  readonly push: (request: PushRequest) => Promise<CallOutcome<PushReply>>;
};
