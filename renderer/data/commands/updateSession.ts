import { failure, success, type Result } from '#shared/model/result.ts';
import type { Session } from '#shared/model/session.ts';
import type { DeskDatabase } from '../database.ts';
import type { StorageCode } from '../storageFailure.ts';
import { alone } from '../turns.ts';
import { write } from '../write.ts';

/** What may change after a session was made; its enterprise and its pack never do. */
export type SessionPatch = Partial<
  Pick<Session, 'kind' | 'date' | 'target' | 'painPoints' | 'notes' | 'participants' | 'consultant'>
>;

/** Changes the named fields of a session; a field that is absent stays. `sessionGone`: there is no such row. */
export function updateSession(
  database: DeskDatabase,
  id: string,
  patch: SessionPatch,
): Promise<Result<Session, 'sessionGone' | StorageCode>> {
  return alone(database, async () => {
    const before = await database.sessions.get(id);
    if (before === undefined) {
      return failure('sessionGone', '这次诊断已被移除，改动没有保存；请返回企业页面。');
    }
    const now = Date.now();
    const { enterpriseId, pack, sample, createdAt } = before;
    const row = { ...before, ...patch, id, enterpriseId, pack, sample, createdAt, updatedAt: now };
    const written = await write(database, [{ table: 'sessions', op: 'put', row }], { now });
    return written.ok ? success(row) : written;
  });
}
