import type { SiteCheckFields } from '../model/siteCheck.ts';

/** A field that cannot be stored as it is, and why, in one Chinese sentence. */
export type SiteCheckFault = { readonly field: keyof SiteCheckFields; readonly message: string };

const mostFindings = 20;
const mostInFinding = 300;
const mostInName = 50;

/** Checks what a person entered about a check on site; `today` is YYYY-MM-DD. An empty list means that all is well. */
export function checkSiteCheck(fields: SiteCheckFields, today: string): readonly SiteCheckFault[] {
  return [...faults(fields, today)];
}

function* faults(fields: SiteCheckFields, today: string): Generator<SiteCheckFault> {
  const { date, progress, findings, dueDate, correctedDate, inspector } = fields;
  if (date > today) yield { field: 'date', message: '检查日期不能晚于今天。' };
  if (!(Number.isInteger(progress) && progress >= 0 && progress <= 100)) {
    yield { field: 'progress', message: '改造进度应为 0 至 100 的整数（%）。' };
  }
  if (findings.length > mostFindings) {
    yield { field: 'findings', message: `一次检查最多写 ${mostFindings} 条问题，请合并同类问题。` };
  }
  if (findings.some(({ text }) => text.trim() === '')) {
    yield { field: 'findings', message: '有一条问题没有写内容，请写明或移除。' };
  }
  if (findings.some(({ text }) => [...text].length > mostInFinding)) {
    yield { field: 'findings', message: `每条问题最多 ${mostInFinding} 个字，请分条写。` };
  }
  if (findings.length > 0 && dueDate === null) {
    yield { field: 'dueDate', message: '发现了问题，请填写整改期限。' };
  }
  if (dueDate !== null && dueDate < date) {
    yield { field: 'dueDate', message: '整改期限不能早于检查日期。' };
  }
  if (correctedDate !== null && (correctedDate < date || correctedDate > today)) {
    yield { field: 'correctedDate', message: '整改完成日期应在检查日期之后、今天或之前。' };
  }
  if ([...inspector].length > mostInName) {
    yield { field: 'inspector', message: `检查人最多 ${mostInName} 个字。` };
  }
}

/** The fields as they are kept, and nothing else: without findings there is nothing to correct. */
export function tidySiteCheck(fields: SiteCheckFields): SiteCheckFields {
  const { date, node, progress, findings, dueDate, correctedDate, inspector } = fields;
  const nothing = findings.length === 0;
  return {
    date,
    node,
    progress,
    findings: findings.map(({ area, text }) => ({ area, text: text.trim() })),
    dueDate: nothing ? null : dueDate,
    correctedDate: nothing ? null : correctedDate,
    inspector: inspector.trim(),
  };
}
