import type { CustomSeriesOption, EChartsOption } from 'echarts';
import type { LevelRow } from '../../exhibits/levelRows.ts';
import { hallColours, hallLevelColours, hallTypeSizes } from '../../look/hallTokens.ts';
import { levelNames, levels, type Level } from '../../look/levels.ts';

type Parts = {
  readonly rows: readonly LevelRow[];
  readonly selected: string | null;
  /** A hall unit in CSS px. */
  readonly unit: number;
  /** Room for the names, in hall units. */
  readonly nameWidth?: number;
};

/** Room for the number of enterprises, in hall units. */
const baseWidth = 96;

/** Below this share (percent) a bar is too short for its number. */
const leastLabelled = 6;

/**
 * A bar per row, of its shares by level, with the name and the number of enterprises before it; the selected row stands on
 * brighter ground. Levels that were merged are striped. A touch anywhere in a row tells its key.
 */
export function levelBarsOption({ rows, selected, unit, nameWidth = 168 }: Parts): EChartsOption {
  const left = nameWidth + baseWidth;
  const size = (units: number) => units * unit;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return {
    animationDuration: 400,
    grid: { left: size(left), right: size(14), top: 0, bottom: 0 },
    xAxis: { id: 'share', type: 'value', max: 100, show: false },
    yAxis: {
      id: 'rows',
      type: 'category',
      inverse: true,
      data: rows.map(({ key }) => key),
      axisLine: { show: false },
      axisTick: { show: false },
      triggerEvent: true,
      axisLabel: {
        align: 'left',
        margin: size(left - 14),
        interval: 0,
        formatter: (key) => labelOf(byKey.get(key)),
        rich: {
          name: { width: size(nameWidth - 14), fontSize: size(hallTypeSizes.body), color: hallColours.ink },
          base: { width: size(baseWidth), fontSize: size(hallTypeSizes.note), color: hallColours.inkSoft },
        },
      },
    },
    series: [groundSeries(rows, selected, unit), ...levels.map((level) => levelSeries(rows, level, unit))],
  };
}

function labelOf(row: LevelRow | undefined): string {
  if (row === undefined) return '';
  const base = row.distribution === null ? '未单列' : `${row.distribution.base} 家`;
  return `{name|${row.name}}{base|${base}}`;
}

/** The ground of each row from edge to edge: what is touched, and what shows the selection. */
function groundSeries(rows: readonly LevelRow[], selected: string | null, unit: number): CustomSeriesOption {
  return {
    id: 'ground',
    type: 'custom',
    z: 0,
    data: rows.map(({ key }, place) => ({ name: key, value: [0, place] })),
    encode: { x: 0, y: 1 },
    renderItem: (parameters, api) => {
      const height = sideOf(api.size?.([0, 1]));
      const [, middle = 0] = api.coord([0, api.value(1)]);
      const isSelected = rows[parameters.dataIndex]?.key === selected;
      return {
        type: 'rect',
        shape: { x: 0, y: middle - height / 2, width: api.getWidth(), height, r: unit * 8 },
        style: { fill: isSelected ? hallColours.panelChosen : 'transparent' },
      };
    },
  };
}

function sideOf(size: number | number[] | undefined): number {
  return typeof size === 'number' ? size : (size?.[1] ?? 0);
}

function levelSeries(rows: readonly LevelRow[], level: Level, unit: number) {
  const { fill, text } = hallLevelColours[level];
  return {
    id: `level-${level}`,
    name: levelNames[level],
    type: 'bar' as const,
    stack: 'levels',
    barWidth: '58%',
    barMaxWidth: unit * 34,
    itemStyle: { color: fill },
    emphasis: { disabled: true },
    label: {
      show: true,
      color: text,
      fontSize: unit * hallTypeSizes.note,
      formatter: ({ data }: { readonly data?: unknown }) => percentOf(data),
    },
    data: rows.map(({ key, distribution }) => {
      const band = distribution?.bands.find(({ from }) => from === level);
      const { count = 0, percent = 0, to = level } = band ?? {};
      return {
        name: key,
        value: distribution === null ? 0 : (count * 100) / distribution.base,
        percent,
        label: { show: percent >= leastLabelled, ...(to === level ? {} : plate(fill, unit)) },
        ...(to === level ? {} : { itemStyle: { decal: stripes(level, unit) } }),
      };
    }),
  };
}

/** What a number stands on where there are stripes. */
function plate(fill: string, unit: number) {
  return { backgroundColor: fill, padding: [unit * 2, unit * 6], borderRadius: unit * 5 };
}

/** Levels that were merged are the lower one's colour with stripes of the next. */
function stripes(level: Level, unit: number) {
  const next = levels.find((one) => one === level + 1) ?? level;
  return {
    symbol: 'rect',
    color: hallLevelColours[next].fill,
    dashArrayX: [1, 0],
    dashArrayY: [unit * 5, unit * 9],
    rotation: -Math.PI / 4,
  };
}

function percentOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'percent' in data ? String(data.percent) : '';
}
