import { satisfactionDimensions } from './satisfaction.ts';
import { z } from './zod.ts';

/** Groups with fewer enterprises than this are merged before anybody else sees them. */
export const smallestGroup = 5;

/** The key that merged groups stand under. */
export const otherGroup = 'other';

const id = z.string().min(1).max(200);
const count = z.int().min(0);
/** Enterprises by level, from 未入级 to 四级. */
const counts = z.tuple([count, count, count, count, count]);
/** As many enterprises as a figure is told of at least. */
const group = z.int().min(smallestGroup);
const asOf = z.iso.date();

export const statisticSchema = z.discriminatedUnion('kind', [
  /** Enterprises of an industry and a county by the level of their last diagnosis; null: of all. */
  z.object({
    id,
    kind: z.literal('levels'),
    industry: z.string().nullable(),
    county: z.string().nullable(),
    counts,
    asOf,
  }),
  /** Enterprises by the level of one scene. */
  z.object({ id, kind: z.literal('scenes'), scene: z.string(), counts, asOf }),
  /** Enterprises of an industry by whether they have brought a scene to level two: they stand under 未入级 or under 二级. */
  z.object({
    id,
    kind: z.literal('industryScenes'),
    industry: z.string(),
    scene: z.string(),
    counts,
    asOf,
  }),
  /** Where the city stands with one target of its plan; `value` in the target's own unit. */
  z.object({ id, kind: z.literal('targets'), target: z.string(), value: z.number(), asOf }),
  /**
   * 过程监督: enterprises that were checked on the spot, the checks of them, findings that are not corrected, and those of
   * them whose day has passed. Null: it would tell of fewer than `smallestGroup` enterprises, or of none.
   */
  z.object({
    id,
    kind: z.literal('supervision'),
    enterprises: group,
    checks: count.nullable(),
    open: count.nullable(),
    late: count.nullable(),
    asOf,
  }),
  /** What enterprises score their service providers in one dimension, all providers together: the mean in hundredths. */
  z.object({
    id,
    kind: z.literal('satisfaction'),
    dimension: z.enum(satisfactionDimensions),
    mean: z.int().min(100).max(500),
    enterprises: group,
    asOf,
  }),
]);

/**
 * 统计: one figure of the platform's aggregates, over all centres. Nothing in it tells of a single enterprise: groups
 * under `smallestGroup` were merged at the source. `asOf` is the day (YYYY-MM-DD) that it counts up to.
 */
export type Statistic = Readonly<z.infer<typeof statisticSchema>>;
