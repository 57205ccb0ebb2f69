import type { EChartsOption } from 'echarts';
import { colours } from '../look/tokens.ts';
import type { AssessmentResult } from '../scoring/assessment.ts';
import { formatPoints, parsePoints } from '../scoring/points.ts';
import { chartColours } from './chartColours.ts';

/** Points of a dimension as a stacked bar: scored, still open, not scored. They add up to the dimension's maximum. */
export type DimensionBar = {
  readonly id: string;
  readonly name: string;
  readonly scored: number;
  readonly open: number;
  readonly rest: number;
};

/** The bars of the dimensions, exact in points. */
export function dimensionBars(result: AssessmentResult): readonly DimensionBar[] {
  const between = (more: string, less: string) => Number(formatPoints(parsePoints(more) - parsePoints(less)));
  return result.dimensions.map(({ id, name, score, scoreAtMost, max }) => ({
    id,
    name,
    scored: Number(score),
    open: between(scoreAtMost, score),
    rest: between(max, scoreAtMost),
  }));
}

/** Horizontal stacked bars of the dimensions in points, the first on top. */
export function dimensionBarOption({ result }: { readonly result: AssessmentResult }): EChartsOption {
  const bars = dimensionBars(result);
  const anyOpen = bars.some((bar) => bar.open > 0);
  const series = (name: string, key: 'scored' | 'open' | 'rest', color: string, show: boolean) => ({
    name,
    type: 'bar' as const,
    stack: 'points',
    barWidth: 18,
    itemStyle: { color },
    label: { show, color: key === 'scored' ? colours.surface : colours.ink },
    // A zero has no bar to stand in; its label would lie on its neighbour's.
    data: bars.map((bar) => ({ value: bar[key], label: { show: show && bar[key] > 0 } })),
  });
  return {
    animationDuration: 200,
    grid: { left: 8, right: 16, top: 8, bottom: 28, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      valueFormatter: (value) => `${String(value)} 分`,
    },
    legend: { bottom: 0, textStyle: { color: colours.ink } },
    xAxis: { type: 'value', splitLine: { lineStyle: { color: colours.line } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisLabel: { color: colours.ink },
    },
    series: [
      series('已得分', 'scored', chartColours.now, true),
      ...(anyOpen ? [series('待补充', 'open', chartColours.open, true)] : []),
      series('未得分', 'rest', chartColours.rest, false),
    ],
  };
}
