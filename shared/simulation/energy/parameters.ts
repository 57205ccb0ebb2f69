import type { Fault } from '../../model/schemaFault.ts';
import { z } from '../../model/zod.ts';

export const hoursOfDay = 24;

const kilowatts = z.number().min(0).max(100_000);
const hourly = z.array(kilowatts).length(hoursOfDay);
const period = z.enum(['sharp', 'peak', 'flat', 'valley']);
const price = z.number().min(0).max(10);

/** Work that may be done at any time from hour `from` until hour `until`, in parts and at any power up to `power`. */
const load = z.strictObject({
  name: z.string().min(1).max(8),
  /** kWh a day. */
  energy: z.number().min(1).max(1_000_000),
  /** kW. */
  power: z.number().min(1).max(100_000),
  from: z.int().min(0).max(23),
  until: z.int().min(1).max(24),
});

/**
 * One day of a workshop, hour by hour. `periods` and `prices` (元/kWh) are its time-of-use tariff; `demandCharge` is 元 a
 * month for each kW of the highest load; `gridFactor` is kg CO₂ for each kWh from the grid.
 */
export const energyParametersSchema = z.strictObject({
  workshop: z.string().min(1).max(12),
  product: z.string().min(1).max(12),
  /** What output is counted in: 吨, 千件. */
  unit: z.string().min(1).max(4),
  output: z.number().min(0.01).max(1_000_000),
  periods: z.array(period).length(hoursOfDay),
  prices: z.strictObject({ sharp: price, peak: price, flat: price, valley: price }),
  demandCharge: z.number().min(0).max(200),
  gridFactor: z.number().min(0).max(2),
  /** What runs as it runs, kW by hour; `fluctuation` is the relative deviation of an hour. */
  fixed: hourly,
  fluctuation: z.number().min(0).max(0.5),
  loads: z.array(load).min(1).max(5),
  /** A machine that fills a store from which the shop takes; `need` in kW of the machine's own electricity, by hour. */
  supply: z.strictObject({
    /** 空压站, 冷冻站, 蒸汽站. */
    name: z.string().min(1).max(8),
    /** 储气罐, 蓄冷槽, 蓄热罐. */
    store: z.string().min(1).max(8),
    power: kilowatts,
    need: hourly,
    /** kWh of the machine's electricity that a full store is worth. */
    capacity: z.number().min(0).max(100_000),
  }),
  /** `efficiency` from the grid into the battery and out again; `wear` in 元 for each kWh that comes out; `hours` to fill it. */
  battery: z.strictObject({
    efficiency: z.number().min(0.5).max(1),
    wear: z.number().min(0).max(5),
    hours: z.number().min(0.5).max(12),
  }),
  /** kW of panels; 0: none. Clouds take up to this share of an hour's sun. */
  solar: z.strictObject({ power: kilowatts, clouds: z.number().min(0).max(1) }),
});

export type EnergyParameters = Readonly<z.infer<typeof energyParametersSchema>>;
export type TariffPeriod = z.infer<typeof period>;

/** The first thing about a workshop that cannot be, though each number on its own can. */
export function energyFault({ loads, supply, prices }: EnergyParameters): Fault | null {
  const names = [...loads.map(({ name }) => name), supply.name];
  for (const [index, { name, energy, power, from, until }] of loads.entries()) {
    const path = `loads[${index}]`;
    if (names.indexOf(name) !== index) return { path: `${path}.name`, text: `负荷“${name}”重复` };
    if (until <= from) return { path: `${path}.until`, text: `负荷“${name}”的时间窗为空` };
    if (energy > power * (until - from)) {
      return { path: `${path}.energy`, text: `负荷“${name}”在时间窗内开满也用不完这些电` };
    }
  }
  if (names.indexOf(supply.name) !== loads.length) {
    return { path: 'supply.name', text: `负荷“${supply.name}”重复` };
  }
  const beyond = supply.need.findIndex((need) => need > supply.power);
  if (beyond >= 0) return { path: `supply.need[${beyond}]`, text: `${supply.name}的用量超过它的功率` };
  const inOrder = prices.valley <= prices.flat && prices.flat <= prices.peak && prices.peak <= prices.sharp;
  return inOrder ? null : { path: 'prices', text: '电价应依次为低谷 ≤ 平段 ≤ 高峰 ≤ 尖峰' };
}
