import type { MaintenanceParameters } from './parameters.ts';

/** What the visitor changes. */
export type MaintenanceChoice = {
  /** Percent of the rated load and speed; `loadRange` and `speedRange` say how far they go. */
  readonly load: number;
  readonly speed: number;
  /** How far along its life the watched bearing is looked at, 0 … 100 %. */
  readonly lifePercent: number;
  /** A bearing is changed by plan after so many days. */
  readonly plannedDays: number;
  /** Below this health index (0 … 100) the prognosis is listened to. */
  readonly alarm: number;
};

export const loadRange = { min: 80, max: 130 } as const;
export const speedRange = { min: 80, max: 120 } as const;
export const alarmRange = { min: 2, max: 95 } as const;

/** Rated load and speed, the shop's own interval, a bearing past the middle of its life. */
export function initialMaintenanceChoice({ plannedDays }: MaintenanceParameters): MaintenanceChoice {
  return { load: 100, speed: 100, lifePercent: 70, plannedDays, alarm: 50 };
}
