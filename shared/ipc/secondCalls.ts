import { z } from 'zod';
import { secondMessageSchema, type SecondMessage } from '#shared/exhibits/secondMessage.ts';
import { failed } from './schemas.ts';

/**
 * The contract's lines about the second screen. The desk drives it; its own page has nothing but `secondNext`. It closes
 * with the desk's window, when the desk is locked, and on Esc in it.
 */
export const secondCalls = {
  /** Opens it, or leaves it as it is. `display`: it fills the other display; `window`: there is none, it can be moved. */
  secondOpen: {
    input: z.null(),
    result: z.object({ place: z.enum(['display', 'window']) }),
    kiosk: false,
  },
  secondShow: {
    input: secondMessageSchema,
    result: z.union([z.object({ ok: z.literal(true) }), failed('notOpen')]),
    kiosk: false,
  },
  secondClose: { input: z.null(), result: z.null(), kiosk: false },
  /** Answers once it is closed, whoever closed it. */
  secondEnded: { input: z.null(), result: z.null(), kiosk: false },
  /** What to draw, once there is something newer than what stood at `after` (0: anything). The second screen's only line. */
  secondNext: {
    input: z.object({ after: z.int().min(0) }),
    // It was read when the desk gave it to main.
    result: z.object({
      at: z.int().min(1),
      message: z.custom<SecondMessage>((value) => value !== undefined),
    }),
    kiosk: false,
  },
} as const;

/** The line that only the second screen's page has. */
export type SecondOwnCall = 'secondNext';

/** The lines by which a desk drives it. */
export type SecondDeskCall = Exclude<keyof typeof secondCalls, SecondOwnCall>;
