import { largestEvidence } from '../model/evidence.ts';
import { z } from '../model/zod.ts';
import type { CallCode } from './callFailure.ts';
import type { Failure } from '../model/result.ts';
import { refusals, syncLimits } from './protocol.ts';

/** What may travel of files of evidence; both ends refuse more. Bytes, but for counts. */
export const blobLimits = {
  /** One file. */
  file: largestEvidence,
  /**
   * What one request carries of a file. As much as any other body may have, so that a gateway that lets changes through
   * lets files through, and little enough to arrive in a minute on a poor line.
   */
  piece: syncLimits.body,
  /** Files that one question asks about. */
  hashes: 500,
} as const;

/** Where files are read, and where they are sent by the tus protocol (version 1.0.0). */
export const blobPaths = {
  blobs: '/v1/blobs',
  missing: '/v1/blobs/missing',
  uploads: '/v1/uploads',
} as const;

/** A file's name everywhere: the SHA-256 (hex) of its plain content. */
export const blobHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const hashes = z.array(blobHashSchema).max(blobLimits.hashes);

/** Asks which of these files the platform lacks. */
export const missingRequestSchema = z.object({ sha256: hashes.min(1) }).meta({ id: 'MissingRequest' });
export type MissingRequest = z.infer<typeof missingRequestSchema>;

export const missingReplySchema = z.object({ missing: hashes }).meta({ id: 'MissingReply' });
export type MissingReply = z.infer<typeof missingReplySchema>;

/**
 * Codes of refused requests about files, with their HTTP status. `wrongContent`: what was sent has another SHA-256 than
 * was said (460 is the tus protocol's number for a checksum that does not match), and is gone.
 */
export const blobRefusals = { ...refusals, offsetConflict: 409, uploadGone: 410, wrongContent: 460 } as const;
export type BlobRefusalCode = keyof typeof blobRefusals;

export const blobRefusalSchema = z.object({
  code: z.enum(Object.keys(blobRefusals) as [BlobRefusalCode]),
  message: z.string().max(500),
});
export type BlobRefusal = z.infer<typeof blobRefusalSchema>;

/** Why a call about a file brought nothing. `wrongContent`: its bytes are not those of its name. */
export type BlobCode = CallCode | 'wrongContent';

/** `retryAfter`: seconds that the platform wants to be left alone. */
export type BlobFailure = Failure<BlobCode> & { readonly retryAfter?: number };
