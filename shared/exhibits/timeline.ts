import type { PolicyPack } from '../policy/policyPack.ts';
import { chineseNumber } from './chineseNumber.ts';

export type PeriodState = 'past' | 'now' | 'ahead';

/** One period of the pilot. Months YYYY-MM, both included: neighbours share the month in which one hands over to the next. */
export type Period = {
  readonly id: string;
  readonly stage: number;
  readonly name: string;
  /** The parts of its name: what is done in it. */
  readonly tasks: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly state: PeriodState;
  /** How many months it lasts, both its first and its last one included. */
  readonly months: number;
  /** Days from today to its last day, or to its first day while it is ahead; 0 once it is over. */
  readonly days: number;
};

/** The periods in the plan's order, seen from `today` (YYYY-MM-DD). */
export function periodsOf({ phases }: PolicyPack, today: string): readonly Period[] {
  const month = today.slice(0, 7);
  return phases.map(({ id, stage, name, start, end }) => {
    const state = end < month ? 'past' : start > month ? 'ahead' : 'now';
    const until = { past: today, now: lastDayOf(end), ahead: `${start}-01` }[state];
    return {
      id,
      stage,
      name,
      tasks: name.split('，'),
      start,
      end,
      state,
      months: monthNumber(end) - monthNumber(start) + 1,
      days: dayNumber(until) - dayNumber(today),
    };
  });
}

/** Months since the year 0, so that months can be subtracted and drawn on an axis. */
export function monthNumber(month: string): number {
  const [year = '0', ordinal = '1'] = month.split('-');
  return Number(year) * 12 + Number(ordinal) - 1;
}

/** A day (YYYY-MM-DD) on the same axis: the share of its month that has passed at noon of it. */
export function dayOnMonths(day: string): number {
  const month = day.slice(0, 7);
  const length = Number(lastDayOf(month).slice(8));
  return monthNumber(month) + (Number(day.slice(8)) - 0.5) / length;
}

/** A month (YYYY-MM) as it is read: 2026年3月. */
export function monthText(month: string): string {
  const [year = '', ordinal = ''] = month.split('-');
  return `${year}年${Number(ordinal)}月`;
}

/** A stage's name: 第二阶段. */
export function stageText(stage: number): string {
  return `第${chineseNumber(stage)}阶段`;
}

function lastDayOf(month: string): string {
  const next = monthNumber(month) + 1;
  return new Date(Date.UTC(Math.trunc(next / 12), next % 12, 0)).toISOString().slice(0, 10);
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
