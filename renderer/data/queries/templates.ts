import { standardTemplate, type ReportTemplate } from '#shared/report/template/template.ts';
import type { DeskDatabase } from '../database.ts';
import { isTemplate, readTemplateRow, templateKeys, type DamagedTemplate } from '../templateRows.ts';

/** The desk's templates, the standard one first, then by name; those that cannot be read any more are named apart. */
export type StoredTemplates = {
  readonly templates: readonly ReportTemplate[];
  readonly damaged: readonly DamagedTemplate[];
};

/** All templates of this desk. A damaged row is left out and named; the others are there. */
export async function storedTemplates(database: DeskDatabase): Promise<StoredTemplates> {
  const { first, last } = templateKeys;
  const rows = (await database.settings.where('id').between(first, last).toArray()).map(readTemplateRow);
  const own = rows.filter(isTemplate).toSorted(byName);
  return { templates: [standardTemplate, ...own], damaged: rows.filter((row) => !isTemplate(row)) };
}

/** The templates that reports can be made with, the standard one first. */
export async function allTemplates(database: DeskDatabase): Promise<readonly ReportTemplate[]> {
  return (await storedTemplates(database)).templates;
}

function byName(one: ReportTemplate, other: ReportTemplate): number {
  return one.name.localeCompare(other.name, 'zh-CN') || (one.id < other.id ? -1 : 1);
}
