import { checkFields } from '#shared/report/template/checkFields.ts';
import type { ReportTemplate } from '#shared/report/template/template.ts';
import type { Setting } from './rows.ts';

const prefix = 'template:';

/** The setting that holds a template; each has one of its own, so that a damaged one takes no other with it. */
export function templateKey(templateId: string): string {
  return `${prefix}${templateId}`;
}

/** All keys of templates lie between these two. */
export const templateKeys = { first: prefix, last: `${prefix}\uffff` } as const;

/** The setting that says which template reports are made with; absent: the standard one. */
export const chosenTemplateSetting = 'chosenTemplate';

/** A row that is no template any more, by what is left of it. */
export type DamagedTemplate = { readonly id: string; readonly name: string };

/** A row read: the template, or what to call the damaged one. */
export function readTemplateRow({ id, value }: Setting): ReportTemplate | DamagedTemplate {
  const templateId = id.slice(prefix.length);
  const checked = checkFields(value);
  if (checked.ok && checked.value.id === templateId) return checked.value;
  const named = value !== null && typeof value === 'object' && 'name' in value ? value.name : undefined;
  const name = typeof named === 'string' && named.trim() !== '' ? named.slice(0, 40) : '名称不明';
  return { id: templateId, name };
}

/** Whether a read row is a template. */
export function isTemplate(read: ReportTemplate | DamagedTemplate): read is ReportTemplate {
  return 'format' in read;
}
