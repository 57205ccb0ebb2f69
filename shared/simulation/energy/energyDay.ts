/** One day of a workshop as a planner sees it: everything drawn, every choice made. Powers in kW, which in one hour are kWh. */
export type EnergyDay = {
  /** 元/kWh by hour, without carbon. */
  readonly price: Float64Array;
  /** 元/kWh for the carbon of a kWh from the grid. */
  readonly carbonCost: number;
  /** 元 a day for each kW of the highest load. */
  readonly peakCost: number;
  /** What runs as it runs, loads that may not be moved included. */
  readonly fixed: Float64Array;
  /** What the sun gives; what is not used is lost. */
  readonly solar: Float64Array;
  readonly loads: readonly MovableLoad[];
  readonly supply: Supply;
  readonly battery: Battery;
  /** kW, or null. */
  readonly peakLimit: number | null;
};

export type MovableLoad = {
  readonly energy: number;
  readonly power: number;
  readonly from: number;
  /** The hour before which it is done. */
  readonly until: number;
};

/** The store is half full at the beginning and again at the end. */
export type Supply = {
  readonly power: number;
  readonly need: Float64Array;
  readonly capacity: number;
};

/** Half full at the beginning and again at the end. `efficiency` one way; `power` into it and out of it. */
export type Battery = {
  readonly capacity: number;
  readonly power: number;
  readonly efficiency: number;
  /** 元 for each kWh that comes out. */
  readonly wear: number;
};

/** A day planned: kW by hour. */
export type EnergyPlan = {
  /** In the order of the day's loads. */
  readonly loads: readonly Float64Array[];
  readonly supply: Float64Array;
  readonly charge: Float64Array;
  readonly discharge: Float64Array;
};

/** What the grid has to give in each hour, kW. */
export function gridOf(day: EnergyDay, { loads, supply, charge, discharge }: EnergyPlan): Float64Array {
  return day.fixed.map((fixed, hour) => {
    const moved = loads.reduce((sum, load) => sum + (load[hour] ?? 0), 0);
    const used = fixed + moved + (supply[hour] ?? 0) + (charge[hour] ?? 0) - (discharge[hour] ?? 0);
    return Math.max(0, used - (day.solar[hour] ?? 0));
  });
}

/** What is in the store at the end of each hour, kWh. */
export function storeLevels({ supply: { need, capacity } }: EnergyDay, { supply }: EnergyPlan): Float64Array {
  let level = capacity / 2;
  return supply.map((made, hour) => (level += made - (need[hour] ?? 0)));
}

/** What is in the battery at the end of each hour, kWh. */
export function batteryLevels(
  { battery: { capacity, efficiency } }: EnergyDay,
  { charge, discharge }: EnergyPlan,
): Float64Array {
  let level = capacity / 2;
  return charge.map((into, hour) => (level += into * efficiency - (discharge[hour] ?? 0) / efficiency));
}
