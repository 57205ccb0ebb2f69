import { z } from './zod.ts';

/**
 * 节点 of the supervision of one enterprise's transformation, in their order. The plan of the city (第二章（一）4) asks for
 * a 节点化监督计划 and leaves the nodes to the centre.
 */
export const checkNodes = ['contract', 'start', 'midway', 'trial', 'acceptance', 'afterwards'] as const;
export type CheckNode = (typeof checkNodes)[number];

export const checkNodeNames: Readonly<Record<CheckNode, string>> = {
  contract: '签约备案',
  start: '进场实施',
  midway: '中期核查',
  trial: '上线试运行',
  acceptance: '验收前核查',
  afterwards: '验收后回访',
};

/** What a finding is about: the 核心环节 that the plan names (same place), and anything else. */
export const findingAreas = ['progress', 'cost', 'contract', 'safety', 'other'] as const;
export type FindingArea = (typeof findingAreas)[number];

export const findingAreaNames: Readonly<Record<FindingArea, string>> = {
  progress: '改造进度',
  cost: '成本控制',
  contract: '合同履约',
  safety: '安全管理',
  other: '其他',
};

export const findingSchema = z.object({
  area: z.enum(findingAreas),
  text: z.string(),
});
export type Finding = Readonly<z.infer<typeof findingSchema>>;

/**
 * What a person enters about a check. Dates are YYYY-MM-DD. `progress` in percent of the whole transformation; `dueDate`:
 * by when the findings are to be corrected, null: nothing is; `correctedDate`: when they were, null: not yet.
 */
export const siteCheckFieldsSchema = z.object({
  date: z.iso.date(),
  node: z.enum(checkNodes),
  progress: z.int().min(0).max(100),
  findings: z.array(findingSchema),
  dueDate: z.iso.date().nullable(),
  correctedDate: z.iso.date().nullable(),
  inspector: z.string(),
});
export type SiteCheckFields = Readonly<z.infer<typeof siteCheckFieldsSchema>>;

export const siteCheckSchema = siteCheckFieldsSchema.extend({
  id: z.string().min(1).max(200),
  enterpriseId: z.string().min(1).max(200),
  sample: z.boolean(),
  createdAt: z.number(),
  updatedAt: z.number(),
});

/** 现场检查: what a consultant found on the spot in one enterprise. */
export type SiteCheck = Readonly<z.infer<typeof siteCheckSchema>>;

/** How the audit trail names a check: 中期核查 2026-08-01. */
export function checkInTrail({ node, date }: Pick<SiteCheck, 'node' | 'date'>): string {
  return `${checkNodeNames[node]} ${date}`;
}
