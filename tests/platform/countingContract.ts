import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { syncLimits, type SyncRow } from '#shared/sync/protocol.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import { addRow, emptySum } from '#shared/sync/tableSum.ts';
import { byteLength } from './byteLength.ts';
import type { Device, Storage } from './storage.ts';
import { changeWith, deletionOf, deviceWith, editOf, pullAll, pushTo, revIn } from './testData.ts';

/** What every storage promises about sums, public rows that go, and answers that are too many. */
export function testCounting(open: () => Storage): void {
  /** The sum that a device works out from what it has read. */
  const readSum = (rows: readonly SyncRow[], wanted: SyncTableName) =>
    rows
      .filter(({ table, fields }) => table === wanted && fields !== null)
      .reduce((sum, { table, id, rev }) => addRow(sum, table, id, rev), emptySum);

  async function sumAt(device: Device, table: SyncTableName) {
    const [sum] = (await open().summary(device, [table])).sums;
    return sum;
  }

  test('sums are those of what a device reads, whatever was edited and deleted', async () => {
    const device = deviceWith();
    const tables = ['enterprises', 'answers', 'statistics'] as const;
    await open().publish('statistics', [{ id: randomUUID(), fields: { value: 7 } }], 1);
    const changes = Array.from({ length: 9 }, (_, index) =>
      changeWith({ table: index % 2 === 0 ? 'enterprises' : 'answers', id: `行 ${index}` }),
    );
    const { answers } = await pushTo(open(), device, changes);
    const revs = answers.map(revIn);
    const next = changes.flatMap((change, index) => {
      if (index === 3) return [deletionOf(change, revs[index] ?? null)];
      return index === 4 ? [editOf(change, revs[index] ?? null, { name: '二厂' })] : [];
    });
    await pushTo(open(), device, next);
    await pushTo(open(), deviceWith(), [changeWith()]);
    const { rows } = await pullAll(open(), device);
    const { sums } = await open().summary(device, tables);
    expect(sums).toEqual(tables.map((table) => ({ table, ...readSum(rows, table) })));
    expect(sums.map(({ rows }) => rows).slice(0, 2)).toEqual([5, 3]);
    const again = await open().summary(device, ['answers', 'enterprises', 'answers']);
    expect(again.sums.map(({ table }) => table)).toEqual(['answers', 'enterprises']);
  });

  test('an empty table has the sum of nothing', async () => {
    expect(await sumAt(deviceWith(), 'seals')).toEqual({ table: 'seals', ...emptySum });
  });

  test('public rows go when they are put as gone, and stay unsent when they are put as they are', async () => {
    const device = deviceWith();
    const [kept, going] = [randomUUID(), randomUUID()];
    const rows = [kept, going].map((id) => ({ id, fields: { value: 1, counts: [5, 0] } }));
    await open().publish('statistics', rows, 1);
    const { cursor } = await pullAll(open(), device);
    await open().publish('statistics', rows, 2);
    expect(await pullAll(open(), device, cursor)).toMatchObject({ rows: [], cursor });
    await open().publish(
      'statistics',
      [
        { id: kept, fields: { counts: [5, 0], value: 1 } },
        { id: going, fields: null },
        { id: randomUUID(), fields: null },
      ],
      3,
    );
    const gone = await pullAll(open(), device, cursor);
    expect(gone.rows).toMatchObject([{ id: going, fields: null }]);
    await open().publish('statistics', [{ id: going, fields: null }], 4);
    expect((await pullAll(open(), device, gone.cursor)).rows).toEqual([]);
    await open().publish('statistics', [{ id: going, fields: { value: 2 } }], 5);
    expect((await pullAll(open(), device, gone.cursor)).rows).toMatchObject([{ fields: { value: 2 } }]);
  });

  test('what changed is told of all centres, in order and in parts', async () => {
    const devices = [deviceWith(), deviceWith()];
    const start =
      (await open().changedAfter(0, ['enterprises', 'statistics'], 100_000)).at(-1)?.sequence ?? 0;
    for (const { centre } of devices) await open().putCentre(centre);
    const told: string[] = [];
    for (const device of [...devices, ...devices]) {
      const change = changeWith();
      await pushTo(open(), device, [change, changeWith({ table: 'answers' })]);
      told.push(`${device.centre.id} ${change.id}`);
    }
    const id = randomUUID();
    await open().publish('statistics', [{ id, fields: { value: 1 } }], 1);
    told.push(` ${id}`);
    const read: string[] = [];
    for (let sequence = start; ;) {
      const part = await open().changedAfter(sequence, ['enterprises', 'statistics'], 2);
      read.push(...part.map(({ centre, row }) => `${centre} ${row.id}`));
      expect(part.length).toBeLessThanOrEqual(2);
      const last = part.at(-1);
      if (last === undefined) break;
      sequence = last.sequence;
    }
    expect(read).toEqual(told);
  });

  test('answers stop before they are too large; what is left is decided when it is told again', async () => {
    const device = deviceWith();
    const size = syncLimits.fields - 100;
    const count = Math.ceil(syncLimits.answers / size) + 3;
    const puts = Array.from({ length: count }, (_, index) =>
      changeWith({ id: String(index), fields: { text: 'x'.repeat(size) } }),
    );
    const revs = (await pushTo(open(), device, puts)).answers.map(revIn);
    // Blind edits of all but the last row, which is edited as it should be.
    const edits = puts.map((put, index) =>
      editOf(put, index === count - 1 ? (revs[index] ?? null) : null, { text: '改' }),
    );
    const before = await pullAll(open(), device);
    const reply = await pushTo(open(), device, edits, before.cursor);
    expect(byteLength(JSON.stringify(reply.answers))).toBeLessThanOrEqual(syncLimits.answers);
    expect(reply.answers.map(({ changeId }) => changeId)).toEqual(edits.map(({ changeId }) => changeId));
    const decided = reply.answers.findIndex(({ outcome }) => outcome === 'later');
    expect(decided).toBeGreaterThan(count - 6);
    const outcomes = reply.answers.map(({ outcome }) => outcome);
    expect(outcomes.slice(0, decided)).toEqual(edits.slice(0, decided).map(() => 'conflict'));
    expect(outcomes.slice(decided)).toEqual(edits.slice(decided).map(() => 'later'));
    expect(reply.more).toBe(false);
    expect((await pullAll(open(), device, before.cursor)).rows).toEqual([]);
    const rest = await pushTo(open(), device, edits.slice(decided), reply.cursor);
    expect(rest.answers.at(-1)?.outcome).toBe('applied');
    expect(rest.answers.slice(0, -1).map(({ outcome }) => outcome)).toEqual(
      edits.slice(decided, -1).map(() => 'conflict'),
    );
  });
}
