import { expect, test } from 'vitest';
import type { DeskDatabase } from '../database.ts';
import { allReceipts } from '../queries/allReceipts.ts';
import { allRefusals } from '../queries/allRefusals.ts';
import type { ReceiptRow } from '../rows.ts';
import { loggedChanges } from '../testing/loggedChanges.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { answerRow, enterpriseRow, sessionRow } from '../testing/sampleRows.ts';
import { write, type Change } from '../write.ts';
import { offerRefusedAgain } from './offerRefusedAgain.ts';

const enterprise = enterpriseRow(1);
const answer = answerRow('s', 'network');
const refusalId = `answers/${answer.id}`;

/** Notes that the platform refuses a row as it waits in the outbox. */
async function refuse(database: DeskDatabase, id: string): Promise<void> {
  const waiting = (await loggedChanges(database)).find(({ table, rowId }) => `${table}/${rowId}` === id);
  const changeId = waiting?.changeId ?? '';
  const row = { id, changeId, code: 'invalid', message: '内容不合要求。', refusedAt: 7 };
  await put(database, { table: 'refusals', op: 'put', row });
}

async function desk(role: 'consultant' | 'hall' = 'consultant', more: readonly Change[] = []) {
  const database = await openFresh({ actor: { person: '王顾问', role } });
  await put(
    database,
    { table: 'enterprises', op: 'put', row: enterprise },
    { table: 'sessions', op: 'put', row: sessionRow('s', enterprise.id) },
    { table: 'answers', op: 'put', row: answer },
    ...more,
  );
  await refuse(database, refusalId);
  return database;
}

test('a refused row is offered again as it stands', async () => {
  const database = await desk();
  const [refused] = await allRefusals(database);
  expect(refused).toMatchObject({ table: 'answers', rowId: answer.id, op: 'put', place: { row: answer } });
  value(await offerRefusedAgain(database, refusalId));
  expect(await database.answers.get(answer.id)).toEqual(answer);
  const [waiting] = (await loggedChanges(database)).filter(({ table }) => table === 'answers');
  expect(waiting?.changeId).not.toBe(refused?.refusal.changeId);
  expect(await allRefusals(database)).toEqual([]);
  expect(await database.auditTrail.toArray()).toMatchObject([
    { action: 'refusal.offer', detail: { enterprise: enterprise.name, session: '初诊 2026-03-02' } },
  ]);
  expect(await offerRefusedAgain(database, refusalId)).toMatchObject({ code: 'refusalGone' });
});

test('a row that was changed since is told again by itself, and is refused no more', async () => {
  const database = await desk();
  await put(database, { table: 'answers', op: 'put', row: { ...answer, note: '改过' } });
  expect(await allRefusals(database)).toEqual([]);
});

test('a refused row of a large write is found, too', async () => {
  const many = Array.from({ length: 120 }, (_, number) => answerRow('s', `q${number}`));
  const database = await desk(
    'consultant',
    many.map((row): Change => ({ table: 'answers', op: 'put', row })),
  );
  expect(await allRefusals(database)).toMatchObject([{ rowId: answer.id }]);
});

test('of several changes that are told as one, the refusal stands until there is a newer one', async () => {
  const database = await desk();
  const many = Array.from({ length: 120 }, (_, number): Change => {
    const row = number === 0 ? answer : answerRow('s', `q${number}`);
    return { table: 'answers', op: 'put', row };
  });
  await put(database, ...many);
  const row = { id: refusalId, changeId: 'both', code: 'invalid', message: '。', refusedAt: 7 };
  await put(database, { table: 'refusals', op: 'put', row });
  expect(await allRefusals(database)).toHaveLength(1);
  value(await write(database, [{ table: 'answers', op: 'put', row: answer }], { now: 8 }));
  expect(await allRefusals(database)).toEqual([]);
});

test('a refused deletion is offered again as one, and ids with a slash are read', async () => {
  const database = await desk();
  await put(database, { table: 'answers', op: 'delete', id: answer.id });
  await refuse(database, refusalId);
  expect(await allRefusals(database)).toMatchObject([{ op: 'delete', place: { row: null, sessionId: 's' } }]);
  value(await offerRefusedAgain(database, refusalId));
  expect((await loggedChanges(database)).find(({ table }) => table === 'answers')?.op).toBe('delete');

  const removal = {
    id: 'session/x',
    kind: 'session',
    subjectId: 'x',
    name: '旧诊断',
    reason: '重复录入',
    removedBy: '王顾问',
    removedAt: 2,
    removed: { sessions: 1, items: 0, evidence: 0 },
    sample: false,
  } as const;
  await put(database, { table: 'removals', op: 'put', row: removal });
  await refuse(database, 'removals/session/x');
  expect(await allRefusals(database)).toMatchObject([{ table: 'removals', rowId: 'session/x' }]);
});

test('a closed session is told of again without a change', async () => {
  const database = await desk();
  const closed = sessionRow('s', enterprise.id, { closedAt: 5 });
  await put(database, { table: 'sessions', op: 'put', row: closed });
  await refuse(database, 'sessions/s');
  value(await offerRefusedAgain(database, 'sessions/s'));
  expect(await database.sessions.get('s')).toEqual(closed);
});

test('the hall offers nothing', async () => {
  const database = await desk('hall');
  expect(await offerRefusedAgain(database, refusalId)).toMatchObject({ code: 'notAllowed' });
  expect(await allRefusals(database)).toHaveLength(1);
});

test('of many receipts the last come, newest first', async () => {
  const database = await openFresh();
  const receipt = (startedAt: number): ReceiptRow => ({
    id: String(startedAt).padStart(16, '0'),
    startedAt,
    endedAt: startedAt + 1,
    told: {},
    received: {},
    conflicts: 0,
    refused: 0,
    offeredAgain: 0,
    requests: 1,
    waiting: 0,
    sums: null,
    failure: null,
  });
  const rows = Array.from({ length: 230 }, (_, index) => receipt(index));
  await put(database, ...rows.map((row): Change => ({ table: 'receipts', op: 'put', row })));
  const listed = await allReceipts(database);
  expect(listed).toHaveLength(200);
  expect(listed.slice(0, 2).map(({ startedAt }) => startedAt)).toEqual([229, 228]);
});
