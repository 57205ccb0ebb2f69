import { z } from 'zod';
import { packListSchema, packNameSchema, syncLimits } from '#shared/sync/protocol.ts';
import { bytes, failed } from './schemas.ts';
import { callFailed } from './syncCalls.ts';

/**
 * The contract's lines about the packs that the central platform publishes. Main fetches; the page verifies, for it is the
 * page that uses them. `notOpen`: the token is not open. `syncCancel` and `syncClose` end them like every other request.
 */
export const packCalls = {
  /** Every edition that the platform has published. */
  syncPackList: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), value: packListSchema }),
      callFailed,
      failed('notOpen'),
    ]),
    kiosk: true,
  },
  /** The content of an edition, byte for byte as it came. `badReply`: there was more of it than an edition may have. */
  syncPackFile: {
    input: packNameSchema,
    result: z.union([
      z.object({ ok: z.literal(true), bytes: bytes.refine(({ length }) => length <= syncLimits.pack) }),
      callFailed,
      failed('notOpen'),
    ]),
    kiosk: true,
  },
} as const;

export type PackCall = keyof typeof packCalls;
