import { z } from 'zod';
import { largestEvidence } from '#shared/model/evidence.ts';
import { blobHashSchema, blobLimits, type BlobCode } from '#shared/sync/blobProtocol.ts';
import { refusals, type RefusalCode } from '#shared/sync/protocol.ts';
import { bytes, failed } from './schemas.ts';

const codes: readonly BlobCode[] = [
  ...(Object.keys(refusals) as RefusalCode[]),
  'unreachable',
  'badReply',
  'cancelled',
  'wrongContent',
];

/** A failure of a call about a file; see `shared/sync/blobProtocol.ts`. */
const blobFailed = z.object({
  ok: z.literal(false),
  code: z.enum(codes),
  message: z.string(),
  retryAfter: z.number().exactOptional(),
});

const hashes = z.array(blobHashSchema).max(blobLimits.hashes);

/**
 * The contract's lines about files of evidence at the central platform, named by the SHA-256 (hex) of their plain content.
 * The page decrypts and encrypts; main holds plain bytes in memory only. `notOpen`: the token is not open. `syncCancel`
 * and `syncClose` end them like every other request to the platform.
 */
export const blobCalls = {
  /** Which of these files the platform lacks. */
  blobsMissing: {
    input: z.object({ sha256: hashes.min(1) }),
    result: z.union([z.object({ ok: z.literal(true), missing: hashes }), blobFailed, failed('notOpen')]),
    kiosk: false,
  },
  /** Sends a file; ok once the platform has verified it. What was cut off goes on with the next call, also after a restart. */
  blobUpload: {
    input: z.object({
      sha256: blobHashSchema,
      bytes: bytes.refine(({ length }) => length <= largestEvidence),
    }),
    result: z.union([z.object({ ok: z.literal(true) }), blobFailed, failed('notOpen')]),
    kiosk: false,
  },
  /** Reads a file of `size` bytes; what comes is verified already. */
  blobDownload: {
    input: z.object({ sha256: blobHashSchema, size: z.int().min(0).max(largestEvidence) }),
    result: z.union([z.object({ ok: z.literal(true), bytes }), blobFailed, failed('notOpen')]),
    kiosk: false,
  },
} as const;

export type BlobCall = keyof typeof blobCalls;

/** The calls about files, as main supplies them and the page makes them. */
export type BlobHandlers = {
  readonly [Name in BlobCall]: (
    input: z.infer<(typeof blobCalls)[Name]['input']>,
  ) => Promise<z.infer<(typeof blobCalls)[Name]['result']>>;
};
