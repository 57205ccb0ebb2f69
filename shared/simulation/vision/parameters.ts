import type { Fault } from '../../model/schemaFault.ts';
import { z } from '../../model/zod.ts';

const share = z.number().min(0).max(1);

/** What a part looks like. Lengths are shares of its radius, grey values 0 … 255. */
const part = z.strictObject({
  name: z.string().min(1).max(12),
  /** 0: round; 3 … 8: a polygon. */
  sides: z.union([z.literal(0), z.int().min(3).max(8)]),
  hole: z.number().min(0).max(0.7),
  /** Radius of a groove around the middle; 0: none. */
  groove: z.number().min(0).max(0.95),
  /** Small dark marks on a circle: grade marks of a bolt, holes of a biscuit. */
  marks: z.int().min(0).max(16),
  marksRadius: z.number().min(0).max(0.9),
  /** How uneven its outline is from part to part: baked goods are, turned ones are not. */
  unevenness: z.number().min(0).max(0.05),
  grey: z.number().min(40).max(160),
  background: z.number().min(170).max(215),
});

/** How parts lie and are lit. `size` and `shift` in pixels, `texture` and `noise` in grey values (deviation), the rest in percent or degrees. */
const picture = z.strictObject({
  size: z.int().min(128).max(160),
  /** Of the part, as a share of the picture's size. */
  radius: z.number().min(0.25).max(0.38),
  texture: z.number().min(0).max(15),
  noise: z.number().min(0).max(8),
  gradient: z.number().min(0).max(40),
  shift: z.number().min(0).max(10),
  rotation: z.number().min(0).max(180),
  growth: z.number().min(0).max(4),
});

/**
 * How often parts are defective (share of all), what their defects are (weights), how dark at most (0: not to be seen, a
 * quarter of it at least) and how large (1: usual).
 */
const defects = z.strictObject({
  share: z.number().min(0.001).max(0.3),
  scratch: share,
  dent: share,
  chip: share,
  stain: share,
  contrast: z.number().min(0).max(0.9),
  size: z.number().min(0.5).max(2),
});

/** A person at the end of the line: shares of defects missed and of good parts thrown out at the beginning, and how much an hour adds. */
const person = z.strictObject({
  miss: share,
  missPerHour: z.number().min(0).max(0.2),
  falseAlarm: share,
  falseAlarmPerHour: z.number().min(0).max(0.1),
  hours: z.number().min(1).max(12),
  seconds: z.number().min(0.2).max(120),
});

/** 外观检验 of one kind of part. */
export const visionParametersSchema = z.strictObject({
  part,
  picture,
  defects,
  person,
  /** Seconds from one part to the next under the camera: feeding, not computing, takes them. */
  cameraSeconds: z.number().min(0.05).max(60),
  /** 元 for a defect that goes out, and for a good part that is thrown out. */
  prices: z.strictObject({ miss: z.number().min(0).max(100_000), falseAlarm: z.number().min(0).max(10_000) }),
});

export type VisionParameters = Readonly<z.infer<typeof visionParametersSchema>>;

/** What no single figure shows: figures that do not go together. Null where all is well. */
export function visionFault({ part: of, picture: on, defects: bad, prices }: VisionParameters): Fault | null {
  if (of.grey > of.background - 50) {
    return { path: 'part.grey', text: '零件应比背景至少暗 50 级灰度，否则分不开' };
  }
  if (bad.scratch + bad.dent + bad.chip + bad.stain <= 0) {
    return { path: 'defects', text: '至少要有一种缺陷的比重大于 0' };
  }
  // The frame of the picture shows the light alone.
  const reach = on.radius * on.size * (1 + on.growth / 100 + of.unevenness) + on.shift + 8;
  if (reach > on.size / 2)
    return { path: 'picture.radius', text: '零件加上位置偏移超出画面，请缩小零件或偏移' };
  if (of.groove > 0 && of.groove < of.hole) return { path: 'part.groove', text: '环槽应在孔以外' };
  if (of.marks > 0 && of.marksRadius < of.hole + 0.1) {
    return { path: 'part.marksRadius', text: '标记应在孔以外的实体上' };
  }
  if (prices.miss + prices.falseAlarm <= 0) return { path: 'prices', text: '漏检与误判的代价不能都为 0' };
  return null;
}
