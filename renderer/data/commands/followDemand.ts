import { demandStateNames, type Demand, type DemandState } from '#shared/model/demand.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write } from '../write.ts';
import { invalidFields } from './refusals.ts';

const mostInNote = 500;

/**
 * Notes a step of a demand's follow-up and where it stands after it. Neither a note nor another state writes nothing.
 * `demandGone`: there is no such row.
 */
export function followDemand(
  database: DeskDatabase,
  id: string,
  status: DemandState,
  typedNote: string,
): Promise<Result<Demand, 'invalid' | 'demandGone' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'manageActivities', async () => {
    const text = typedNote.trim();
    const length = [...text].length;
    const tooLong = { field: 'note', message: `跟进记录最多 ${mostInNote} 个字，现为 ${length} 个字。` };
    const invalid = invalidFields(length > mostInNote ? [tooLong] : []);
    if (invalid !== null) return invalid;
    const before = await database.demands.get(id);
    if (before === undefined) {
      return failure('demandGone', '这条需求已不在本机，跟进记录没有保存；请刷新后再看。');
    }
    if (text === '' && status === before.status) return success(before);
    const now = Date.now();
    const note = { at: now, by: database.actor.person, text };
    const notes = text === '' ? before.notes : [...before.notes, note];
    const row: Demand = { ...before, status, notes, updatedAt: now };
    const detail = { enterprise: row.enterprise, state: demandStateNames[status] };
    const audit = auditEvent(database, now, 'demand.follow', null, detail);
    const written = await write(database, [{ table: 'demands', op: 'put', row }], { now, audit });
    return written.ok ? success(row) : written;
  });
}
