import type { EChartsOption } from 'echarts';
import { colours } from '../look/tokens.ts';
import type { AssessmentResult } from '../scoring/assessment.ts';
import { chartColours } from './chartColours.ts';
import { groupShares, groupsOf } from './groupShares.ts';

/**
 * Radar of the groups' score shares in percent, clockwise from twelve o'clock as Word draws it; the session before
 * stands behind as a dashed line.
 */
export function radarOption({
  result,
  previous,
}: {
  readonly result: AssessmentResult;
  readonly previous?: AssessmentResult;
}): EChartsOption {
  const groups = groupsOf(result);
  const now = {
    name: '本次',
    value: [...groupShares(groups, result)] as number[],
    lineStyle: { color: chartColours.now, width: 2 },
    itemStyle: { color: chartColours.now },
    areaStyle: { color: chartColours.now, opacity: 0.12 },
  };
  const before = previous && {
    name: '上次',
    value: groupShares(groups, previous).map((share) => share ?? 0),
    lineStyle: { color: chartColours.previous, width: 2, type: 'dashed' as const },
    itemStyle: { color: chartColours.previous },
  };
  const names = before === undefined ? ['本次'] : ['本次', '上次'];
  return {
    animationDuration: 200,
    tooltip: { trigger: 'item', valueFormatter: (value) => `${String(value)}%` },
    ...(before === undefined
      ? {}
      : { legend: { data: names, bottom: 0, textStyle: { color: colours.ink } } }),
    radar: {
      clockwise: true,
      indicator: groups.map((group) => ({ name: group.name, max: 100 })),
      radius: '66%',
      splitNumber: 5,
      splitArea: { show: false },
      axisName: { color: colours.ink, fontSize: 12 },
      splitLine: { lineStyle: { color: colours.line } },
      axisLine: { lineStyle: { color: colours.line } },
    },
    series: [{ type: 'radar', symbolSize: 5, data: before === undefined ? [now] : [before, now] }],
  };
}
