import { describe, expect, it } from 'vitest';
import type { Json } from '#shared/sync/fields.ts';
import type { DeskDatabase } from '../database.ts';
import { openConflicts } from '../queries/openConflicts.ts';
import type { Conflict } from '../rows.ts';
import { loggedChanges } from '../testing/loggedChanges.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { answerRow, enterpriseRow, pinnedPack, ratingRow, sessionRow } from '../testing/sampleRows.ts';
import type { Change } from '../write.ts';
import { settleConflict } from './settleConflict.ts';

const [enterprise, other] = [enterpriseRow(1), enterpriseRow(2)];
const rating = { ...ratingRow('s', 'quality', 3), note: '看了看板' };

const conflict = (more: Partial<Conflict>): Conflict => ({
  id: 'c',
  table: 'sceneRatings',
  rowId: rating.id,
  sessionId: 's',
  clash: { kind: 'field', field: 'level', kept: 3, lost: 2, keptSide: 'remote' },
  local: { by: '王顾问', at: 10 },
  remote: { by: '李顾问', at: 20 },
  foundAt: 30,
  settled: null,
  ...more,
});

const on = (field: string, kept: Json, lost: Json): Pick<Conflict, 'clash'> => ({
  clash: { kind: 'field', field, kept, lost, keptSide: 'local' },
});
const deletion: Pick<Conflict, 'clash'> = { clash: { kind: 'deletion', keptSide: 'local' } };

async function desk(
  found: Partial<Conflict>,
  {
    role = 'lead',
    more = [],
  }: { readonly role?: 'consultant' | 'lead' | 'hall'; readonly more?: Change[] } = {},
) {
  const database = await openFresh({ actor: { person: '赵组长', role } });
  await put(
    database,
    { table: 'enterprises', op: 'put', row: enterprise },
    { table: 'enterprises', op: 'put', row: other },
    { table: 'sessions', op: 'put', row: sessionRow('s', enterprise.id) },
    { table: 'packs', op: 'put', row: { ...pinnedPack, id: 'miit-sme-2024/2024.1/a1b2' } },
    { table: 'answers', op: 'put', row: answerRow('s', 'network') },
    { table: 'sceneRatings', op: 'put', row: rating },
    { table: 'conflicts', op: 'put', row: conflict(found) },
    ...more,
  );
  return database;
}

const settledHow = async (database: DeskDatabase) => (await database.conflicts.get('c'))?.settled;
const changeIdOf = async (database: DeskDatabase, table: string) =>
  (await loggedChanges(database)).find((one) => one.table === table)?.changeId;

describe('a conflict', () => {
  it('is settled for the other side: the row takes it and is told, the trail has a line', async () => {
    const database = await desk({});
    const before = await changeIdOf(database, 'sceneRatings');
    value(await settleConflict(database, 'c', 'lost'));
    expect(await database.sceneRatings.get(rating.id)).toMatchObject({ level: 2, note: '看了看板' });
    expect(await changeIdOf(database, 'sceneRatings')).not.toBe(before);
    expect(await settledHow(database)).toMatchObject({ by: '赵组长', how: 'lost' });
    expect(await database.auditTrail.toArray()).toMatchObject([
      {
        action: 'conflict.settle',
        person: '赵组长',
        subject: { kind: 'session', id: 's' },
        detail: {
          enterprise: enterprise.name,
          session: '初诊 2026-03-02',
          item: '场景 quality',
          fields: '评级',
          how: '改用另一方',
        },
      },
    ]);
  });

  it('is settled for what stands: the row is neither changed nor told again', async () => {
    const database = await desk({});
    await put(database, { table: 'sceneRatings', op: 'put', row: { ...rating, level: 4 } });
    const before = await changeIdOf(database, 'sceneRatings');
    value(await settleConflict(database, 'c', 'kept'));
    expect(await database.sceneRatings.get(rating.id)).toEqual({ ...rating, level: 4 });
    expect(await changeIdOf(database, 'sceneRatings')).toBe(before);
    expect(await settledHow(database)).toMatchObject({ how: 'kept' });
  });

  it('of texts keeps both, and what was written since', async () => {
    const database = await desk(on('note', '看了看板', '问了班长'));
    await put(database, { table: 'sceneRatings', op: 'put', row: { ...rating, note: '看了看板和台账' } });
    value(await settleConflict(database, 'c', 'both'));
    expect((await database.sceneRatings.get(rating.id))?.note).toBe('看了看板和台账\n问了班长');
  });

  it('takes what a person writes, within what fits', async () => {
    const database = await desk({ ...on('consultant', '王顾问', '李顾问'), table: 'sessions', rowId: 's' });
    expect(await settleConflict(database, 'c', 'edited', ' ')).toMatchObject({ code: 'badText' });
    value(await settleConflict(database, 'c', 'edited', '王顾问、李顾问'));
    expect((await database.sessions.get('s'))?.consultant).toBe('王顾问、李顾问');
  });

  it('of lists becomes one list', async () => {
    const found = {
      ...on('painPoints', ['交期不准'], ['库存高', '交期不准']),
      table: 'sessions',
      rowId: 's',
    } as const;
    const database = await desk(found);
    value(await settleConflict(database, 'c', 'both'));
    expect((await database.sessions.get('s'))?.painPoints).toEqual(['交期不准', '库存高']);
  });

  it('is settled once', async () => {
    const database = await desk({});
    value(await settleConflict(database, 'c', 'kept'));
    expect(await settleConflict(database, 'c', 'lost')).toMatchObject({
      code: 'conflictSettled',
      message: expect.stringContaining('赵组长'),
    });
    expect(await settleConflict(database, 'nothing', 'lost')).toMatchObject({ code: 'conflictGone' });
    expect((await database.sceneRatings.get(rating.id))?.level).toBe(3);
  });

  it('of a closed session can only stay as it is', async () => {
    const closed: Change = {
      table: 'sessions',
      op: 'put',
      row: sessionRow('s', enterprise.id, { closedAt: 5 }),
    };
    const database = await desk({}, { more: [closed] });
    expect(await settleConflict(database, 'c', 'lost')).toMatchObject({ code: 'sessionClosed' });
    expect(await settledHow(database)).toBeNull();
    value(await settleConflict(database, 'c', 'kept'));
    expect(await database.sceneRatings.get(rating.id)).toEqual(rating);
  });

  it('about what follows from closing is not set by hand', async () => {
    const database = await desk({ ...on('closedAt', 5, 6), table: 'sessions', rowId: 's' });
    expect(await settleConflict(database, 'c', 'lost')).toMatchObject({ code: 'notOffered' });
    expect(await settleConflict(database, 'c', 'both')).toMatchObject({ code: 'notOffered' });
    value(await settleConflict(database, 'c', 'kept'));
  });

  it('does not give two enterprises one code', async () => {
    const found = {
      ...on('uscc', enterprise.uscc, other.uscc),
      table: 'enterprises',
      rowId: enterprise.id,
    } as const;
    const database = await desk({ ...found, sessionId: null });
    expect(await settleConflict(database, 'c', 'lost')).toMatchObject({ code: 'usccTaken' });
    expect(await settledHow(database)).toBeNull();
  });

  it('about a row that is gone can only be noted', async () => {
    const database = await desk({}, { more: [{ table: 'sceneRatings', op: 'delete', id: rating.id }] });
    expect(await settleConflict(database, 'c', 'lost')).toMatchObject({ code: 'rowGone' });
    value(await settleConflict(database, 'c', 'kept'));
  });

  it('is refused to the hall', async () => {
    const database = await desk({}, { role: 'hall' });
    expect(await settleConflict(database, 'c', 'kept')).toMatchObject({ code: 'notAllowed' });
    expect(await settledHow(database)).toBeNull();
  });
});

describe('a deletion against an edit', () => {
  it('is taken back, or carried out', async () => {
    const kept = await desk(deletion);
    value(await settleConflict(kept, 'c', 'kept'));
    expect(await kept.sceneRatings.get(rating.id)).toEqual(rating);
    const gone = await desk(deletion);
    value(await settleConflict(gone, 'c', 'lost'));
    expect(await gone.sceneRatings.get(rating.id)).toBeUndefined();
    expect((await loggedChanges(gone)).find(({ table }) => table === 'sceneRatings')?.op).toBe('delete');
    expect((await gone.auditTrail.toArray())[0]?.detail).toMatchObject({ fields: '是否删除', how: '删除' });
  });

  it('of a diagnosis takes all of it along and leaves a tombstone', async () => {
    const found = { ...deletion, table: 'sessions', rowId: 's' } as const;
    const database = await desk(found);
    value(await settleConflict(database, 'c', 'lost'));
    expect(await database.sessions.count()).toBe(0);
    expect(await database.answers.count()).toBe(0);
    expect(await database.removals.toArray()).toMatchObject([
      {
        kind: 'session',
        subjectId: 's',
        removedBy: '赵组长',
        removed: { sessions: 1, items: 2, evidence: 0 },
      },
    ]);
  });

  it('keeps the tombstone of whoever deleted first', async () => {
    const tombstone = {
      id: `enterprise/${enterprise.id}`,
      kind: 'enterprise',
      subjectId: enterprise.id,
      name: enterprise.name,
      reason: '重复录入',
      removedBy: '李顾问',
      removedAt: 3,
      removed: { sessions: 1, items: 0, evidence: 0 },
      sample: false,
    } as const;
    const found = { ...deletion, table: 'enterprises', rowId: enterprise.id, sessionId: null } as const;
    const more: Change[] = [{ table: 'removals', op: 'put', row: tombstone }];
    const database = await desk(found, { more });
    value(await settleConflict(database, 'c', 'lost'));
    expect((await database.enterprises.toArray()).map(({ id }) => id)).toEqual([other.id]);
    expect(await database.sessions.count()).toBe(0);
    expect(await database.removals.toArray()).toEqual([tombstone]);
  });

  it('of a diagnosis is carried out by those only who may delete one', async () => {
    const database = await desk({ ...deletion, table: 'sessions', rowId: 's' }, { role: 'consultant' });
    expect(await settleConflict(database, 'c', 'lost')).toMatchObject({ code: 'notAllowed' });
    value(await settleConflict(database, 'c', 'kept'));
    expect(await database.sessions.count()).toBe(1);
  });
});

describe('the list of conflicts', () => {
  it('has each with what it belongs to, open ones and settled ones apart', async () => {
    const more: Change[] = [
      { table: 'conflicts', op: 'put', row: conflict({ id: 'd', ...on('note', '甲', '乙'), foundAt: 20 }) },
    ];
    const database = await desk({}, { more });
    const both = await openConflicts(database);
    expect(
      both.open.map(({ conflict: { id }, place }) => [id, place.enterprise?.name, place.session?.id]),
    ).toEqual([
      ['d', enterprise.name, 's'],
      ['c', enterprise.name, 's'],
    ]);
    expect(both.open[0]?.place).toMatchObject({ row: rating, pack: pinnedPack.pack, removedName: null });
    value(await settleConflict(database, 'd', 'kept'));
    const { open, settled } = await openConflicts(database);
    expect([open, settled].map((list) => list.map(({ conflict: { id } }) => id))).toEqual([['c'], ['d']]);
  });

  it('names a diagnosis that is gone by its tombstone', async () => {
    const database = await desk({ ...deletion, table: 'sessions', rowId: 's' });
    await put(database, { table: 'conflicts', op: 'put', row: conflict({ id: 'd', rowId: 's:gone' }) });
    value(await settleConflict(database, 'c', 'lost'));
    const [left] = (await openConflicts(database)).open;
    expect(left?.place).toMatchObject({
      row: null,
      session: null,
      sessionId: 's',
      removedName: `${enterprise.name} 初诊 2026-03-02`,
    });
  });
});
