import type { EChartsOption } from 'echarts';
import { hallColours, hallTypeSizes } from '../../look/hallTokens.ts';
import type { ChainFigures } from '../../simulation/supplyChain/runSupplyChain.ts';

/** From the customers' end up the chain: the further, the warmer. */
export const stageColours = ['#9CC9E6', '#7AA7F0', '#B58CE0', '#F08CA8'] as const;

/** The last periods of the counted ones that are drawn: more would be a band of noise. */
export const drawnPeriods = 90;

type Parts = {
  readonly figures: ChainFigures;
  readonly demand: Float64Array;
  /** The end of the scale: the same for the charts that are held against each other. */
  readonly most: number;
  readonly unit: number;
};

/** What each stage orders over time, with what the customers buy as the thick line. */
export function chainOrdersOption({ figures, demand, most, unit }: Parts): EChartsOption {
  const size = (units: number) => units * unit;
  const line = (name: string, values: Float64Array, color: string, width: number) => ({
    id: name,
    name,
    type: 'line' as const,
    silent: true,
    showSymbol: false,
    data: Array.from(values.slice(-drawnPeriods)),
    lineStyle: { color, width: size(width) },
    itemStyle: { color },
  });
  return {
    animationDuration: 0,
    animationDurationUpdate: 250,
    grid: { left: size(66), right: size(8), top: size(10), bottom: size(8) },
    xAxis: {
      id: 'time',
      type: 'category',
      data: Array.from({ length: Math.min(drawnPeriods, demand.length) }, (_, index) => String(index)),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: hallColours.line } },
    },
    yAxis: {
      id: 'amount',
      type: 'value',
      min: 0,
      max: most,
      splitNumber: 4,
      axisLabel: { color: hallColours.inkFaint, fontSize: size(hallTypeSizes.note) },
      splitLine: { lineStyle: { color: hallColours.line, width: 1 } },
    },
    series: [
      ...figures.stages
        .map(({ name, orders }, place) =>
          line(`${place} ${name}`, orders, stageColours[place] ?? hallColours.ink, 2),
        )
        .toReversed(),
      line('客户需求', demand, hallColours.ink, 3.5),
    ],
  };
}
