import { z } from './zod.ts';

export const signInSchema = z.object({
  id: z.string().min(1).max(200),
  activityId: z.string().min(1).max(200),
  name: z.string(),
  organisation: z.string(),
  /** Empty: not given. */
  phone: z.string(),
  at: z.number(),
  /** The kiosk that it was made at. */
  device: z.string().max(200),
  sample: z.boolean(),
});

/** 签到: one person at one activity, as they typed it at a kiosk. `at` in ms since 1970. Never changed afterwards. */
export type SignIn = Readonly<z.infer<typeof signInSchema>>;
