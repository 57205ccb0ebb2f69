import { z } from 'zod';
import { bytes, failed } from './schemas.ts';

/** The public part of this laptop's sealing key; `wrapped` is what opens the rest, as the page encrypted it. */
const deviceKey = z.object({ id: z.string(), publicKey: z.string(), wrapped: bytes });
const wrappingKey = bytes.refine(({ length }) => length === 32);

/** The contract's lines about the key with which this laptop seals. */
export const sealCalls = {
  /** The key with which this laptop seals; null while it has none. */
  deviceKey: {
    input: z.null(),
    result: z.union([
      z.object({ ok: z.literal(true), key: deviceKey.nullable() }),
      failed('deviceKeyUnreadable'),
    ]),
    kiosk: true,
  },
  /** Makes a new key that `wrapping` opens; one that is here already is kept aside. */
  makeDeviceKey: {
    input: z.object({ wrapping: wrappingKey, wrapped: bytes }),
    result: z.union([z.object({ ok: z.literal(true), key: deviceKey }), failed('writeFailed', 'noSpace')]),
    kiosk: 'operator',
  },
  /** Signs a message with this laptop's key (Ed25519, 64 bytes), which is opened for just this. */
  signSeal: {
    input: z.object({ message: bytes, wrapping: wrappingKey }),
    result: z.union([z.object({ ok: z.literal(true), signature: bytes }), failed('deviceKeyLost')]),
    kiosk: false,
  },
} as const;
