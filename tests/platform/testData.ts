import { randomUUID } from 'node:crypto';
import type { Fields } from '#shared/sync/fields.ts';
import type { PushAnswer, SyncChange } from '#shared/sync/protocol.ts';
import { stampOver } from '#shared/sync/stamp.ts';
import { readableBy, type Scope } from '#shared/sync/syncTables.ts';
import type { Device, Storage } from './storage.ts';

const replica = '11111111-1111-4111-8111-111111111111';

/** A change that puts an enterprise, but for what is given. */
export function changeWith(given: Partial<SyncChange> = {}): SyncChange {
  const fields = { name: '邯郸市第一机械厂' };
  return {
    changeId: randomUUID(),
    table: 'enterprises',
    id: randomUUID(),
    baseRev: null,
    stamp: stampOver(null, 1_700_000_000_000, replica),
    by: '王工',
    op: 'put',
    fields,
    ...given,
  };
}

/** A deletion of what a change put, on top of a revision. */
export function deletionOf(change: SyncChange, baseRev: string | null): SyncChange {
  return { ...change, changeId: randomUUID(), baseRev, op: 'delete', fields: null };
}

/** An edit of what a change put, on top of a revision. */
export function editOf(change: SyncChange, baseRev: string | null, fields: Fields): SyncChange {
  return { ...change, changeId: randomUUID(), baseRev, fields };
}

/** A device as the storage would know it, in a centre that nobody else uses unless it is given. */
export function deviceWith(scope: Scope = 'consultant', centre: string = randomUUID()): Device {
  return { id: randomUUID(), name: '笔记本', scope, centre: { id: centre, name: '中心' } };
}

/** The revision in an answer; throws where the change was not applied. */
export function revIn(answer: PushAnswer | undefined): string {
  if (answer?.outcome === 'applied') return answer.rev;
  throw new Error(`The answer was ${JSON.stringify(answer)}.`);
}

/** Pushes and insists on being answered. */
export async function pushTo(
  storage: Storage,
  device: Device,
  changes: readonly SyncChange[],
  cursor: string | null = null,
) {
  const reply = await storage.push(device, cursor, changes);
  if (reply === 'cursorUnknown') throw new Error('The cursor is unknown.');
  return reply;
}

/** Reads all that a device may read since a cursor, page by page. */
export async function pullAll(storage: Storage, device: Device, since: string | null = null, limit = 1000) {
  const tables = [...readableBy(device.scope)];
  const pages = [];
  for (let cursor = since; ;) {
    const page = await storage.pull(device, { since: cursor, tables, limit });
    if (page === 'cursorUnknown') throw new Error('The cursor is unknown.');
    pages.push(page);
    if (!page.more)
      return { rows: pages.flatMap(({ rows }) => rows), cursor: page.cursor, pages: pages.length };
    cursor = page.cursor;
  }
}
