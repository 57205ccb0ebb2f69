import { formatDate } from '../look/formatDate.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import type { ExhibitText } from './exhibitText.ts';
import { monthText, periodsOf, stageText, type Period } from './timeline.ts';

const stateNames = { past: '已过', now: '进行中', ahead: '未开始' } as const;

/** What the timeline says: what is on today, or one period. */
export function timelineText(policy: PolicyPack, today: string, selected: string | null): ExhibitText {
  const periods = periodsOf(policy, today);
  const chosen = periods.find(({ id }) => id === selected);
  return {
    headline: chosen === undefined ? headlineOf(periods) : `${stageText(chosen.stage)}：${chosen.name}`,
    explanation: chosen === undefined ? progressText(periods, today) : periodText(chosen),
    source: `依据：${policy.source}`,
    tables: [
      {
        caption: '推进阶段与时段',
        columns: ['阶段', '时段', '工作', '状态'].map((name) => ({ name, align: 'text' })),
        rows: periods.map((period) => [
          stageText(period.stage),
          spanText(period),
          period.name,
          stateNames[period.state],
        ]),
      },
    ],
  };
}

/** From which to which month a period lasts. */
export function spanText({ start, end }: Period): string {
  return `${monthText(start)}—${monthText(end)}`;
}

/** Where a period stands today: `进行中，还有 33 天`. */
export function stateText({ state, days }: Period): string {
  if (state === 'past') return stateNames.past;
  return state === 'ahead' ? `${days} 天后开始` : days === 0 ? '今天结束' : `进行中，还有 ${days} 天`;
}

function headlineOf(periods: readonly Period[]): string {
  const now = periods.filter(({ state }) => state === 'now');
  const [first, second] = now;
  if (first !== undefined && second !== undefined) return `本月交接：“${first.name}”转入“${second.name}”`;
  if (first !== undefined) return `现在是${stageText(first.stage)}：${first.name}`;
  const next = periods.find(({ state }) => state === 'ahead');
  if (next !== undefined) return `${monthText(next.start)}将进入${stageText(next.stage)}：${next.name}`;
  return periods.length === 0 ? '方案没有列出推进时段' : `${periods.length} 个时段已全部走完`;
}

function progressText(periods: readonly Period[], today: string): string {
  const past = periods.filter(({ state }) => state === 'past').length;
  const last = periods.at(-1);
  const end = last === undefined || last.state === 'past' ? '' : `，全程到${monthText(last.end)}为止`;
  return `今天是${formatDate(today)}，${periods.length} 个时段已走完 ${past} 个${end}；点一个时段看它做什么`;
}

function periodText(period: Period): string {
  return `${spanText(period)}，共 ${period.months} 个月；${stateText(period)}`;
}
