import { failure, type Result } from '#shared/model/result.ts';
import { standardTemplateId } from '#shared/report/template/template.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { chosenTemplateId } from '../queries/chosenTemplate.ts';
import type { StorageCode } from '../storageFailure.ts';
import { chosenTemplateSetting, readTemplateRow, templateKey } from '../templateRows.ts';
import { write, type Change } from '../write.ts';

/**
 * Deletes a template, damaged or not; reports that were made with it stay as they are. If it was the chosen one, the
 * standard template is. `templateGone`: there is none with this id.
 */
export function deleteTemplate(
  database: DeskDatabase,
  id: string,
): Promise<Result<void, 'templateGone' | 'standardTemplate' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'manageTemplates', async () => {
    if (id === standardTemplateId) {
      return failure('standardTemplate', '标准模板不能删除，模板没有变化。');
    }
    const key = templateKey(id);
    const row = await database.settings.get(key);
    if (row === undefined) return failure('templateGone', '这份模板已不在本机，没有再做改动。');
    const chosen = (await chosenTemplateId(database)) === id;
    const now = Date.now();
    const detail = { template: readTemplateRow(row).name };
    const audit = auditEvent(database, now, 'template.delete', { kind: 'setting', id: key }, detail);
    const changes: readonly Change[] = [
      { table: 'settings', op: 'delete', id: key },
      ...(chosen ? [{ table: 'settings', op: 'delete', id: chosenTemplateSetting } as const] : []),
    ];
    return write(database, changes, { now, audit });
  });
}
