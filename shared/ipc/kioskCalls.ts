import { z } from 'zod';
import { kioskSettingsSchema } from '#shared/kiosk/kioskSettings.ts';
import { bytes, failed } from './schemas.ts';

const pin = z.string().regex(/^\d{6}$/);
const done = z.object({ ok: z.literal(true) });
const display = z.object({
  /** Pixels as they are. */
  width: z.number(),
  height: z.number(),
  scale: z.number(),
  touch: z.boolean(),
  primary: z.boolean(),
});

/** The contract's lines about the hall's kiosk. `operator`: only after its PIN, and until the operator's page is left. */
export const kioskCalls = {
  /** `display`: which of the displays this window is on, from 0. */
  kioskState: {
    input: z.null(),
    result: z.object({
      pinSet: z.boolean(),
      operator: z.boolean(),
      settings: kioskSettingsSchema,
      display: z.int().min(0),
    }),
    kiosk: true,
  },
  /** The key of the kiosk's own database (32 bytes). */
  kioskKey: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), bytes }),
      failed('keyUnavailable', 'writeFailed', 'noSpace'),
    ]),
    kiosk: true,
  },
  /** The page lives; one that says nothing for some seconds is loaded anew. */
  kioskPulse: { input: z.null(), result: z.null(), kiosk: true },
  /** The page has mended something itself, or cannot go on: it is noted, and more is done where it has to be. */
  kioskFault: {
    input: z.object({ rung: z.enum(['chart', 'page']), code: z.string().regex(/^[A-Za-z]{1,60}$/) }),
    result: z.null(),
    kiosk: true,
  },
  /** Sets the PIN: the first one, or a new one by the operator. */
  kioskSetPin: {
    input: z.object({ pin }),
    result: z.union([done, failed('notOperator', 'writeFailed', 'noSpace')]),
    kiosk: true,
  },
  /** Tries the PIN. `wait`: how long the next try must wait (ms). */
  kioskUnlock: {
    input: z.object({ pin }),
    result: z.union([
      done,
      z.object({
        ok: z.literal(false),
        code: z.enum(['wrongPin', 'tooSoon', 'pinDamaged']),
        message: z.string(),
        wait: z.number(),
      }),
    ]),
    kiosk: true,
  },
  /** The operator's page is left. */
  kioskLock: { input: z.null(), result: z.null(), kiosk: true },
  kioskSaveSettings: {
    input: kioskSettingsSchema,
    result: z.union([done, failed('writeFailed', 'noSpace')]),
    kiosk: 'operator',
  },
  /** What the machine is like, for the page 自检. Bytes; `log`: the last lines about healing, newest last. */
  kioskCheck: {
    input: z.null(),
    result: z.object({
      displays: z.array(display),
      memory: z.object({ total: z.number(), free: z.number(), own: z.number() }),
      upSince: z.number(),
      log: z.array(z.string()),
    }),
    kiosk: 'operator',
  },
  /** Ends the kiosk. */
  kioskLeave: { input: z.null(), result: z.null(), kiosk: 'operator' },
} as const;
