import type { EChartsOption } from 'echarts';
import type { PublicResult } from '../../exhibits/publicResult.ts';
import { hallColours, hallTypeSizes } from '../../look/hallTokens.ts';

/** The share of points (%) of each group of a diagnosis as a radar, clockwise from twelve o'clock, its figure with its name. */
export function resultRadarOption(groups: PublicResult['groups'], unit: number): EChartsOption {
  const size = (units: number) => units * unit;
  return {
    radar: {
      id: 'groups',
      clockwise: true,
      center: ['50%', '52%'],
      radius: '60%',
      splitNumber: 4,
      indicator: groups.map(({ name, percent }) => ({ name: `${name}\n${percent}%`, max: 100, min: 0 })),
      axisName: {
        color: hallColours.inkSoft,
        fontSize: size(hallTypeSizes.note),
        lineHeight: size(hallTypeSizes.note * 1.25),
      },
      axisNameGap: size(10),
      splitArea: { show: false },
      splitLine: { lineStyle: { color: hallColours.line, width: size(1.5) } },
      axisLine: { lineStyle: { color: hallColours.line } },
    },
    series: [
      {
        id: 'shares',
        type: 'radar',
        silent: true,
        data: [
          {
            name: '得分率',
            value: groups.map(({ percent }) => percent),
            symbolSize: size(9),
            lineStyle: { color: hallColours.accent, width: size(4) },
            itemStyle: { color: hallColours.accent },
            areaStyle: { color: hallColours.accent, opacity: 0.18 },
          },
        ],
      },
    ],
  };
}
