import type { EChartsOption } from 'echarts';
import { beforeAfterColours, hallColours, hallTypeSizes } from '../../look/hallTokens.ts';
import { losses, waterfall, type Factor, type WaterfallBar } from '../../simulation/oee/lossTree.ts';
import type { OeeResult } from '../../simulation/oee/runOee.ts';

/** What a loss lowers, on dark ground. */
export const factorColours: Readonly<Record<Factor, string>> = {
  availability: '#E08A6B',
  performance: '#8E7CC3',
  quality: '#4FA3D1',
};

/** 损失树 of the line: minutes a shift hang from one another; a thin mark where each ended before the change. */
export function oeeWaterfallOption(
  { parameters, baseline, improved }: OeeResult,
  unit: number,
): EChartsOption {
  const size = (units: number) => units * unit;
  const before = waterfall(baseline.line.tree, parameters.shifts);
  const after = waterfall(improved.line.tree, parameters.shifts);
  return {
    animationDurationUpdate: 250,
    grid: { left: size(8), right: size(8), top: size(34), bottom: size(58) },
    xAxis: {
      id: 'bars',
      type: 'category',
      data: after.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: hallColours.line } },
      axisLabel: {
        interval: 0,
        color: hallColours.inkSoft,
        fontSize: size(hallTypeSizes.note),
        // Four characters in two lines: eleven names stand beside one another.
        formatter: (name: string) => (name.length > 3 ? `${name.slice(0, 2)}\n${name.slice(2)}` : name),
      },
    },
    yAxis: { id: 'minutes', type: 'value', show: false, min: 0, max: after[0]?.to ?? 1 },
    series: [
      {
        id: 'ground',
        type: 'bar',
        stack: 'bars',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: after.map(({ from, to }) => Math.min(from, to)),
      },
      {
        id: 'bars',
        type: 'bar',
        stack: 'bars',
        silent: true,
        barWidth: '64%',
        label: {
          show: true,
          position: 'top',
          color: hallColours.ink,
          fontSize: size(hallTypeSizes.note),
          formatter: ({ dataIndex }) => (after[dataIndex]?.minutes ?? 0).toFixed(0),
        },
        data: after.map((bar) => ({
          value: Math.abs(bar.to - bar.from),
          itemStyle: { color: colourOf(bar), borderRadius: size(4) },
        })),
      },
      {
        id: 'before',
        type: 'scatter',
        silent: true,
        symbol: 'rect',
        symbolSize: [size(46), size(4)],
        itemStyle: { color: beforeAfterColours.before },
        data: before.map(({ to }) => to),
      },
    ],
  };
}

function colourOf({ kind }: WaterfallBar): string {
  if (kind === 'planned') return hallColours.accent;
  return kind === 'good' ? hallColours.action : factorColours[losses[kind].factor];
}
