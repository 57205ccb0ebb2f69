import { failure, success, type Result } from '#shared/model/result.ts';
import type { Session } from '#shared/model/session.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent, sessionInTrail } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { writeEdit } from '../sitting.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write, type Change } from '../write.ts';

const fields = ['kind', 'date', 'target', 'painPoints', 'notes', 'participants', 'consultant'] as const;

/** What may change after a session was made; its enterprise and its pack never do, and closing is a matter of its own. */
export type SessionPatch = Partial<Pick<Session, (typeof fields)[number]>>;

/** A screen may hand over its whole row, which can be older than what is stored: the named fields count, no others. */
function named(patch: SessionPatch): SessionPatch {
  return Object.fromEntries(fields.filter((field) => field in patch).map((field) => [field, patch[field]]));
}

/** Changes the named fields of a session; a field that is absent stays. `sessionGone`: there is no such row. */
export function updateSession(
  database: DeskDatabase,
  id: string,
  patch: SessionPatch,
): Promise<Result<Session, 'sessionGone' | 'notAllowed' | StorageCode>> {
  return aloneIfAllowed(database, 'editSession', async () => {
    const before = await database.sessions.get(id);
    if (before === undefined) {
      return failure('sessionGone', '这次诊断已被移除，改动没有保存；请返回企业页面。');
    }
    const now = Date.now();
    const row = { ...before, ...named(patch), updatedAt: now };
    const written = await store(database, before, row, now);
    return written.ok ? success(row) : written;
  });
}

/** What a session is said to be is told each time; what is typed while talking is told like answers, once a sitting. */
async function store(database: DeskDatabase, before: Session, row: Session, now: number) {
  const changes: readonly Change[] = [{ table: 'sessions', op: 'put', row }];
  const changed = headFields.filter(([field]) => before[field] !== row[field]).map(([, name]) => name);
  if (changed.length === 0) return writeEdit(database, row.id, changes, now);
  const enterprise = await database.enterprises.get(row.enterpriseId);
  const detail = {
    enterprise: enterprise?.name,
    session: sessionInTrail(row),
    fields: changed.join('、'),
  };
  const audit = auditEvent(database, now, 'session.details', { kind: 'session', id: row.id }, detail);
  return write(database, changes, { now, audit });
}

const headFields = [
  ['kind', '类型'],
  ['date', '日期'],
  ['target', '目标等级'],
] as const;
