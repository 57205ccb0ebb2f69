import { z } from './zod.ts';

export const usageCountSchema = z
  .object({
    id: z.string().min(1).max(200),
    /** The kiosk's id. */
    device: z.string().min(1).max(100),
    /** YYYY-MM-DD, by the kiosk's clock. */
    day: z.iso.date(),
    /** What was opened: the id of an exhibit, a demo or a page. */
    thing: z.string().min(1).max(80),
    count: z.int().min(1),
    sample: z.boolean(),
  })
  .refine((row) => row.id === usageCountId(row.device, row.day, row.thing));

/** 使用次数: how often one thing was opened at one kiosk on one day. Anonymous, and one row for all of it. */
export type UsageCount = Readonly<z.infer<typeof usageCountSchema>>;

/** The id of the one row that counts this. */
export function usageCountId(device: string, day: string, thing: string): string {
  return `${device}:${day}:${thing}`;
}
