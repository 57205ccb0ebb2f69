import type { Line } from './callPlatform.ts';

/** What the calls about the platform need of the application. `now`: ms since 1970. */
export type Surroundings = {
  readonly userData: string;
  readonly appVersion: string;
  readonly fetch: Line['fetch'];
  readonly now: () => number;
  readonly log: (what: string, detail?: unknown) => void;
};

/** Milliseconds for one request. */
export const patience = 60_000;

/** For a question that a person waits for. */
export const testPatience = 30_000;
