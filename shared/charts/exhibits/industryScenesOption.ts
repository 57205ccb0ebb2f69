import type { EChartsOption } from 'echarts';
import type { IndustrySceneTable } from '../../exhibits/industryScenes.ts';
import { hallColours, hallTypeSizes } from '../../look/hallTokens.ts';
import { shareColour } from './shareColour.ts';

type Parts = {
  readonly table: IndustrySceneTable;
  /** The industry that stands out; null: all alike. */
  readonly selected: string | null;
  /** A hall unit in CSS px. */
  readonly unit: number;
};

/** Room for the scenes' names and for the industries' (two lines), in hall units. */
const [left, top] = [104, 58];

/** Characters of an industry's name in a line. */
const lineLength = 3;

/** Industries across, scenes down: the share of enterprises at level two or above in percent, brighter with the share. */
export function industryScenesOption({ table, selected, unit }: Parts): EChartsOption {
  const { industries, scenes, cells } = table;
  const size = (units: number) => units * unit;
  const names = new Map(industries.map(({ key, name }) => [key, name]));
  const isSelected = selected !== null && names.has(selected);
  const plain = { axisLine: { show: false }, axisTick: { show: false } } as const;
  return {
    grid: { left: size(left), right: size(2), top: size(top), bottom: size(2) },
    xAxis: {
      ...plain,
      id: 'industries',
      type: 'category',
      position: 'top',
      triggerEvent: true,
      data: industries.map(({ key }) => ({
        value: key,
        textStyle: { color: key === selected ? hallColours.ink : hallColours.inkSoft },
      })),
      axisLabel: {
        interval: 0,
        fontSize: size(hallTypeSizes.note),
        lineHeight: size(22),
        formatter: (key) => inLines(names.get(key) ?? ''),
      },
    },
    yAxis: {
      ...plain,
      id: 'scenes',
      type: 'category',
      inverse: true,
      data: scenes.map(({ name }) => name),
      axisLabel: {
        interval: 0,
        align: 'left',
        margin: size(left),
        fontSize: size(hallTypeSizes.label),
        color: hallColours.ink,
      },
    },
    visualMap: {
      id: 'share',
      show: false,
      min: 0,
      max: 100,
      inRange: { color: [shareColour(0), shareColour(100)] },
    },
    series: [
      {
        id: 'shares',
        type: 'heatmap',
        emphasis: { disabled: true },
        label: {
          show: true,
          fontSize: size(hallTypeSizes.note),
          color: hallColours.ink,
          opacity: 1,
          formatter: textOf,
        },
        data: cells.map(({ industry, scene, share }) => {
          const percent = share === null ? null : Math.round((share.part * 100) / share.whole);
          return {
            key: industry,
            text: percent === null ? '–' : String(percent),
            value: [industry, scenes.find(({ key }) => key === scene)?.name ?? '', percent ?? 0],
            itemStyle: {
              ...(percent === null ? { color: 'transparent' } : {}),
              borderColor: industry === selected ? hallColours.accent : hallColours.panel,
              borderWidth: size(3),
              borderRadius: size(8),
              opacity: !isSelected || industry === selected ? 1 : 0.45,
            },
          };
        }),
      },
    ],
  };
}

function inLines(name: string): string {
  return name.length <= lineLength + 1 ? name : `${name.slice(0, lineLength)}\n${name.slice(lineLength)}`;
}

function textOf({ data }: { readonly data?: unknown }): string {
  return typeof data === 'object' && data !== null && 'text' in data ? String(data.text) : '';
}
