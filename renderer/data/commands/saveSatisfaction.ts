import { failure, success, type Result } from '#shared/model/result.ts';
import type { Satisfaction, SatisfactionFields } from '#shared/model/satisfaction.ts';
import { checkSatisfaction, tidySatisfaction } from '#shared/supervision/satisfactionRules.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { typedOver } from '../typedOver.ts';
import { write } from '../write.ts';
import { enterpriseGone, invalidFields } from './refusals.ts';

export type SaveSatisfactionCode =
  'invalid' | 'enterpriseGone' | 'satisfactionGone' | 'notAllowed' | StorageCode;

/** New scores of an enterprise (`opened` null), or those that stood when their form was opened. `today` is YYYY-MM-DD. */
export type SatisfactionPlace = {
  readonly enterpriseId: string;
  readonly opened: Satisfaction | null;
  readonly today: string;
};

/** Stores how an enterprise scores its provider. `satisfactionGone`: the scores to be changed are here no more. */
export function saveSatisfaction(
  database: DeskDatabase,
  { enterpriseId, opened, today }: SatisfactionPlace,
  typed: SatisfactionFields,
): Promise<Result<Satisfaction, SaveSatisfactionCode>> {
  return aloneIfAllowed(database, 'superviseEnterprises', async () => {
    const [enterprise, before] = await Promise.all([
      database.enterprises.get(enterpriseId),
      opened === null ? null : database.satisfactions.get(opened.id),
    ]);
    if (enterprise === undefined) return enterpriseGone('满意度');
    if (before === undefined) {
      return failure('satisfactionGone', '这份满意度评价已被删除，改动没有保存；请返回企业页面。');
    }
    const tidy = tidySatisfaction(typed);
    const fields =
      opened === null || before === null ? tidy : typedOver(before, opened, { ...opened, ...tidy });
    const invalid = invalidFields(checkSatisfaction(fields, today));
    if (invalid !== null) return invalid;
    const now = Date.now();
    const recordedBy = database.actor.person;
    const rest = before ?? {
      id: crypto.randomUUID(),
      enterpriseId,
      recordedBy,
      sample: false,
      createdAt: now,
    };
    const row: Satisfaction = { ...rest, ...fields, updatedAt: now };
    const action = before === null ? 'satisfaction.create' : 'satisfaction.update';
    const subject = { kind: 'enterprise', id: enterpriseId } as const;
    const detail = { enterprise: enterprise.name, provider: row.provider };
    const audit = auditEvent(database, now, action, subject, detail);
    const written = await write(database, [{ table: 'satisfactions', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}
