import type { CallOutcome } from '#shared/sync/callFailure.ts';
import type {
  PullQuery,
  PullReply,
  PushReply,
  PushRequest,
  SummaryQuery,
  SummaryReply,
} from '#shared/sync/protocol.ts';

/** The platform as the engine sees it. Main holds the token and speaks HTTPS. */
export type PlatformPort = {
  readonly pull: (query: PullQuery) => Promise<CallOutcome<PullReply>>;
  readonly push: (request: PushRequest) => Promise<CallOutcome<PushReply>>;
};

/** The platform as the desk sees it: it also tells what its tables come to, so that a receipt can be compared. */
export type DeskPlatform = PlatformPort & {
  readonly summary: (query: SummaryQuery) => Promise<CallOutcome<SummaryReply>>;
};
