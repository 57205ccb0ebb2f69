import { solve, type Constraint } from 'yalps';
import type { Battery, EnergyDay, EnergyPlan, MovableLoad, Supply } from './energyDay.ts';

/** 元 for each kW above a peak limit in the programme: more than a kW can save in a day, so a limit gives way only where it must. */
const beyondLimit = 10_000;

type Column = [string, [string, number][]];
type Programme = { readonly rows: [string, Constraint][]; readonly columns: Column[] };

/**
 * The plan that costs least, as a linear programme: energy, carbon, wear of the battery and the charge for the highest
 * load. Loads may be split and throttled within their windows; a peak limit that cannot be kept is exceeded by as little as
 * possible. Exact up to 1e-6 of the cost. Null where the solver gave up, which no day within the parameters' bounds should bring.
 */
export function leastCostPlan(day: EnergyDay): EnergyPlan | null {
  const hours = day.fixed.length;
  const programme: Programme = { rows: [], columns: [] };
  addGrid(programme, day);
  for (const [index, load] of day.loads.entries()) addLoad(programme, load, `load${index}`);
  const hasStore = day.supply.capacity > 0;
  if (hasStore) addSupply(programme, day.supply);
  if (day.battery.capacity > 0) addBattery(programme, day.battery, hours);
  const { status, variables } = solve(
    {
      direction: 'minimize',
      objective: 'cost',
      constraints: programme.rows,
      variables: programme.columns,
    },
    { maxPivots: 20_000 },
  );
  if (status !== 'optimal') return null;
  const values = new Map(variables);
  const series = (name: string) =>
    Float64Array.from({ length: hours }, (_, hour) => values.get(`${name}:${hour}`) ?? 0);
  return {
    loads: day.loads.map((_, index) => series(`load${index}`)),
    supply: hasStore ? series('supply') : day.supply.need.slice(),
    charge: series('charge'),
    discharge: series('discharge'),
  };
}

/** grid(h) ≥ what is used − what the sun gives, and the peak is at least each hour of it. */
function addGrid({ rows, columns }: Programme, day: EnergyDay): void {
  const peak: [string, number][] = [['cost', day.peakCost]];
  for (const [hour, fixed] of day.fixed.entries()) {
    const need = day.supply.capacity > 0 ? 0 : (day.supply.need[hour] ?? 0);
    rows.push([`use:${hour}`, { min: fixed + need - (day.solar[hour] ?? 0) }], [`peak:${hour}`, { min: 0 }]);
    columns.push([
      `grid:${hour}`,
      [
        ['cost', (day.price[hour] ?? 0) + day.carbonCost],
        [`use:${hour}`, 1],
        [`peak:${hour}`, -1],
      ],
    ]);
    peak.push([`peak:${hour}`, 1]);
  }
  if (day.peakLimit !== null) {
    rows.push(['limit', { max: day.peakLimit }]);
    peak.push(['limit', 1]);
    columns.push([
      'beyond',
      [
        ['cost', beyondLimit],
        ['limit', -1],
      ],
    ]);
  }
  columns.push(['peak', peak]);
}

function addLoad(
  { rows, columns }: Programme,
  { energy, power, from, until }: MovableLoad,
  name: string,
): void {
  rows.push([name, { equal: energy }]);
  for (let hour = from; hour < until; hour += 1) {
    rows.push([`${name}:${hour}`, { max: power }]);
    columns.push([
      `${name}:${hour}`,
      [
        [name, 1],
        [`${name}:${hour}`, 1],
        [`use:${hour}`, -1],
      ],
    ]);
  }
}

/** The store's level is what was made until then less what was taken: one row an hour instead of a level of its own. */
function addSupply({ rows, columns }: Programme, { power, need, capacity }: Supply): void {
  let taken = 0;
  for (const [hour, amount] of need.entries()) {
    taken += amount;
    const isLast = hour === need.length - 1;
    const range = isLast ? { equal: taken } : { min: taken - capacity / 2, max: taken + capacity / 2 };
    rows.push([`store:${hour}`, range], [`supply:${hour}`, { max: power }]);
    const levels = later(hour, need.length, (at): [string, number] => [`store:${at}`, 1]);
    columns.push([`supply:${hour}`, [[`supply:${hour}`, 1], [`use:${hour}`, -1], ...levels]]);
  }
}

function addBattery({ rows, columns }: Programme, battery: Battery, hours: number): void {
  const { capacity, power, efficiency, wear } = battery;
  for (let hour = 0; hour < hours; hour += 1) {
    const range = hour === hours - 1 ? { equal: 0 } : { min: -capacity / 2, max: capacity / 2 };
    rows.push(
      [`battery:${hour}`, range],
      [`charge:${hour}`, { max: power }],
      [`discharge:${hour}`, { max: power }],
    );
    const levels = (weight: number) =>
      later(hour, hours, (at): [string, number] => [`battery:${at}`, weight]);
    columns.push(
      [`charge:${hour}`, [[`charge:${hour}`, 1], [`use:${hour}`, -1], ...levels(efficiency)]],
      [
        `discharge:${hour}`,
        [['cost', wear], [`discharge:${hour}`, 1], [`use:${hour}`, 1], ...levels(-1 / efficiency)],
      ],
    );
  }
}

/** One entry for this hour and each one after it. */
function later<Entry>(hour: number, hours: number, entry: (at: number) => Entry): Entry[] {
  return Array.from({ length: hours - hour }, (_, after) => entry(hour + after));
}
