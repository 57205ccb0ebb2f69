import { contactSchema } from './enterprise.ts';
import { z } from './zod.ts';

/** 待对接 open · 跟进中 following · 已办结 done */
export const demandStates = ['open', 'following', 'done'] as const;
export type DemandState = (typeof demandStates)[number];

export const demandStateNames: Readonly<Record<DemandState, string>> = {
  open: '待对接',
  following: '跟进中',
  done: '已办结',
};

/** One step of the follow-up: who did what, when (ms since 1970). */
export const followUpNoteSchema = z.object({ at: z.number(), by: z.string(), text: z.string() });
export type FollowUpNote = Readonly<z.infer<typeof followUpNoteSchema>>;

/** What whoever needs something says: the enterprise's name as typed, scenes by their ids in the instrument. */
export const demandFieldsSchema = z.object({
  /** The activity that it was collected at; null: at none. */
  activityId: z.string().min(1).max(200).nullable(),
  enterprise: z.string(),
  contact: contactSchema,
  scenes: z.array(z.string().min(1).max(100)),
  text: z.string(),
});
export type DemandFields = Readonly<z.infer<typeof demandFieldsSchema>>;

export const demandSchema = demandFieldsSchema.extend({
  id: z.string().min(1).max(200),
  /** Where it was taken down: by the visitor at a kiosk, or by a consultant. */
  source: z.enum(['kiosk', 'desk']),
  status: z.enum(demandStates),
  notes: z.array(followUpNoteSchema),
  registeredAt: z.number(),
  sample: z.boolean(),
  updatedAt: z.number(),
});

/** 需求登记, with what became of it. `notes` from the oldest on; times in ms since 1970. */
export type Demand = Readonly<z.infer<typeof demandSchema>>;
