import { randomNormal } from 'd3-random';
import { independentRandoms } from '../seededRandom.ts';
import { hoursOfDay, type EnergyParameters } from './parameters.ts';

/** What no plan can change about a day, kW by hour. */
export type DrawnDay = { readonly fixed: Float64Array; readonly solar: Float64Array };

/** Of the panels' rated power, what a clear noon brings: heat, dust and the inverter take the rest (示例取值). */
const clearNoon = 0.8;
const sunrise = 6;
const sunset = 18;

/** Draws the day of a seed: each hour's fixed load deviates on its own, clouds take a share of each hour's half sine of sun. */
export function drawDay({ fixed, fluctuation, solar }: EnergyParameters, seed: number): DrawnDay {
  // The first sequence begins nearly alike for all small seeds; the others do not.
  const [, ofLoad, ofClouds] = independentRandoms(seed, 3);
  const normal = randomNormal.source(ofLoad!)(0, 1);
  return {
    fixed: Float64Array.from(fixed, (power) => Math.max(0, power * (1 + fluctuation * normal()))),
    solar: Float64Array.from({ length: hoursOfDay }, (_, hour) => {
      const height = Math.sin((Math.PI * (hour + 0.5 - sunrise)) / (sunset - sunrise));
      return solar.power * clearNoon * Math.max(0, height) * (1 - solar.clouds * ofClouds!());
    }),
  };
}
