import { z } from 'zod';
import { bytes, failed } from './schemas.ts';

/** The contract's lines about exchange packages; they are saved by `saveFile`. */
export const exchangeCalls = {
  /** Asks for an exchange package and returns its bytes; refuses what is too large to be one. */
  openExchange: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), name: z.string(), bytes }),
      failed('cancelled', 'tooLarge', 'readFailed'),
    ]),
    kiosk: false,
  },
} as const;
