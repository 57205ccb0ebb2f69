import type { AuditDetail } from '#shared/audit/actions.ts';
import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import { isClosed } from '#shared/model/session.ts';
import type { Action } from '#shared/roles/roleTable.ts';
import { fieldOf } from '#shared/sync/conflictFields.ts';
import type { Json } from '#shared/sync/fields.ts';
import { questionOf, rowInWords } from '#shared/sync/rowWords.ts';
import { choicesOf, settledValue, type FieldClash } from '#shared/sync/settlement.ts';
import { refusedTo } from '../allowed.ts';
import { auditEvent, sessionInTrail, type Subject } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { syncedPlaces, type SyncedPlace } from '../queries/syncedPlaces.ts';
import type { Conflict, Settlement } from '../rows.ts';
import type { StorageCode } from '../storageFailure.ts';
import { alone } from '../turns.ts';
import { write, type Change } from '../write.ts';
import { conflictDeletes } from './settleConflictDeletes.ts';
import { usccTaken, type UsccTaken } from './usccTaken.ts';

export type SettleCode = 'conflictGone' | 'conflictSettled' | 'notOffered' | 'rowGone' | 'badText';

/** The words of each way, for the trail. */
const ways: Readonly<Record<Settlement, string>> = {
  kept: '保留当前',
  lost: '改用另一方',
  both: '两者都留',
  edited: '另行填写',
};

/** Characters of a text that was written to settle a conflict. */
const mostInText = 10_000;
const lineLengths = { least: 2, most: 100 } as const;

/**
 * Settles a conflict as a person decided: the row takes the chosen value, which is told to the platform like any other
 * change, and the conflict keeps who decided, when and how. `kept` leaves the row as it stands now, even where it was
 * changed since; of a closed session nothing else can be chosen (`sessionClosed`). `edited`: the text that was written.
 */
export function settleConflict(
  database: DeskDatabase,
  id: string,
  how: Settlement,
  edited = '',
): Promise<Result<void, SettleCode | StorageCode | 'notAllowed'> | UsccTaken> {
  const refused = refusedTo(database, 'editSession');
  if (refused !== null) return Promise.resolve(refused);
  return alone(database, async () => {
    const conflict = await database.conflicts.get(id);
    if (conflict === undefined) {
      return failure('conflictGone', '这处冲突已不在本机，没有再做改动；请刷新后再看。');
    }
    const { settled } = conflict;
    if (settled !== null) {
      const who = settled.by === '' ? '另一人' : `“${settled.by}”`;
      return failure('conflictSettled', `这处冲突已由${who}决定，没有再做改动；请在“已决定”里查看。`);
    }
    const [place] = await syncedPlaces(database, [conflict]);
    if (place === undefined) throw new Error('a place per key');
    const forbidden = refusedTo(database, actionOf(conflict, how));
    if (forbidden !== null) return forbidden;
    const now = Date.now();
    const changes = await changesOf(database, conflict, place, how, edited, now);
    if ('ok' in changes) return changes;
    const by = { by: database.actor.person, at: now, how };
    const noted: Change = { table: 'conflicts', op: 'put', row: { ...conflict, settled: by } };
    const audit = auditEvent(database, now, 'conflict.settle', subjectOf(conflict, place), {
      ...inTrail(conflict, place),
      how: conflict.clash.kind === 'deletion' && how === 'lost' ? '删除' : ways[how],
    });
    const written = await write(database, [...changes, noted], { now, audit });
    return written.ok ? success(undefined) : written;
  });
}

/** Whoever may not delete an enterprise or a diagnosis may not settle that it was deleted, either. */
function actionOf({ table, clash }: Conflict, how: Settlement): Action {
  const deletes = clash.kind === 'deletion' && how === 'lost';
  if (table === 'enterprises') return deletes ? 'deleteEnterprise' : 'editEnterprise';
  if (table === 'activities' || table === 'demands') return 'manageActivities';
  if (table === 'siteChecks' || table === 'satisfactions') return 'superviseEnterprises';
  return table === 'sessions' && deletes ? 'deleteSession' : 'editSession';
}

async function changesOf(
  database: DeskDatabase,
  { table, rowId, clash }: Conflict,
  place: SyncedPlace,
  how: Settlement,
  edited: string,
  now: number,
): Promise<readonly Change[] | Failure<SettleCode | StorageCode> | UsccTaken> {
  const { row, session, pack } = place;
  if (how === 'kept') return [];
  if (session !== null && isClosed(session)) {
    return failure(
      'sessionClosed',
      '这次诊断已经封存，没有改动，封存的内容没有变化；请选择“保留当前”，或由组长或管理员先修订。',
    );
  }
  if (clash.kind === 'deletion' && how === 'lost')
    return conflictDeletes(database, { table, rowId }, place, now);
  if (row === null) {
    return failure('rowGone', '这一项已被删除，改动没有保存；请选择“保留当前”，或从备份恢复后再决定。');
  }
  const question = questionOf({ table, rowId, pack });
  if (clash.kind === 'deletion' || !choicesOf(table, clash, question).includes(how)) return notOffered();
  // What stands now may have been changed since the conflict was found: that is not lost either.
  const standing: FieldClash = { ...clash, kept: valueIn(row, clash.field) };
  const fault = how === 'edited' ? faultOf(fieldOf(table, clash.field).shape === 'line', edited) : null;
  if (fault !== null) return fault;
  const value = settledValue(standing, how, edited);
  if (value === undefined) return notOffered();
  if (table === 'enterprises' && clash.field === 'uscc' && typeof value === 'string') {
    const taken = await usccTaken(database, value, rowId);
    if (taken !== null) return taken;
  }
  return [{ table, op: 'put', row: { ...row, [clash.field]: value, updatedAt: now } } as Change];
}

/** The value of a row's field as it is stored. */
function valueIn(row: object, field: string): Json | undefined {
  return (row as Readonly<Record<string, Json | undefined>>)[field];
}

function notOffered(): Failure<'notOffered'> {
  return failure('notOffered', '这一项不能这样决定，没有改动；请选择“保留当前”，需要时到原处修改。');
}

function faultOf(isLine: boolean, text: string): Failure<'badText'> | null {
  const { length } = [...text.trim()];
  const { least, most } = lineLengths;
  if (isLine && (length < least || length > most || text.includes('\n'))) {
    return failure('badText', `请写成一行，${least} 至 ${most} 个字，现为 ${length} 个字；没有改动。`);
  }
  return length <= mostInText
    ? null
    : failure('badText', `最多写 ${mostInText} 个字，现为 ${length} 个字；没有改动，请精简后再保存。`);
}

function subjectOf({ table, rowId }: Conflict, { sessionId, enterprise }: SyncedPlace): Subject {
  if (table === 'enterprises') return { kind: 'enterprise', id: rowId };
  if (sessionId === null && enterprise !== null) return { kind: 'enterprise', id: enterprise.id };
  return sessionId === null ? null : { kind: 'session', id: sessionId };
}

function inTrail({ table, rowId, clash }: Conflict, place: SyncedPlace): AuditDetail {
  const { enterprise, session, removedName, name, pack } = place;
  return {
    enterprise: enterprise?.name ?? removedName ?? undefined,
    session: session === null ? undefined : sessionInTrail(session),
    item: rowInWords({ table, rowId, name, pack }),
    fields: clash.kind === 'deletion' ? '是否删除' : fieldOf(table, clash.field).name,
  };
}
