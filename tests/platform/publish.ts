import { holdSame } from '#shared/sync/fields.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import { stampOver } from '#shared/sync/stamp.ts';
import { positionText } from './position.ts';
import { rowKey, type Known, type LoggedRow, type Settled } from './settlePush.ts';
import type { PublicRow } from './storage.ts';
import { newUuid } from './random.ts';

/** Who writes public rows. */
const platform = { id: '00000000-0000-4000-8000-000000000000', name: '平台' } as const;

/** What has to be written so that public rows stand as given: the platform itself is never in conflict. */
export function publicChanges(
  table: SyncTableName,
  rows: readonly PublicRow[],
  known: Known,
  now: number,
  nonce: string,
): Settled {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const changed = [...byId.values()].filter(
    ({ id, fields }) => !holdSame(fields, known.rows.get(rowKey({ table, id }))?.row.fields ?? null),
  );
  const logged = changed.map(({ id, fields }, index): LoggedRow => {
    const sequence = known.head.sequence + 1 + index;
    const before = known.rows.get(rowKey({ table, id }))?.row.stamp ?? null;
    const rev = positionText({ sequence, nonce });
    const stamp = stampOver(before, now, platform.id);
    const row = { table, id, rev, stamp, by: platform.name, changeId: newUuid(), fields };
    return { row, sequence, device: platform.id };
  });
  const sequence = known.head.sequence + logged.length;
  const head = logged.length === 0 ? known.head : { sequence, nonce };
  return { answers: [], rows: logged, firsts: new Map(), head };
}
