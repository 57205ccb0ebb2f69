import type { EChartsOption } from 'echarts';
import type { SceneStep } from '../../exhibits/sceneSteps.ts';
import { beforeAfterColours, hallColours, hallTypeSizes } from '../../look/hallTokens.ts';

/** The levels of a case's scenes as a radar, 0 in the middle to 四级 at the rim, before dashed and after filled. */
export function comparisonRadarOption(steps: readonly SceneStep[], unit: number): EChartsOption {
  const size = (units: number) => units * unit;
  return {
    legend: {
      bottom: 0,
      itemWidth: size(30),
      itemHeight: size(16),
      itemGap: size(30),
      data: ['改造前', '改造后'],
      textStyle: { color: hallColours.ink, fontSize: size(hallTypeSizes.label) },
    },
    radar: {
      id: 'scenes',
      clockwise: true,
      center: ['50%', '46%'],
      radius: '66%',
      splitNumber: 4,
      indicator: steps.map(({ name }) => ({ name, max: 4, min: 0 })),
      axisName: { color: hallColours.inkSoft, fontSize: size(hallTypeSizes.note) },
      axisNameGap: size(12),
      splitArea: { show: false },
      splitLine: { lineStyle: { color: hallColours.line, width: size(1.5) } },
      axisLine: { lineStyle: { color: hallColours.line } },
    },
    series: [
      {
        id: 'levels',
        type: 'radar',
        silent: true,
        data: [
          {
            name: '改造前',
            value: steps.map(({ before }) => before),
            symbol: 'none',
            lineStyle: { color: beforeAfterColours.before, width: size(3), type: 'dashed' },
            itemStyle: { color: beforeAfterColours.before },
          },
          {
            name: '改造后',
            value: steps.map(({ after }) => after),
            symbolSize: size(9),
            lineStyle: { color: beforeAfterColours.after, width: size(4) },
            itemStyle: { color: beforeAfterColours.after },
            areaStyle: { color: beforeAfterColours.after, opacity: 0.16 },
          },
        ],
      },
    ],
  };
}
