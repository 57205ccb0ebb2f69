import type { EChartsOption } from 'echarts';
import { beforeAfterColours, hallColours, hallTypeSizes } from '../../look/hallTokens.ts';
import type { SupplyChainResult } from '../../simulation/supplyChain/runSupplyChain.ts';

/** 牛鞭比 by stage, as it was and as it is; the line at 1 is the customers' own. */
export function bullwhipOption({ baseline, improved }: SupplyChainResult, unit: number): EChartsOption {
  const size = (units: number) => units * unit;
  const bars = (id: string, { stages }: typeof baseline, color: string) => ({
    id,
    type: 'bar' as const,
    silent: true,
    barGap: '15%',
    barCategoryGap: '34%',
    itemStyle: { color, borderRadius: [0, size(5), size(5), 0] },
    label: {
      show: true,
      position: 'right' as const,
      color: hallColours.ink,
      fontSize: size(hallTypeSizes.label),
      formatter: ({ value }: { readonly value?: unknown }) =>
        typeof value === 'number' ? value.toFixed(1) : '无起伏',
    },
    data: stages.map(({ ratio }) => ratio),
  });
  return {
    animationDurationUpdate: 250,
    grid: { left: size(120), right: size(70), top: 0, bottom: 0 },
    xAxis: { id: 'ratio', type: 'value', show: false, min: 0 },
    yAxis: {
      id: 'stages',
      type: 'category',
      inverse: true,
      data: baseline.stages.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: hallColours.ink, fontSize: size(hallTypeSizes.label) },
    },
    series: [
      bars('before', baseline, beforeAfterColours.before),
      bars('after', improved, beforeAfterColours.after),
    ],
  };
}
