import type { Failure } from '#shared/model/result.ts';

/** A file that was not carried, and why. `name` is what a person calls it. */
export type FailedBlob = {
  readonly sha256: string;
  readonly name: string;
  readonly code: string;
  readonly message: string;
};

/** How far the turn has come: bytes of what it carries, and files. */
export type BlobProgress = {
  readonly files: number;
  readonly filesDone: number;
  readonly bytes: number;
  readonly bytesDone: number;
};

/** What one turn of files did. */
export type BlobOutcome = {
  readonly uploaded: number;
  readonly downloaded: number;
  readonly failed: readonly FailedBlob[];
  /** Files that the next sync carries, for this one has carried enough or ended early. */
  readonly left: number;
  /** Files that nobody has sent to the platform yet. */
  readonly awaited: number;
  /** Why the turn ended early; null where it went to its end. */
  readonly ended: (Failure & { readonly retryAfter?: number }) | null;
};
