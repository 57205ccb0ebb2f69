import {
  standardTemplate,
  standardTemplateId,
  type ReportTemplate,
} from '#shared/report/template/template.ts';
import type { DeskDatabase } from '../database.ts';
import { chosenTemplateSetting, isTemplate, readTemplateRow, templateKey } from '../templateRows.ts';

/** The template that reports are made with where nobody says otherwise; the standard one if the chosen one is gone. */
export async function chosenTemplate(database: DeskDatabase): Promise<ReportTemplate> {
  const id = await chosenTemplateId(database);
  const row = id === standardTemplateId ? undefined : await database.settings.get(templateKey(id));
  const read = row === undefined ? standardTemplate : readTemplateRow(row);
  return isTemplate(read) ? read : standardTemplate;
}

/** Which template that is, as it was chosen. */
export async function chosenTemplateId(database: DeskDatabase): Promise<string> {
  const id = (await database.settings.get(chosenTemplateSetting))?.value;
  return typeof id === 'string' ? id : standardTemplateId;
}
