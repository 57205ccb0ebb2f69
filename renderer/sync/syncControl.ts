import type { StorageCode } from '#data/storageFailure.ts';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { Failure, Result } from '#shared/model/result.ts';
import type { Connection } from './syncState.ts';

/** What a person types to connect this device to the central platform. */
export type Enrolment = { readonly address: string; readonly code: string; readonly deviceName: string };

/** What a screen can have done about the sync; what comes of it stands in `syncStateStore`. */
export type SyncControl = {
  /** Asks the platform at an address who it is, without changing anything. */
  readonly test: (address: string) => Promise<CallResult<'syncTest'>>;
  /** Enrols this device and begins the first sync. */
  readonly connect: (enrolment: Enrolment) => Promise<Result<Connection>>;
  /** Leaves the platform; what was not told stays here and waits for the next one. */
  readonly disconnect: () => Promise<Result<void> | Failure<StorageCode | 'notAllowed'>>;
  /** Begins a sync now, or joins the one that is under way; resolves when it has ended. */
  readonly syncNow: (options?: { readonly deletionsAllowed?: boolean }) => Promise<void>;
  /** Reads everything on the platform once more, with a sync now: where a comparison says that something is amiss. */
  readonly readAgain: () => Promise<Result<void, StorageCode>>;
  /** Ends the sync that is under way after its present step. */
  readonly cancel: () => void;
  /** No sync begins by itself until `resume`, also after a restart. */
  readonly pause: () => Promise<Result<void, StorageCode | 'notAllowed'>>;
  readonly resume: () => Promise<Result<void, StorageCode | 'notAllowed'>>;
};
