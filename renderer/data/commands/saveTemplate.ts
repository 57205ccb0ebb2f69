import { failure, type Result } from '#shared/model/result.ts';
import { checkFields } from '#shared/report/template/checkFields.ts';
import { standardTemplateId, type ReportTemplate } from '#shared/report/template/template.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { storedTemplates } from '../queries/templates.ts';
import type { StorageCode } from '../storageFailure.ts';
import { templateKey } from '../templateRows.ts';
import { write } from '../write.ts';

/** A desk keeps at most so many templates of its own. */
export const mostTemplates = 50;

export type SaveTemplateCode =
  'templateInvalid' | 'nameTaken' | 'standardTemplate' | 'tooManyTemplates' | 'notAllowed' | StorageCode;

/**
 * Stores a template (its styles as `parseTemplate` or `stylesFromDocx` gave them), in the place of the one with its id
 * if there is one. Its name must be its own on this desk. `how` is told in the trail, such as the file that it came from.
 */
export function saveTemplate(
  database: DeskDatabase,
  template: ReportTemplate,
  how?: string,
): Promise<Result<void, SaveTemplateCode>> {
  return aloneIfAllowed(database, 'manageTemplates', async () => {
    const checked = checkFields(template);
    if (!checked.ok) return checked;
    const { id, name } = checked.value;
    if (id === standardTemplateId) {
      return failure('standardTemplate', '标准模板不能修改，模板没有变化，请用它新建一份再改。');
    }
    const { templates, damaged } = await storedTemplates(database);
    const others = templates.filter((other) => other.id !== id);
    if (others.some((other) => other.name.trim() === name.trim())) {
      return failure('nameTaken', `已有名为“${name.trim()}”的模板，没有保存，请换一个名称。`);
    }
    if (others.length + damaged.length > mostTemplates) {
      return failure(
        'tooManyTemplates',
        `本机已有 ${mostTemplates} 份模板，没有保存，请先删除不再使用的模板。`,
      );
    }
    const now = Date.now();
    const key = templateKey(id);
    const detail = { template: name, how };
    const audit = auditEvent(database, now, 'template.save', { kind: 'setting', id: key }, detail);
    const row = { id: key, value: checked.value };
    return write(database, [{ table: 'settings', op: 'put', row }], { now, audit });
  });
}
