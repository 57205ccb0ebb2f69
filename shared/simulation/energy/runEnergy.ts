import type { EnergyChoice } from './choice.ts';
import { drawDay, type DrawnDay } from './drawDay.ts';
import {
  batteryLevels,
  gridOf,
  storeLevels,
  type EnergyDay,
  type EnergyPlan,
  type MovableLoad,
} from './energyDay.ts';
import { leastCostPlan } from './leastCostPlan.ts';
import { hoursOfDay, type EnergyParameters } from './parameters.ts';
import { planCost, sumOf, type PlanCost } from './planCost.ts';
import { soonest, soonestPlan } from './soonestPlan.ts';
import { tariffOf, tariffPeriods } from './tariff.ts';

/** Days in a month, as the charge for the highest load counts them. */
export const daysOfMonth = 30;

/** One plan of the day; series in kW by hour, levels in kWh at the end of an hour. */
export type EnergyFigures = {
  /** In the order of the parameters' loads, moved or not. */
  readonly loads: readonly Float64Array[];
  readonly supply: Float64Array;
  readonly storeLevel: Float64Array;
  readonly charge: Float64Array;
  readonly discharge: Float64Array;
  readonly batteryLevel: Float64Array;
  readonly grid: Float64Array;
  readonly cost: PlanCost;
  /** kW, the highest hour. */
  readonly peak: number;
  /** kWh that were used, from the grid and the sun, with what the battery lost. */
  readonly used: number;
  /** kWh of sun that nobody used. */
  readonly spilled: number;
  /** kWh for one unit of the product. */
  readonly perUnit: number;
  /** kg of CO₂ for what came from the grid. */
  readonly carbon: number;
  /** kWh from the grid by tariff period, in the order of `tariffPeriods`. */
  readonly byPeriod: readonly number[];
};

export type EnergyResult = {
  readonly parameters: EnergyParameters;
  readonly choice: EnergyChoice;
  /** 元/kWh by hour, as both plans pay it. */
  readonly price: Float64Array;
  readonly fixed: Float64Array;
  readonly solar: Float64Array;
  readonly baseline: EnergyFigures;
  readonly improved: EnergyFigures;
  /** Each load's window as the visitor left it: hours from … until. */
  readonly windows: readonly Pick<MovableLoad, 'from' | 'until'>[];
  /** kW by which the peak limit could not be kept; 0 where it was, or where there is none. */
  readonly beyondLimit: number;
  /** False only where the solver gave up; the improved plan is today's then. */
  readonly isOptimal: boolean;
};

type Given = {
  readonly parameters: EnergyParameters;
  readonly choice: EnergyChoice;
  readonly seed: number;
};

/** Plans one day as it is done today and at least cost, under one tariff and one weather. Pure. */
export function runEnergy({ parameters, choice, seed }: Given): EnergyResult {
  const drawn = drawDay(parameters, seed);
  const asIs = dayAsIs(parameters, choice, drawn);
  const today = soonestPlan(asIs);
  const windows = parameters.loads.map(({ from, until }, index) => ({
    from,
    until: choice.movable[index] === true ? Math.min(hoursOfDay, until + choice.extraHours) : until,
  }));
  const day = dayToPlan(parameters, choice, asIs, windows);
  const planned = leastCostPlan(day);
  const plan = planned === null ? today : withUnmoved(planned, today, choice);
  const improvedDay = { ...asIs, battery: day.battery, supply: day.supply };
  const improved = figuresOf(parameters, improvedDay, plan);
  const beyond = choice.peakLimit === null ? 0 : improved.peak - choice.peakLimit;
  return {
    parameters,
    choice,
    price: asIs.price,
    ...drawn,
    baseline: figuresOf(parameters, asIs, today),
    improved,
    windows,
    beyondLimit: beyond > 0.01 ? beyond : 0,
    isOptimal: planned !== null,
  };
}

/** With every load where it is, no store and no battery. */
function dayAsIs(parameters: EnergyParameters, choice: EnergyChoice, drawn: DrawnDay): EnergyDay {
  const { supply, battery, gridFactor, demandCharge, loads } = parameters;
  return {
    ...drawn,
    price: tariffOf(parameters, choice.spread),
    carbonCost: (choice.carbonPrice * gridFactor) / 1000,
    peakCost: demandCharge / daysOfMonth,
    loads,
    supply: { power: supply.power, need: Float64Array.from(supply.need), capacity: 0 },
    battery: { capacity: 0, power: 0, efficiency: Math.sqrt(battery.efficiency), wear: battery.wear },
    peakLimit: null,
  };
}

/** What the visitor left open to plan; loads that may not be moved run as today. */
function dayToPlan(
  { loads, supply, battery }: EnergyParameters,
  choice: EnergyChoice,
  asIs: EnergyDay,
  windows: EnergyResult['windows'],
): EnergyDay {
  const fixed = asIs.fixed.slice();
  for (const [index, load] of loads.entries()) {
    if (choice.movable[index] === true) continue;
    for (const [hour, power] of soonest(load, hoursOfDay).entries()) fixed[hour]! += power;
  }
  return {
    ...asIs,
    fixed,
    loads: loads.flatMap((load, index) =>
      choice.movable[index] === true ? [{ ...load, ...windows[index] }] : [],
    ),
    supply: { ...asIs.supply, capacity: (supply.capacity * choice.store) / 100 },
    battery: { ...asIs.battery, capacity: choice.battery, power: choice.battery / battery.hours },
    peakLimit: choice.peakLimit,
  };
}

/** The planned loads and those of today, in the parameters' order. */
function withUnmoved(planned: EnergyPlan, today: EnergyPlan, { movable }: EnergyChoice): EnergyPlan {
  const moved = planned.loads.values();
  const loads = today.loads.map((load, index) =>
    movable[index] === true ? (moved.next().value ?? load) : load,
  );
  return { ...planned, loads };
}

function figuresOf(parameters: EnergyParameters, day: EnergyDay, plan: EnergyPlan): EnergyFigures {
  const grid = gridOf(day, plan);
  const stored = sumOf(plan.charge) - sumOf(plan.discharge);
  const used =
    sumOf(day.fixed) + sumOf(plan.supply) + plan.loads.reduce((sum, load) => sum + sumOf(load), 0) + stored;
  return {
    ...plan,
    storeLevel: storeLevels(day, plan),
    batteryLevel: batteryLevels(day, plan),
    grid,
    cost: planCost(day, plan),
    peak: Math.max(...grid),
    used,
    spilled: sumOf(day.solar) - (used - sumOf(grid)),
    perUnit: used / parameters.output,
    carbon: sumOf(grid) * parameters.gridFactor,
    byPeriod: tariffPeriods.map(({ period }) =>
      sumOf(grid.filter((_, hour) => parameters.periods[hour] === period)),
    ),
  };
}
