import type { CustomSeriesOption, EChartsOption } from 'echarts';
import {
  dayOnMonths,
  monthNumber,
  stageText,
  type Period,
  type PeriodState,
} from '../../exhibits/timeline.ts';
import { hallColours, hallTypeSizes } from '../../look/hallTokens.ts';

const fills: Readonly<Record<PeriodState, { readonly fill: string; readonly text: string }>> = {
  past: { fill: '#34495A', text: hallColours.ink },
  now: { fill: hallColours.accent, text: hallColours.onAccent },
  ahead: { fill: '#1D3B52', text: hallColours.ink },
};

/** Room for the stages' names, in hall units. */
const nameWidth = 128;

type Parts = {
  readonly periods: readonly Period[];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly selected: string | null;
  readonly unit: number;
};

/** The periods as bars over their months, a row each, with today across. A touch tells the period's id. */
export function timelineOption({ periods, today, selected, unit }: Parts): EChartsOption {
  const size = (units: number) => units * unit;
  const first = Math.min(...periods.map(({ start }) => monthNumber(start)));
  const last = Math.max(...periods.map(({ end }) => monthNumber(end))) + 1;
  const axisText = { color: hallColours.inkSoft, fontSize: size(hallTypeSizes.note) };
  const now = dayOnMonths(today);
  return {
    grid: { left: size(nameWidth), right: size(8), top: size(78), bottom: size(8) },
    xAxis: {
      id: 'months',
      type: 'value',
      position: 'top',
      min: first,
      max: last,
      interval: 3,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: hallColours.line } },
      axisLabel: {
        ...axisText,
        align: 'left',
        showMaxLabel: false,
        formatter: (month: number) => `${Math.trunc(month / 12)}.${(month % 12) + 1}`,
      },
    },
    yAxis: {
      id: 'periods',
      type: 'category',
      inverse: true,
      data: periods.map(({ id }) => id),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        align: 'left',
        margin: size(nameWidth),
        interval: 0,
        fontSize: size(hallTypeSizes.label),
        color: hallColours.inkSoft,
        // A stage is named where it begins.
        formatter: (_id: string, place: number) =>
          periods[place]?.stage === periods[place - 1]?.stage ? '' : stageText(periods[place]?.stage ?? 0),
      },
    },
    series: [barsOf(periods, selected, unit), ...(now < first || now > last ? [] : [todayLine(now, unit)])],
  };
}

function barsOf(periods: readonly Period[], selected: string | null, unit: number): CustomSeriesOption {
  return {
    id: 'periods',
    type: 'custom',
    encode: { x: [0, 1], y: 2 },
    data: periods.map(({ id, start, end }, place) => ({
      name: id,
      value: [monthNumber(start), monthNumber(end) + 1, place],
    })),
    renderItem: (parameters, api) => {
      const period = periods[parameters.dataIndex];
      const [x = 0, y = 0] = api.coord([api.value(0), api.value(2)]);
      const [end = 0] = api.coord([api.value(1), api.value(2)]);
      const height = unit * 56;
      const { fill, text } = fills[period?.state ?? 'ahead'];
      const width = end - x;
      // Its words stand beside a bar, where there is more room, and break where that is not enough.
      const after = api.getWidth() - end;
      const before = x - unit * nameWidth;
      const isAfter = after >= before;
      const room = Math.max(after, before) - unit * 14;
      return {
        type: 'group',
        children: [
          {
            // The whole row can be touched, not the bar only.
            type: 'rect',
            shape: {
              x: 0,
              y: y - height / 2 - unit * 4,
              width: api.getWidth(),
              height: height + unit * 8,
              r: unit * 8,
            },
            style: { fill: period?.id === selected ? hallColours.panelChosen : 'transparent' },
          },
          {
            type: 'rect',
            shape: { x, y: y - height / 2, width, height, r: unit * 10 },
            style: {
              fill,
              stroke: period?.id === selected ? hallColours.ink : 'transparent',
              lineWidth: unit * 2.5,
            },
          },
          {
            type: 'text',
            style: {
              x: isAfter ? end + unit * 14 : x - unit * 14,
              y,
              text: linesOf(period?.tasks ?? [], room / (unit * hallTypeSizes.label)).join('，\n'),
              align: isAfter ? 'left' : 'right',
              lineHeight: unit * 25,
              verticalAlign: 'middle',
              font: api.font({ fontSize: unit * hallTypeSizes.label }),
              fill: period?.state === 'now' ? hallColours.ink : hallColours.inkSoft,
            },
          },
          {
            type: 'text',
            style: {
              x: x + width / 2,
              y,
              text: `${period?.months ?? 0} 个月`,
              align: 'center',
              verticalAlign: 'middle',
              font: api.font({ fontSize: unit * hallTypeSizes.note }),
              fill: text,
            },
          },
        ],
      };
    },
  };
}

/** Tasks in lines of so many characters at most, never broken within a task: it would begin with a comma. */
function linesOf(tasks: readonly string[], most: number): readonly string[] {
  const lines: string[] = [];
  for (const task of tasks) {
    const longer = `${lines.at(-1) ?? ''}，${task}`;
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(task);
  }
  return lines;
}

/** Today as a line through all periods, named on top. */
function todayLine(now: number, unit: number): CustomSeriesOption {
  return {
    id: 'today',
    type: 'custom',
    silent: true,
    // Behind bars and words, which are to be read.
    z: 1,
    data: [[now, 0]],
    encode: { x: 0, y: 1 },
    renderItem: (_parameters, api) => {
      const [x = 0] = api.coord([api.value(0), 0]);
      const colour = hallColours.action;
      const bottom = api.getHeight();
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1: x, y1: unit * 30, x2: x, y2: bottom },
            style: { stroke: colour, lineWidth: unit * 3, lineDash: [unit * 8, unit * 6] },
          },
          {
            type: 'text',
            style: {
              x,
              y: unit * 17,
              text: '今天',
              align: 'center',
              verticalAlign: 'middle',
              backgroundColor: colour,
              padding: [unit * 5, unit * 12],
              borderRadius: unit * 8,
              font: api.font({ fontSize: unit * hallTypeSizes.note, fontWeight: 'bold' }),
              fill: hallColours.onAction,
            },
          },
        ],
      };
    },
  };
}
