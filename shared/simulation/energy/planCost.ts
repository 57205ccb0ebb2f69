import { gridOf, type EnergyDay, type EnergyPlan } from './energyDay.ts';

/** 元 a day. */
export type PlanCost = {
  readonly energy: number;
  /** For the highest load. */
  readonly demand: number;
  readonly carbon: number;
  /** Of the battery. */
  readonly wear: number;
  readonly total: number;
};

/** What a plan costs. The peak is that of an hour's mean; a meter takes a quarter of an hour's. */
export function planCost(day: EnergyDay, plan: EnergyPlan): PlanCost {
  const grid = gridOf(day, plan);
  const energy = grid.reduce((sum, power, hour) => sum + power * (day.price[hour] ?? 0), 0);
  const demand = Math.max(...grid) * day.peakCost;
  const carbon = sumOf(grid) * day.carbonCost;
  const wear = sumOf(plan.discharge) * day.battery.wear;
  return { energy, demand, carbon, wear, total: energy + demand + carbon + wear };
}

export const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
