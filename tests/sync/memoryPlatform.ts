import { failure, success } from '#shared/model/result.ts';
import {
  pullReplySchema,
  pushReplySchema,
  summaryReplySchema,
  syncLimits,
  type SyncRow,
} from '#shared/sync/protocol.ts';
import { memoryStorage, type Snapshot } from '#tests/platform/memoryStorage.ts';
import type { Scope, SyncTableName } from '#shared/sync/syncTables.ts';
import type { Device } from '#tests/platform/storage.ts';
import type { HistoryPlatform } from './playHistory.ts';

const centre = { id: 'centre', name: '示例中心' };

/** The reference platform's storage in memory, spoken to without a network: what it says is checked all the same. */
export async function memoryPlatform(table: SyncTableName = 'answers'): Promise<HistoryPlatform> {
  let nonces = 0;
  const storage = memoryStorage(() => `n${(nonces += 1)}`);
  const deviceOf = (id: string, scope: Scope = 'consultant'): Device => ({ id, name: id, scope, centre });
  const reader = deviceOf('reader');
  const all = async () => {
    const rows: SyncRow[] = [];
    for (let since: string | null = null, more = true; more;) {
      const reply = await storage.pull(reader, { since, tables: [table], limit: syncLimits.rows });
      if (reply === 'cursorUnknown') throw new Error('the beginning is always known');
      rows.push(...reply.rows);
      ({ cursor: since, more } = reply);
    }
    return rows;
  };
  await storage.putCentre(centre);
  const unknown = failure('cursorUnknown', '平台不认识这个位置');
  return {
    portOf: (id, scope) => ({
      pull: async (query) => {
        const reply = await storage.pull(deviceOf(id, scope), query);
        return reply === 'cursorUnknown' ? unknown : success(pullReplySchema.parse(reply));
      },
      push: async ({ cursor, changes }) => {
        const reply = await storage.push(deviceOf(id, scope), cursor, changes);
        return reply === 'cursorUnknown' ? unknown : success(pushReplySchema.parse(reply));
      },
      summary: async ({ tables }) =>
        success(summaryReplySchema.parse(await storage.summary(deviceOf(id, scope), tables))),
    }),
    snapshot: () => storage.snapshot(),
    restore: (snapshot) => storage.restore(snapshot as Snapshot),
    rows: async () => new Map((await all()).map(({ table, id, fields }) => [`${table}/${id}`, fields])),
  };
}
