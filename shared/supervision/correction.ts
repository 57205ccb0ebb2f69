import { formatDate } from '../look/formatDate.ts';
import type { SiteCheck } from '../model/siteCheck.ts';
import { daysBetween, warningDays } from './warnings.ts';

/** How far the correction of a check's findings has come. `none`: nothing was found. */
export type CorrectionState = 'none' | 'corrected' | 'due' | 'dueSoon' | 'overdue';

/** What is looked at of a check; what its findings say does not matter. */
export type Correctable = Pick<SiteCheck, 'dueDate' | 'correctedDate'> & {
  readonly findings: readonly unknown[];
};

/** The state on a day (YYYY-MM-DD), and the same in words. */
export function correctionOf(
  { findings, dueDate, correctedDate }: Correctable,
  today: string,
): { readonly state: CorrectionState; readonly text: string } {
  if (findings.length === 0) return { state: 'none', text: '没有发现问题' };
  if (correctedDate !== null) return { state: 'corrected', text: `${formatDate(correctedDate)}整改完成` };
  if (dueDate === null) return { state: 'due', text: '未定整改期限' };
  const left = daysBetween(today, dueDate);
  const due = `整改期限 ${formatDate(dueDate)}`;
  if (left < 0) return { state: 'overdue', text: `${due}，逾期 ${-left} 天` };
  const words = left === 0 ? '今天到期' : `还有 ${left} 天`;
  return { state: left <= warningDays.dueSoon ? 'dueSoon' : 'due', text: `${due}，${words}` };
}
