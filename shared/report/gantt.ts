import type { ChartBlock, Trace } from './model.ts';
import { caption } from './spans.ts';

/** A bar of a schedule; `start` is its first day as spreadsheets count them (see `calendar.ts`). */
export type GanttTask = {
  readonly name: string;
  readonly start: number;
  readonly days: number;
  readonly colour: string;
  readonly traces: { readonly start: Trace; readonly days: Trace };
};

/** A quarter of a year on average (days): labels that begin at a month's first day stay within their months for years. */
const quarter = 91.5;

/**
 * A schedule as a native chart: stacked bars whose first piece, from the axis to the start, is not drawn. Dates are days
 * as spreadsheets count them, as the axis shows them; moving a bar in Word means changing two numbers of its table.
 */
export function ganttChart(
  tasks: readonly GanttTask[],
  words: { readonly caption: string; readonly alternativeText: string },
): ChartBlock {
  const starts = tasks.map(({ start }) => start);
  const min = Math.min(...starts);
  const last = Math.max(...tasks.map(({ start, days }) => start + days));
  return {
    kind: 'chart',
    chart: 'gantt',
    caption: caption('图', words.caption),
    categories: tasks.map(({ name }) => name),
    series: [
      {
        name: '开始',
        values: starts,
        traces: tasks.map(({ traces }) => traces.start),
        colour: '#ffffff',
        labels: false,
        hidden: true,
      },
      {
        name: '历时（天）',
        values: tasks.map(({ days }) => days),
        traces: tasks.map(({ traces }) => traces.days),
        labels: false,
        colour: tasks[0]?.colour ?? '#ffffff',
        colours: tasks.map(({ colour }) => colour),
      },
    ],
    min,
    max: min + Math.ceil((last - min) / quarter) * quarter,
    step: quarter,
    unit: '天',
    height: tasks.length > 10 ? 'high' : 'middle',
    alternativeText: words.alternativeText,
  };
}
