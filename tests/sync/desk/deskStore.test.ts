import { expect, test } from 'vitest';
import { pendingChanges } from '#data/queries/pendingChanges.ts';
import type { Change } from '#data/write.ts';
import { onCommitted } from '#data/write.ts';
import { rawRows, put, value } from '#data/testing/openFresh.ts';
import { answerRow, enterpriseRow, ratingRow, sessionRow } from '#data/testing/sampleRows.ts';
import { updateEnterprise } from '#data/commands/updateEnterprise.ts';
import { write } from '#data/write.ts';
import type { PlatformPort } from '#sync/platformPort.ts';
import { memoryPlatform } from '../memoryPlatform.ts';
import { openTestDesk } from './testDesk.ts';

const enterprises = (count: number, changes = {}): readonly Change[] =>
  Array.from({ length: count }, (_, index) => ({
    table: 'enterprises',
    op: 'put',
    row: enterpriseRow(index + 1, changes),
  }));

test('a diagnosis arrives at a colleague’s desk as it is, and nothing is told back', async () => {
  const platform = await memoryPlatform();
  const [one, other] = [await openTestDesk(platform), await openTestDesk(platform, '王顾问')];
  const enterprise = enterpriseRow(1);
  await put(
    one.database,
    { table: 'enterprises', op: 'put', row: enterprise },
    { table: 'sessions', op: 'put', row: sessionRow('s1', enterprise.id) },
    { table: 'answers', op: 'put', row: answerRow('s1', 'network') },
    { table: 'sceneRatings', op: 'put', row: ratingRow('s1', 'quality') },
  );
  expect((await one.sync()).receipt).toMatchObject({
    told: { enterprises: 1, sessions: 1, answers: 1, sceneRatings: 1 },
  });
  expect(await pendingChanges(one.database)).toBe(0);
  const { receipt, result } = await other.sync();
  expect(result.ok).toBe(true);
  expect(receipt).toMatchObject({
    told: {},
    received: { enterprises: 1, sessions: 1, answers: 1, sceneRatings: 1 },
  });
  expect(await other.database.enterprises.toArray()).toEqual([enterprise]);
  expect(await other.database.sessions.toArray()).toEqual(await one.database.sessions.toArray());
  expect(await other.database.answers.toArray()).toEqual(await one.database.answers.toArray());
  expect(await pendingChanges(other.database)).toBe(0);
});

test('示例 rows stay on this laptop', async () => {
  const platform = await memoryPlatform('enterprises');
  const desk = await openTestDesk(platform);
  await put(desk.database, ...enterprises(1, { sample: true }));
  expect((await desk.sync()).receipt.told).toEqual({});
  expect((await platform.rows()).size).toBe(0);
});

test('an import of thousands goes out in batches, and an edit made on the way is not lost', async () => {
  const platform = await memoryPlatform('enterprises');
  const desk = await openTestDesk(platform);
  await put(desk.database, ...enterprises(1200));
  expect(await desk.database.outbox.count()).toBe(3);
  const port = platform.portOf('desk');
  let edited = false;
  const first = enterpriseRow(1).id;
  const editing: PlatformPort = {
    pull: port.pull,
    push: async (request) => {
      if (!edited && request.changes.some(({ id }) => id === first)) {
        edited = true;
        value(await updateEnterprise(desk.database, first, { name: '改过的名字' }));
      }
      return port.push(request);
    },
  };
  const { receipt, result } = await desk.sync({ platform: editing });
  expect(result.ok).toBe(true);
  expect(receipt.told.enterprises).toBe(1201);
  expect(receipt.clashes).toEqual([]);
  expect((await platform.rows()).get(`enterprises/${first}`)).toMatchObject({ name: '改过的名字' });
  expect(await desk.database.outbox.count()).toBe(0);
});

test('a row that waits in a batch and alone is told once, as it stands', async () => {
  const platform = await memoryPlatform('enterprises');
  const desk = await openTestDesk(platform);
  // The clock was set back between the two.
  value(await write(desk.database, enterprises(60), { now: 9000 }));
  const row = enterpriseRow(7, { name: '后来的名字' });
  value(await write(desk.database, [{ table: 'enterprises', op: 'put', row }], { now: 1000 }));
  expect((await desk.sync()).receipt.told.enterprises).toBe(60);
  expect((await platform.rows()).get(`enterprises/${row.id}`)).toMatchObject({ name: '后来的名字' });
  expect(await pendingChanges(desk.database)).toBe(0);
});

test('two texts for one field: the later stands, both are kept for a person, with who and when', async () => {
  const platform = await memoryPlatform('enterprises');
  const [one, other] = [await openTestDesk(platform), await openTestDesk(platform, '王顾问')];
  const { id } = enterpriseRow(1);
  await put(one.database, ...enterprises(1));
  await one.sync();
  await other.sync();
  value(await updateEnterprise(other.database, id, { name: '王起的名字' }));
  value(await updateEnterprise(one.database, id, { name: '李起的名字', county: '丛台区' }));
  await other.sync();
  const { receipt } = await one.sync();
  expect(receipt.clashes).toHaveLength(1);
  await other.sync();
  expect(await other.database.enterprises.get(id)).toEqual(await one.database.enterprises.get(id));
  expect((await one.database.enterprises.get(id))?.county).toBe('丛台区');
  const [conflict] = await one.database.conflicts.toArray();
  expect(conflict).toMatchObject({
    table: 'enterprises',
    rowId: id,
    sessionId: null,
    clash: { kind: 'field', field: 'name' },
    local: { by: '李顾问' },
    remote: { by: '王顾问' },
    settled: null,
  });
  const texts = conflict?.clash.kind === 'field' ? [conflict.clash.kept, conflict.clash.lost] : [];
  expect(new Set(texts)).toEqual(new Set(['李起的名字', '王起的名字']));
});

test('what the platform refuses does not hold up the rest, and waits for a person', async () => {
  const platform = await memoryPlatform('enterprises');
  const desk = await openTestDesk(platform);
  const large = enterpriseRow(1, { honours: ['荣'.repeat(100_000)] });
  await put(desk.database, { table: 'enterprises', op: 'put', row: large }, ...enterprises(3).slice(1));
  const { receipt, result } = await desk.sync();
  expect(result.ok).toBe(true);
  expect(receipt).toMatchObject({ told: { enterprises: 2 }, refused: [{ code: 'tooLarge' }] });
  expect(await desk.database.refusals.toArray()).toMatchObject([
    { id: `enterprises/${large.id}`, code: 'tooLarge' },
  ]);
  // Not asked again as it is.
  expect((await desk.sync()).receipt).toMatchObject({ told: {}, refused: [], requests: 1 });
  value(await updateEnterprise(desk.database, large.id, { honours: ['专精特新'] }));
  expect((await desk.sync()).receipt.told.enterprises).toBe(1);
  expect(await desk.database.refusals.count()).toBe(0);
});

test('a row that only a newer app can read is left out, and is not told over', async () => {
  const platform = await memoryPlatform('enterprises');
  const [one, other] = [await openTestDesk(platform), await openTestDesk(platform, '王顾问')];
  const { id } = enterpriseRow(1);
  await put(one.database, ...enterprises(2));
  await one.sync();
  await other.sync();
  const newer = platform.portOf('newer');
  const pulled = await newer.pull({ since: null, tables: ['enterprises'], limit: 10 });
  if (!pulled.ok) throw new Error(pulled.message);
  const row = pulled.value.rows.find((one) => one.id === id);
  if (row === undefined) throw new Error('The row is not there.');
  const { rev, ...known } = row;
  // An enterprise of a fourth batch, with a field that nobody here knows.
  const fields = { ...known.fields, batch: 4, chain: '链主' };
  const stamp = '000009000000000.000000.00000000-0000-4000-8000-0000000000ff';
  const change = { ...known, baseRev: rev, changeId: crypto.randomUUID(), stamp, op: 'put' as const, fields };
  await newer.push({ cursor: pulled.value.cursor, changes: [change] });

  value(await updateEnterprise(other.database, id, { county: '丛台区' }));
  const { result } = await other.sync();
  expect(result.ok).toBe(true);
  expect(other.unreadable()).toBeGreaterThan(0);
  expect(await other.database.enterprises.get(id)).toMatchObject({ county: '丛台区', batch: 1 });
  expect(await other.database.refusals.toArray()).toMatchObject([{ code: 'newerData' }]);
  expect((await platform.rows()).get(`enterprises/${id}`)).toMatchObject({ batch: 4, chain: '链主' });
  // The other row goes on as ever.
  value(await updateEnterprise(other.database, enterpriseRow(2).id, { county: '永年区' }));
  expect((await other.sync()).receipt.told.enterprises).toBe(1);
});

test('fields of a newer app that do no harm are kept and travel on', async () => {
  const platform = await memoryPlatform('enterprises');
  const [one, other] = [await openTestDesk(platform), await openTestDesk(platform, '王顾问')];
  const row = { ...enterpriseRow(1), chain: '链主' };
  await put(one.database, { table: 'enterprises', op: 'put', row });
  await one.sync();
  await other.sync();
  value(await updateEnterprise(other.database, row.id, { county: '丛台区' }));
  await other.sync();
  expect((await platform.rows()).get(`enterprises/${row.id}`)).toMatchObject({
    chain: '链主',
    county: '丛台区',
  });
});

test('what a sync writes is encrypted like everything else, and said to be a sync’s', async () => {
  const platform = await memoryPlatform('enterprises');
  const [one, other] = [await openTestDesk(platform), await openTestDesk(platform, '王顾问')];
  await put(one.database, ...enterprises(1));
  await one.sync();
  const writers: string[] = [];
  const stop = onCommitted(({ database, by }) => {
    if (database === other.database) writers.push(by);
  });
  await other.sync();
  stop();
  expect(new Set(writers)).toEqual(new Set(['sync']));
  const stored = await Promise.all(
    ['enterprises', 'syncBases', 'syncState'].map((table) => rawRows(other.database, table)),
  );
  expect(JSON.stringify(stored.flat())).not.toContain('永年紧固件');
});

test('a sync that would delete most of a table asks first', async () => {
  const platform = await memoryPlatform('enterprises');
  const [one, other] = [await openTestDesk(platform), await openTestDesk(platform, '王顾问')];
  await put(one.database, ...enterprises(30));
  await one.sync();
  await other.sync();
  const gone = enterprises(30).map((change): Change => {
    if (change.op !== 'put') throw new Error('not a put');
    return { table: 'enterprises', op: 'delete', id: change.row.id };
  });
  await put(one.database, ...gone);
  await one.sync();
  expect((await other.sync()).result).toMatchObject({ ok: false, code: 'manyDeletions' });
  expect(await other.database.enterprises.count()).toBe(30);
  expect((await other.sync({ deletionsAllowed: true })).result.ok).toBe(true);
  expect(await other.database.enterprises.count()).toBe(0);
});
