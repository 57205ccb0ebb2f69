import { afterEach, expect, test, vi } from 'vitest';
import { answerItem } from './commands/answerItem.ts';
import { rateScene } from './commands/rateScene.ts';
import { updateSession } from './commands/updateSession.ts';
import type { DeskDatabase } from './database.ts';
import { nameSitting } from './sitting.ts';
import { openFresh, put, value } from './testing/openFresh.ts';
import { answerRow, enterpriseRow, ratingRow, sessionRow } from './testing/sampleRows.ts';

const actor = { person: '王顾问', role: 'consultant' } as const;
const enterprise = enterpriseRow(1);

async function deskWithSessions(name?: string): Promise<DeskDatabase> {
  const database = await openFresh(name === undefined ? { actor } : { actor, name });
  await put(
    database,
    { table: 'enterprises', op: 'put', row: enterprise },
    { table: 'sessions', op: 'put', row: sessionRow('s', enterprise.id) },
    { table: 'sessions', op: 'put', row: sessionRow('t', enterprise.id) },
  );
  return database;
}

const trail = async (database: DeskDatabase) =>
  (await database.auditTrail.toArray()).map(({ action, subject, detail }) => [action, subject?.id, detail]);

afterEach(() => vi.restoreAllMocks());

test('of all answers of a sitting the first one is told, per session', async () => {
  const database = await deskWithSessions();
  nameSitting(database, 's', { enterprise: enterprise.name, session: '初诊 2026-03-02' });
  value(await answerItem(database, answerRow('s', 'network')));
  value(await answerItem(database, answerRow('s', 'planning')));
  value(await rateScene(database, ratingRow('s', 'quality')));
  value(await updateSession(database, 's', { notes: '车间已联网' }));
  value(await rateScene(database, ratingRow('t', 'quality')));
  expect(await trail(database)).toEqual([
    ['session.edit', 's', { enterprise: enterprise.name, session: '初诊 2026-03-02' }],
    ['session.edit', 't', {}],
  ]);
});

test('working on is told again after half an hour, and at the next unlocking', async () => {
  const database = await deskWithSessions();
  const clock = vi.spyOn(Date, 'now');
  const start = 1_772_409_600_000;
  const count = async () => (await database.auditTrail.toArray()).length;
  for (const [minutes, lines] of [
    [0, 1],
    [29, 1],
    [30, 2],
    [31, 2],
    [-60, 3],
  ] as const) {
    clock.mockReturnValue(start + minutes * 60_000);
    value(await answerItem(database, answerRow('s', 'network')));
    expect(await count()).toBe(lines);
  }
  const later = await openFresh({ actor, name: database.name });
  value(await answerItem(later, answerRow('s', 'network')));
  expect(await count()).toBe(4);
});

test('a first change that is refused leaves its line to the next one', async () => {
  const database = await deskWithSessions();
  const unstorable = { ...answerRow('s', 'network'), note: (() => '') as unknown as string };
  expect(await answerItem(database, unstorable)).toMatchObject({ ok: false });
  expect(await trail(database)).toEqual([]);
  value(await answerItem(database, answerRow('s', 'network')));
  expect(await trail(database)).toEqual([['session.edit', 's', {}]]);
});

test('what a session is said to be is told each time, by name', async () => {
  const database = await deskWithSessions();
  value(await updateSession(database, 's', { kind: 'followUp', target: 3 }));
  value(await updateSession(database, 's', { date: '2026-04-01' }));
  expect((await trail(database)).map(([action, , detail]) => [action, detail])).toEqual([
    [
      'session.details',
      { enterprise: enterprise.name, session: '复诊 2026-03-02', fields: '类型、目标等级' },
    ],
    ['session.details', { enterprise: enterprise.name, session: '复诊 2026-04-01', fields: '日期' }],
  ]);
});
