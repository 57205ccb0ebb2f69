import { z } from './zod.ts';

/** 行业研讨 seminar · 供需对接 matchmaking · 政策宣贯 briefing · 专家授课 lecture */
export const activityKinds = ['seminar', 'matchmaking', 'briefing', 'lecture'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityKindNames: Readonly<Record<ActivityKind, string>> = {
  seminar: '行业研讨',
  matchmaking: '供需对接',
  briefing: '政策宣贯',
  lecture: '专家授课',
};

/** What a person enters about an activity; `activityRules.ts` says what is wrong with it. Times in ms since 1970; `capacity` in persons, null: not limited. */
export const activityFieldsSchema = z.object({
  kind: z.enum(activityKinds),
  title: z.string().min(1),
  startAt: z.number(),
  endAt: z.number(),
  place: z.string(),
  speaker: z.string(),
  description: z.string(),
  capacity: z.int().min(1).nullable(),
});
export type ActivityFields = Readonly<z.infer<typeof activityFieldsSchema>>;

export const activitySchema = activityFieldsSchema.extend({
  id: z.string().min(1).max(200),
  cancelledAt: z.number().nullable(),
  sample: z.boolean(),
  createdAt: z.number(),
  updatedAt: z.number(),
});

/**
 * 活动: one of the centre's own, which the hall shows, too: nothing in it may tell of a single enterprise's data.
 * `cancelledAt`: it does not take place; null: it does.
 */
export type Activity = Readonly<z.infer<typeof activitySchema>>;
