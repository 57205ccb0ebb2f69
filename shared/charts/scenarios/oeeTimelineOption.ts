import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { hallColours, hallTypeSizes } from '../../look/hallTokens.ts';
import type { LineFigures } from '../../simulation/oee/lineFigures.ts';
import type { StopKind } from '../../simulation/oee/line.ts';
import { millisecondsPerMinute } from '../../simulation/oee/parameters.ts';

/** Each kind of stop, on dark ground. */
export const stopColours: Readonly<Record<StopKind, string>> = {
  changeover: '#8E7CC3',
  response: '#E05F5F',
  repair: '#E08A6B',
  minorStop: '#F0C987',
  starved: '#5B6B7A',
  blocked: '#43525F',
};

export const stopNames: Readonly<Record<StopKind, string>> = {
  changeover: '换产',
  response: '等人',
  repair: '修理',
  minorStop: '小停机',
  starved: '待料',
  blocked: '堵料',
};

type Parts = {
  readonly figures: LineFigures;
  /** Minutes of planned time of a shift. */
  readonly minutes: number;
  readonly unit: number;
};

/** The first shift, machine by machine: where a band is dark, it did not run, and its colour says why. */
export function oeeTimelineOption({ figures, minutes, unit }: Parts): EChartsOption {
  const size = (units: number) => units * unit;
  const names = figures.machines.map(({ name }) => name);
  const stops = figures.timeline.map(({ machine, kind, from, to }): Band => ({
    value: [machine, from / millisecondsPerMinute, to / millisecondsPerMinute],
    itemStyle: { color: stopColours[kind] },
  }));
  const running = names.map((_name, machine): Band => ({
    value: [machine, 0, minutes],
    itemStyle: { color: '#24533F' },
  }));
  return {
    animation: false,
    grid: { left: size(96), right: size(12), top: size(4), bottom: size(34) },
    xAxis: {
      id: 'time',
      type: 'value',
      min: 0,
      max: minutes,
      axisLabel: {
        color: hallColours.inkFaint,
        fontSize: size(hallTypeSizes.note),
        formatter: (minute: number) => `${minute} 分`,
      },
      splitLine: { show: false },
    },
    yAxis: {
      id: 'machines',
      type: 'category',
      inverse: true,
      data: names,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { interval: 0, color: hallColours.ink, fontSize: size(hallTypeSizes.label) },
    },
    series: [bands('running', running), bands('stops', stops)],
  };
}

/** A machine, and from which minute to which. */
type Band = {
  readonly value: [machine: number, from: number, to: number];
  readonly itemStyle: { readonly color: string };
};

function bands(id: string, data: Band[]): CustomSeriesOption {
  return {
    id,
    type: 'custom',
    silent: true,
    data,
    encode: { x: [1, 2], y: 0 },
    renderItem: (_parameters, api) => {
      const machine = api.value(0);
      const [left = 0, middle = 0] = api.coord([api.value(1), machine]);
      const [right = 0] = api.coord([api.value(2), machine]);
      const [, height = 0] = api.size === undefined ? [] : (api.size([0, 1]) as readonly number[]);
      const band = height * 0.62;
      return {
        type: 'rect',
        shape: { x: left, y: middle - band / 2, width: Math.max(1, right - left), height: band },
        style: { fill: api.visual('color') ?? hallColours.line },
      };
    },
  };
}
