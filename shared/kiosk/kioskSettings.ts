import { z } from '../model/zod.ts';

const minutesOfDay = z
  .int()
  .min(0)
  .max(24 * 60);

export const kioskSettingsSchema = z.object({
  /** Seconds without a touch before the kiosk asks whether anybody is there. */
  idleSeconds: z.int().min(15).max(900),
  /** Exhibits that the attract loop shows, by id and in this order; empty: all. */
  playlist: z.array(z.string().min(1).max(40)).max(60),
  /** Seconds for each step of a tour. */
  stepSeconds: z.int().min(4).max(120),
  /** On every display, or on the primary one alone. */
  displays: z.enum(['all', 'primary']),
  /** When there may be sound, in minutes of the day, and how loud (percent). The same times: never. */
  sound: z.object({ from: minutesOfDay, to: minutesOfDay, volume: z.int().min(0).max(100) }),
});

/** What the operator of a kiosk has set. */
export type KioskSettings = Readonly<z.infer<typeof kioskSettingsSchema>>;

/** What a new kiosk begins with. */
export const initialKioskSettings: KioskSettings = {
  idleSeconds: 60,
  playlist: [],
  stepSeconds: 12,
  displays: 'all',
  sound: { from: 9 * 60, to: 18 * 60, volume: 60 },
};

/** How loud (0–1) it may be at a minute of the day. The times may go over midnight. Pure. */
export function volumeAt({ sound }: KioskSettings, minute: number): number {
  const { from, to, volume } = sound;
  const isOn = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  return isOn ? volume / 100 : 0;
}
