import type { Fault } from '../../model/schemaFault.ts';
import { z } from '../../model/zod.ts';
import { bearingFrequencies } from './bearingFrequencies.ts';

/** Rolling bearing: number of balls, diameters in mm, contact angle in degrees. */
const bearing = z.strictObject({
  name: z.string().min(1).max(20),
  balls: z.int().min(5).max(30),
  ballDiameter: z.number().min(1).max(100),
  pitchDiameter: z.number().min(5).max(1000),
  contactAngle: z.number().min(0).max(45),
});

/** How a bearing wears. `severity` is the height of the fault's shocks in m/s². */
const wear = z.strictObject({
  /** Weibull shape and scale (days) of its life at rated load and speed. */
  shape: z.number().min(0.8).max(8),
  scale: z.number().min(10).max(3000),
  /** Severity of a new bearing, and the usual one at which it fails. */
  initialSeverity: z.number().min(0.05).max(10),
  failureSeverity: z.number().min(0.5).max(200),
  /** Deviation of the logarithm of a single reading, and of the severity at which bearings fail. */
  readingSpread: z.number().min(0.02).max(0.6),
  failureSpread: z.number().min(0).max(0.6),
});

/** What the machine shakes by itself: once per turn, and noise (deviation), in m/s²; resonance of the housing in Hz. */
const vibration = z.strictObject({
  unbalance: z.number().min(0).max(10),
  noise: z.number().min(0.01).max(5),
  resonance: z.number().min(1500).max(4500),
});

/**
 * Money in 元, stops in hours. `damage`: what else breaks with a bearing; `monitoring`: a year, for one machine; `check`: each time that
 * somebody goes there after an alarm.
 */
const costs = z.strictObject({
  spare: z.number().min(0).max(1_000_000),
  labour: z.number().min(0).max(1_000_000),
  damage: z.number().min(0).max(10_000_000),
  plannedHours: z.number().min(0).max(240),
  unplannedHours: z.number().min(0).max(720),
  lossPerHour: z.number().min(0).max(1_000_000),
  monitoring: z.number().min(0).max(1_000_000),
  check: z.number().min(0).max(100_000),
});

/** Machines of one kind in one shop, and the bearing that decides when they stand still. */
export const maintenanceParametersSchema = z.strictObject({
  machine: z.string().min(1).max(12),
  machines: z.int().min(1).max(500),
  bearing,
  /** Rated speed in turns a minute. */
  speed: z.number().min(200).max(6000),
  wear,
  vibration,
  costs,
  /** Days from one reading to the next. */
  inspectionDays: z.number().min(0.5).max(60),
  /** Days from ordering a spare part to the planned stop. */
  leadDays: z.number().min(0).max(180),
  /** Days after which a bearing is changed by plan, as the slider begins. */
  plannedDays: z.int().min(5).max(3000),
  /** Certainty of the interval of the remaining life, 0.8 for 80 %. */
  certainty: z.number().min(0.5).max(0.99),
});

export type MaintenanceParameters = Readonly<z.infer<typeof maintenanceParametersSchema>>;

/** A year of a policy is counted over lives of at most so many readings each. */
const mostReadings = 120;

/** What no single figure shows: figures that do not go together. Null where all is well. */
export function maintenanceFault(parameters: MaintenanceParameters): Fault | null {
  const { bearing: of, wear: worn, costs: money, inspectionDays, leadDays, speed } = parameters;
  if (of.ballDiameter >= of.pitchDiameter / 2) {
    return { path: 'bearing.ballDiameter', text: '滚动体直径应小于节圆直径的一半' };
  }
  const { outer } = bearingFrequencies(of, speed / 60);
  if (outer < 20 || outer > 400) {
    return {
      path: 'speed',
      text: `外圈故障频率为 ${outer.toFixed(0)} Hz，应在 20 至 400 Hz 之间，请调整转速或轴承`,
    };
  }
  if (worn.failureSeverity < 3 * worn.initialSeverity) {
    return { path: 'wear.failureSeverity', text: '失效时的冲击应至少为全新时的 3 倍' };
  }
  if (worn.scale / inspectionDays > mostReadings) {
    return { path: 'inspectionDays', text: `一个寿命周期内的检测不能多于 ${mostReadings} 次` };
  }
  if (worn.scale / inspectionDays < 12) {
    return { path: 'inspectionDays', text: '一个寿命周期内至少要检测 12 次，否则估不出剩余寿命' };
  }
  if (leadDays > worn.scale / 2) return { path: 'leadDays', text: '备件提前期不能超过寿命的一半' };
  if (costOfFailure(money) <= costOfReplacement(money)) {
    return { path: 'costs', text: '突发故障一次的花费应高于计划更换一次的花费' };
  }
  return null;
}

type Costs = MaintenanceParameters['costs'];

/** 元 for one planned change. */
export function costOfReplacement({ spare, labour, plannedHours, lossPerHour }: Costs): number {
  return spare + labour + plannedHours * lossPerHour;
}

/** 元 for one failure that nobody saw coming. */
export function costOfFailure({ spare, labour, damage, unplannedHours, lossPerHour }: Costs): number {
  return spare + labour + damage + unplannedHours * lossPerHour;
}
