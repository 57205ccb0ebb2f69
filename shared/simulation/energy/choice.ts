import type { EnergyParameters } from './parameters.ts';

/** What the visitor changes. */
export type EnergyChoice = {
  /** Which of the loads may be moved within their windows. */
  readonly movable: readonly boolean[];
  /** So many hours are added to the end of each movable load's window, up to midnight. */
  readonly extraHours: number;
  /** Percent of the tariff's distances from its flat price; 0: one price all day. Of the world, so it holds for both plans. */
  readonly spread: number;
  /** kW that the load is to stay below, or null. */
  readonly peakLimit: number | null;
  /** Percent of the store that is there; 0: the machine runs as the shop takes. */
  readonly store: number;
  /** kWh. */
  readonly battery: number;
  /** 元 for a tonne of CO₂, for both plans. */
  readonly carbonPrice: number;
};

/** How far each choice goes: what a slider offers and what the engine is measured with. */
export const energyChoiceBounds = {
  extraHours: { min: 0, max: 12, step: 1 },
  spread: { min: 0, max: 200, step: 25 },
  store: { min: 0, max: 300, step: 50 },
  carbonPrice: { min: 0, max: 300, step: 50 },
} as const;

/** Nothing may be moved, nothing is stored: the plan is the shop's of today. */
export function initialEnergyChoice({ loads }: EnergyParameters): EnergyChoice {
  return {
    movable: loads.map(() => false),
    extraHours: 0,
    spread: 100,
    peakLimit: null,
    store: 0,
    battery: 0,
    carbonPrice: 0,
  };
}

/** Everything that can be moved is, and the store is used: what a guide shows first. */
export function fullEnergyChoice(parameters: EnergyParameters): EnergyChoice {
  return { ...initialEnergyChoice(parameters), movable: parameters.loads.map(() => true), store: 100 };
}

/** What sliders for the peak limit (kW) and the battery (kWh) of this workshop offer, in round steps. */
export function energyChoiceRanges({ fixed, loads, supply }: EnergyParameters) {
  const least = Math.max(...fixed);
  const most = least + supply.power + loads.reduce((sum, { power }) => sum + power, 0);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 1);
  const upTo = (power: number) => Math.ceil(power / step) * step;
  return {
    peakLimit: { min: upTo(least), max: upTo(most), step },
    battery: { min: 0, max: upTo(most), step },
  };
}
