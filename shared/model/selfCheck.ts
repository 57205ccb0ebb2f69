import { levels } from '../look/levels.ts';
import { z } from './zod.ts';

export const selfCheckSchema = z.object({
  id: z.string().min(1).max(200),
  /** The edition of the instrument whose phone-simple version was shown. */
  instrument: z.object({ id: z.string(), version: z.string(), hash: z.string() }),
  /** By question or scene: the key of the option that was tapped, or the scene's level. */
  answers: z.record(z.string().min(1).max(100), z.union([z.string().max(100), z.literal(levels)])),
  /** The “about level …” that the visitor saw. */
  level: z.literal(levels),
  at: z.number(),
  device: z.string().max(200),
  sample: z.boolean(),
});

/** 自测: a visitor's fifteen taps. Anonymous: no name, no enterprise. `at` in ms since 1970. */
export type SelfCheck = Readonly<z.infer<typeof selfCheckSchema>>;
