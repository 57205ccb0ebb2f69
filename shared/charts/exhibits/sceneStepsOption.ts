import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { SceneStep } from '../../exhibits/sceneSteps.ts';
import { hallColours, hallLevelColours, hallTypeSizes } from '../../look/hallTokens.ts';
import { levelNames, levels, type Level } from '../../look/levels.ts';

/** Scenes as rows from the level before to the one after: a mark in each level's colour with its number, and the way between. */
export function sceneStepsOption(steps: readonly SceneStep[], unit: number): EChartsOption {
  const size = (units: number) => units * unit;
  return {
    grid: { left: size(112), right: size(30), top: size(40), bottom: size(6) },
    xAxis: {
      id: 'levels',
      type: 'value',
      position: 'top',
      min: 0,
      max: 4,
      interval: 1,
      axisLabel: {
        color: hallColours.inkSoft,
        fontSize: size(hallTypeSizes.note),
        // A scene below level 1 has no level; an enterprise would be 未入级.
        formatter: (level: number) => (level === 0 ? '未达' : levelNames[level as Level]),
      },
      splitLine: { lineStyle: { color: hallColours.line } },
    },
    yAxis: {
      id: 'scenes',
      type: 'category',
      inverse: true,
      data: steps.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        align: 'left',
        margin: size(108),
        interval: 0,
        color: hallColours.ink,
        fontSize: size(hallTypeSizes.note),
      },
    },
    series: [stepsOf(steps, unit)],
  };
}

function stepsOf(steps: readonly SceneStep[], unit: number): CustomSeriesOption {
  return {
    id: 'steps',
    type: 'custom',
    silent: true,
    encode: { x: [0, 1], y: 2 },
    data: steps.map(({ name, before, after }, place) => ({ name, value: [before, after, place] })),
    renderItem: (_parameters, api) => {
      const [from, to, place] = [0, 1, 2].map((at) => Number(api.value(at)));
      const [x1 = 0, y = 0] = api.coord([from ?? 0, place ?? 0]);
      const [x2 = 0] = api.coord([to ?? 0, place ?? 0]);
      const font = api.font({ fontSize: unit * hallTypeSizes.note, fontWeight: 'bold' });
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1, y1: y, x2, y2: y },
            style: { stroke: hallColours.inkFaint, lineWidth: unit * 4 },
          },
          ...(from === to ? [] : markOf({ level: levelOf(from), x: x1, y, unit, font, isHollow: true })),
          ...markOf({ level: levelOf(to), x: x2, y, unit, font, isHollow: false }),
        ],
      };
    },
  };
}

function levelOf(value: number | undefined): Level {
  return levels.find((level) => level === value) ?? 0;
}

type Mark = {
  readonly level: Level;
  readonly x: number;
  readonly y: number;
  readonly unit: number;
  readonly font: string;
  /** Where a scene was; where it is now is filled. */
  readonly isHollow: boolean;
};

function markOf({ level, x, y, unit, font, isHollow }: Mark) {
  const { fill, text } = hallLevelColours[level];
  return [
    {
      type: 'circle' as const,
      shape: { cx: x, cy: y, r: unit * 14 },
      style: { fill: isHollow ? hallColours.panel : fill, stroke: fill, lineWidth: unit * 3 },
    },
    {
      type: 'text' as const,
      style: {
        x,
        y,
        text: String(level),
        align: 'center' as const,
        verticalAlign: 'middle' as const,
        font,
        fill: isHollow ? hallColours.ink : text,
      },
    },
  ];
}
