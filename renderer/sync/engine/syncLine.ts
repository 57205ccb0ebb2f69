import type { CallResult } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/model/result.ts';
import type { PlatformPort } from '../platformPort.ts';
import type { Enrolment } from '../syncControl.ts';
import type { Connection } from '../syncState.ts';

/** How the desk reaches the platform: main holds the address and the token, the vault's key opens the token. */
export type SyncLine = {
  readonly appVersion: () => Promise<string>;
  readonly connection: () => Promise<Result<Connection | null>>;
  /** Opens the token for the calls to come. */
  readonly open: (connection: Connection) => Promise<Result<void>>;
  /** Enrols this device; its token is to be opened then. */
  readonly enrol: (enrolment: Enrolment) => Promise<Result<Connection>>;
  readonly test: (address: string) => Promise<CallResult<'syncTest'>>;
  readonly forget: () => Promise<Result<void>>;
  readonly close: () => Promise<void>;
  readonly platform: PlatformPort;
  /** Ends the requests that are under way. */
  readonly cancel: () => void;
};
