import type { EnergyParameters, TariffPeriod } from './parameters.ts';

/** As they are called, the dearest first. */
export const tariffPeriods: readonly { readonly period: TariffPeriod; readonly name: string }[] = [
  { period: 'sharp', name: '尖峰' },
  { period: 'peak', name: '高峰' },
  { period: 'flat', name: '平段' },
  { period: 'valley', name: '低谷' },
];

/** 元/kWh by hour, with the distances from the flat price at this percentage. */
export function tariffOf(
  { periods, prices }: Pick<EnergyParameters, 'periods' | 'prices'>,
  spread: number,
): Float64Array {
  return Float64Array.from(periods, (period) =>
    Math.max(0, prices.flat + ((prices[period] - prices.flat) * spread) / 100),
  );
}
