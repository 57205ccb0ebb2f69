import { z } from 'zod';
import type { CallCode } from '#shared/sync/callFailure.ts';
import {
  deviceReplySchema,
  pullQuerySchema,
  pullReplySchema,
  pushReplySchema,
  pushRequestSchema,
  summaryQuerySchema,
  summaryReplySchema,
  refusals,
  type RefusalCode,
} from '#shared/sync/protocol.ts';
import { bytes, failed } from './schemas.ts';

const address = z.string().min(1).max(500);
const wrappingKey = bytes.refine(({ length }) => length === 32);
/** What the page encrypts to keep beside it: far more than it needs. */
const wrapped = bytes.refine(({ length }) => length <= 1000);

const callCodes: readonly CallCode[] = [
  ...(Object.keys(refusals) as RefusalCode[]),
  'unreachable',
  'badReply',
  'cancelled',
];

/** A failure of a call to the platform; see `shared/sync/callFailure.ts`. */
export const callFailed = z.object({
  ok: z.literal(false),
  code: z.enum(callCodes),
  message: z.string(),
  retryAfter: z.number().exactOptional(),
});

const done = z.object({ ok: z.literal(true) });

/** This device's place at a platform. `wrapped`: what opens the token, as the page encrypted it. */
const connection = z.object({
  address,
  device: deviceReplySchema,
  /** ms since 1970. */
  enrolledAt: z.number(),
  wrapped,
  /** What the platform signs its packs with (Ed25519, base64), as it said when it enrolled this device; null: it said none. */
  packKey: z.string().nullable(),
});

/** The contract's lines about the central platform. Main keeps the token and speaks to it; the page never sees it. */
export const syncCalls = {
  /** Where this device is enrolled; null: nowhere. */
  syncConnection: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), connection: connection.nullable() }),
      failed('connectionUnreadable'),
    ]),
    kiosk: true,
  },
  /**
   * Asks the platform at an address who it is. `clockAhead`: by how much (ms) this machine's clock is ahead of the
   * platform's. `speaksOurs`: whether it speaks this program's edition of the protocol. `device`: what the platform takes
   * this device for, where it is enrolled there and the token is open; its refusal otherwise.
   */
  syncTest: {
    input: z.object({ address }),
    result: z.union([
      z.object({
        ok: z.literal(true),
        address,
        name: z.string(),
        clockAhead: z.number(),
        speaksOurs: z.boolean(),
        device: z
          .union([z.object({ ok: z.literal(true), device: deviceReplySchema }), callFailed])
          .nullable(),
      }),
      callFailed,
      failed('badAddress'),
    ]),
    kiosk: 'operator',
  },
  /**
   * Enrols this device by a one-time code; the device key must be there. The token is kept under `wrapping`; the page
   * keeps `wrapped`, which opens it. It takes the place of an earlier enrolment and is not open yet. It is neither
   * cancelled nor ended by `syncClose`: the platform would have used the code up for nothing. After
   * `writeFailed` and a full disk here (`noSpace`) it is used up, too.
   */
  syncEnrol: {
    input: z.object({
      address,
      code: z.string().trim().min(1).max(100),
      deviceName: z.string().trim().min(1).max(100),
      wrapping: wrappingKey,
      wrapped,
    }),
    result: z.union([
      z.object({ ok: z.literal(true), connection }),
      callFailed,
      failed('badAddress', 'badCode', 'deviceKeyUnreadable', 'deviceKeyMissing', 'writeFailed'),
    ]),
    kiosk: 'operator',
  },
  /** Opens the token for the calls to come, until `syncClose` or until the page that asked is left. */
  syncOpen: {
    input: z.object({ wrapping: wrappingKey }),
    result: z.union([done, failed('connectionUnreadable', 'notEnrolled', 'tokenLost', 'cancelled')]),
    kiosk: true,
  },
  /** The desk is locked: the token is forgotten, and what is under way ends. */
  syncClose: { input: z.null(), result: z.null(), kiosk: true },
  /** Leaves the platform: address and token are deleted here, also where they cannot be read any more. */
  syncForget: { input: z.null(), result: z.union([done, failed('writeFailed')]), kiosk: 'operator' },
  /** `notOpen`: the token is not open. */
  syncPull: {
    input: pullQuerySchema,
    result: z.union([
      z.object({ ok: z.literal(true), value: pullReplySchema }),
      callFailed,
      failed('notOpen'),
    ]),
    kiosk: true,
  },
  syncPush: {
    input: pushRequestSchema,
    result: z.union([
      z.object({ ok: z.literal(true), value: pushReplySchema }),
      callFailed,
      failed('notOpen'),
    ]),
    kiosk: true,
  },
  /** The platform's sums of tables; see `shared/sync/tableSum.ts`. */
  syncSummary: {
    input: summaryQuerySchema,
    result: z.union([
      z.object({ ok: z.literal(true), value: summaryReplySchema }),
      callFailed,
      failed('notOpen'),
    ]),
    kiosk: true,
  },
  /** Ends the requests that are under way, but for an enrolment. */
  syncCancel: { input: z.null(), result: z.null(), kiosk: true },
} as const;
