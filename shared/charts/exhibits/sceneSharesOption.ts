import type { EChartsOption } from 'echarts';
import { shareAtLeast } from '../../exhibits/levelDistribution.ts';
import type { LevelRow } from '../../exhibits/levelRows.ts';
import { hallColours, hallTypeSizes } from '../../look/hallTokens.ts';
import { shareColour } from './shareColour.ts';

type Parts = {
  readonly rows: readonly LevelRow[];
  /** A hall unit in CSS px. */
  readonly unit: number;
};

/** A bar per scene: the share of enterprises at level two or above, in percent of those that rated it. */
export function sceneSharesOption({ rows, unit }: Parts): EChartsOption {
  const size = (units: number) => units * unit;
  const nameWidth = 120;
  return {
    grid: { left: size(nameWidth), right: size(60), top: 0, bottom: 0 },
    xAxis: { id: 'share', type: 'value', max: 100, show: false },
    yAxis: {
      id: 'scenes',
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        align: 'left',
        margin: size(nameWidth),
        interval: 0,
        fontSize: size(hallTypeSizes.label),
        color: hallColours.ink,
      },
    },
    series: [
      {
        id: 'shares',
        type: 'bar',
        barWidth: '62%',
        silent: true,
        showBackground: true,
        backgroundStyle: { color: hallColours.track, borderRadius: size(5) },
        label: {
          show: true,
          position: 'right',
          color: hallColours.ink,
          fontSize: size(hallTypeSizes.note),
          formatter: ({ data }) => textOf(data),
        },
        data: rows.map(({ key, distribution }) => {
          const share = distribution === null ? null : shareAtLeast(2, distribution);
          const percent = share === null ? 0 : (share.part * 100) / share.whole;
          const text = share === null ? '未单列' : String(Math.round(percent));
          return {
            name: key,
            value: percent,
            text,
            itemStyle: { color: shareColour(percent), borderRadius: size(5) },
          };
        }),
      },
    ],
  };
}

function textOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'text' in data ? String(data.text) : '';
}
