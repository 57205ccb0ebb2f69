import { z } from '#shared/model/zod.ts';

/** The setting's name in the database. */
export const idleMinutesSetting = 'idleMinutes';

/** After how many minutes without a key, a touch or a movement of the mouse the vault locks; the setting's choices. */
export const idleMinutesSchema = z.literal([5, 10, 15, 30]);
export type IdleMinutes = z.infer<typeof idleMinutesSchema>;

export const idleMinutesChoices: readonly IdleMinutes[] = [...idleMinutesSchema.values];

export const defaultIdleMinutes: IdleMinutes = 10;

/** The moment at which the vault locks unless someone does something before it; both times in ms. */
export function lockDueAt(lastActivityAt: number, minutes: IdleMinutes): number {
  return lastActivityAt + minutes * 60_000;
}
