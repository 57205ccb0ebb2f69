import type { CallResult } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/model/result.ts';
import type { NamedBlob } from '#shared/sync/blobPlan.ts';
import type { BlobOutcome, BlobProgress } from '../blobs/blobOutcome.ts';
import type { PackPort } from '../packs/packPort.ts';
import type { DeskPlatform } from '../platformPort.ts';
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
  readonly platform: DeskPlatform;
  readonly packs: PackPort;
  /** Carries files of evidence, up and down, after the rows. */
  readonly carryFiles: (
    rows: readonly NamedBlob[],
    signal: AbortSignal,
    tell: (progress: BlobProgress) => void,
  ) => Promise<BlobOutcome>;
  /** Ends the requests that are under way. */
  readonly cancel: () => void;
};
