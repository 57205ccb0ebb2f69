import { batchNames } from '../../model/batchNames.ts';
import type { PolicyPack } from '../../policy/policyPack.ts';
import { colours } from '../../look/tokens.ts';
import { daysBetween, firstDayOf } from '../calendar.ts';
import { ganttChart } from '../gantt.ts';
import { brandColoursOf } from '../template/brandColours.ts';
import type { ChapterWriter } from '../source.ts';
import { caption, cell, line, row, strong } from '../spans.ts';

/** The app's own shades: the renderer draws them in the office's. */
const brand = brandColoursOf(colours.brand);

type Phase = PolicyPack['phases'][number];
type Standing = 'past' | 'running' | 'coming';

const standingWords: Readonly<Record<Standing, string>> = {
  past: '已结束',
  running: '进行中',
  coming: '未开始',
};

/** Where the pilot stood on the day of the diagnosis, and what comes next. Months are those of the policy pack. */
export const writeSchedule: ChapterWriter = (source, figures) => {
  const { phases } = source.policy;
  if (phases.length === 0) return null;
  const month = source.session.date.slice(0, 7);
  const standings = phases.map((phase) => standingOf(phase, month));
  const running = phases.filter((_, index) => standings[index] === 'running');
  const fills: Readonly<Record<Standing, string>> = {
    past: '#C9D2DC',
    running: brand.main,
    coming: brand.light,
  };
  const { batch } = source.enterprise;
  return {
    id: 'schedule',
    title: '试点进度安排',
    numbered: true,
    breakBefore: false,
    blocks: [
      {
        kind: 'paragraph',
        style: 'body',
        line: line(
          '诊断当日（',
          figures.derived('date', 'session/date'),
          '），',
          running.length === 0
            ? '不在试点的任何一个阶段内。'
            : `试点正处于：${running.map(({ name }) => `“${name}”`).join('、')}。`,
          batch === null
            ? '本企业尚未列入试点批次，后续安排以主管部门通知为准。'
            : `本企业列入${batchNames[batch]}，请对照相应批次的改造、评测和验收时间安排工作。`,
        ),
      },
      ganttChart(
        phases.map((phase, index) => ({
          name: phase.name,
          start: firstDayOf(phase.start),
          days: daysBetween(phase.start, phase.end),
          colour: fills[standings[index] ?? 'coming'],
          traces: tracesOf(phase),
        })),
        {
          caption: '试点各阶段的时间（灰：已结束，深：进行中，浅：未开始）',
          alternativeText: `甘特图：${phases.map((phase) => `${phase.name}，${spanOf(phase)}`).join('；')}。`,
        },
      ),
      {
        kind: 'table',
        caption: caption('表', '试点各阶段'),
        columns: [
          { title: '时间', share: 34 },
          { title: '工作内容', share: 50 },
          { title: '诊断当日', share: 16, align: 'center' },
        ],
        rows: phases.map((phase, index) => {
          const standing = standings[index] ?? 'coming';
          const words = standingWords[standing];
          return row(
            cell(figures.about(`policy/phases/${phase.id}`, spanOf(phase))),
            cell(phase.name),
            standing === 'running' ? { ...cell(strong(words)), shade: 'brand' } : cell(words),
          );
        }),
        dense: true,
      },
    ],
  };
};

/** Months compare as text: YYYY-MM; both ends belong to the phase. */
function standingOf({ start, end }: Phase, month: string): Standing {
  if (end < month) return 'past';
  return start > month ? 'coming' : 'running';
}

function tracesOf({ id }: Phase) {
  const path = `policy/phases/${id}`;
  return { start: `firstDay(${path}/start)`, days: `days(${path}/start,${path}/end)` };
}

function spanOf({ start, end }: Phase): string {
  const inWords = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
  return `${inWords(start)}至${inWords(end)}`;
}
