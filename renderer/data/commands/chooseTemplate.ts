import { failure, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { allTemplates } from '../queries/templates.ts';
import type { StorageCode } from '../storageFailure.ts';
import { chosenTemplateSetting } from '../templateRows.ts';
import { write } from '../write.ts';

/** Makes a template the one that reports are made with. `templateGone`: there is none with this id. */
export function chooseTemplate(
  database: DeskDatabase,
  id: string,
): Promise<Result<void, 'templateGone' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'manageTemplates', async () => {
    const template = (await allTemplates(database)).find((each) => each.id === id);
    if (template === undefined) {
      return failure('templateGone', '这份模板已不在本机，默认模板没有变化，请选择另一份。');
    }
    const now = Date.now();
    const subject = { kind: 'setting', id: chosenTemplateSetting } as const;
    const audit = auditEvent(database, now, 'template.choose', subject, { template: template.name });
    const row = { id: chosenTemplateSetting, value: id };
    return write(database, [{ table: 'settings', op: 'put', row }], { now, audit });
  });
}
