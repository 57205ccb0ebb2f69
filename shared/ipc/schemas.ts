import { z } from 'zod';

/** A failure that a line of the contract foresees, by its codes. */
export const failed = <Code extends string>(...codes: readonly [Code, ...Code[]]) =>
  z.object({ ok: z.literal(false), code: z.enum(codes), message: z.string() });

/** Bytes of any kind of buffer. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
