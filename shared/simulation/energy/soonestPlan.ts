import type { EnergyDay, EnergyPlan, MovableLoad } from './energyDay.ts';

/** As it is done today: each load begins as soon as it may and runs at full power until it is done; nothing is stored. */
export function soonestPlan({ loads, supply, fixed }: EnergyDay): EnergyPlan {
  const none = new Float64Array(fixed.length);
  return {
    loads: loads.map((load) => soonest(load, fixed.length)),
    supply: supply.need.slice(),
    charge: none,
    discharge: none.slice(),
  };
}

/** One load, kW by hour. */
export function soonest({ energy, power, from, until }: MovableLoad, hours: number): Float64Array {
  const run = new Float64Array(hours);
  let left = energy;
  for (let hour = from; hour < until && left > 0; hour += 1) {
    const used = Math.min(power, left);
    run[hour] = used;
    left -= used;
  }
  return run;
}
