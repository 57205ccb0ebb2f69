import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { bundleOfSession } from '../queries/bundleOfSession.ts';
import { getSetting } from '../queries/getSetting.ts';
import { packByReference } from '../queries/packByReference.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { answerRow, enterpriseRow, pinnedPack, ratingRow, sessionRow } from '../testing/sampleRows.ts';
import { answerItem } from './answerItem.ts';
import { createSession, type NewSession } from './createSession.ts';
import { rateScene } from './rateScene.ts';
import { saveSetting } from './saveSetting.ts';
import { updateSession } from './updateSession.ts';

const enterprise = enterpriseRow(1);
const begun: NewSession = {
  enterpriseId: enterprise.id,
  kind: 'baseline',
  date: '2026-03-02',
  consultant: '李顾问',
  pack: pinnedPack,
};

async function openWithEnterprise() {
  const database = await openFresh();
  await put(database, { table: 'enterprises', op: 'put', row: enterprise });
  return database;
}

test('a new session stores its edition of the pack once, in the same transaction', async () => {
  const database = await openWithEnterprise();
  expect(await packByReference(database, pinnedPack.reference)).toBeNull();
  const session = value(await createSession(database, begun));
  value(await createSession(database, { ...begun, kind: 'followUp' }));
  expect(session).toMatchObject({
    kind: 'baseline',
    pack: pinnedPack.reference,
    target: null,
    sample: false,
  });
  expect(await packByReference(database, pinnedPack.reference)).toEqual(pinnedPack.pack);
  expect(await packByReference(database, { ...pinnedPack.reference, hash: 'other' })).toBeNull();
  expect(await database.packs.count()).toBe(1);
  expect(await bundleOfSession(database, session.id)).toEqual({
    enterprise,
    session,
    answers: [],
    sceneRatings: [],
  });
});

test('a session of an enterprise that is gone is not made', async () => {
  const database = await openFresh();
  expect(await createSession(database, begun)).toMatchObject({ ok: false, code: 'enterpriseGone' });
  expect(await database.packs.count()).toBe(0);
});

test('a session changes field by field, but never its enterprise or pack', async () => {
  const database = await openWithEnterprise();
  const session = value(await createSession(database, begun));
  const stranger = {
    ...session,
    enterpriseId: 'x',
    pack: { ...session.pack, hash: 'x' },
    createdAt: 0,
    notes: '记录',
  };
  await Promise.all([
    updateSession(database, session.id, stranger),
    updateSession(database, session.id, { target: 3 }),
    updateSession(database, session.id, { participants: ['王工', '赵工'] }),
  ]);
  expect((await bundleOfSession(database, session.id))?.session).toEqual({
    ...session,
    notes: '记录',
    target: 3,
    participants: ['王工', '赵工'],
    updatedAt: expect.any(Number),
  });
  expect(await updateSession(database, 'nobody', { notes: '' })).toMatchObject({ code: 'sessionGone' });
});

test('an answer and a rating are stored as given, and a live query sees each of them', async () => {
  const database = await openWithEnterprise();
  await put(database, { table: 'sessions', op: 'put', row: sessionRow('s', enterprise.id) });
  const seen: string[] = [];
  const subscription = liveQuery(() => bundleOfSession(database, 's')).subscribe((bundle) => {
    seen.push(`${bundle?.answers.length} ${bundle?.sceneRatings.length}`);
  });
  await expect.poll(() => seen).toEqual(['0 0']);
  value(await answerItem(database, answerRow('s', 'network')));
  await expect.poll(() => seen).toEqual(['0 0', '1 0']);
  value(await rateScene(database, ratingRow('s', 'quality', 3)));
  await expect.poll(() => seen).toEqual(['0 0', '1 0', '1 1']);
  subscription.unsubscribe();
  expect(await bundleOfSession(database, 's')).toMatchObject({
    answers: [answerRow('s', 'network')],
    sceneRatings: [ratingRow('s', 'quality', 3)],
  });
  expect((await database.outbox.toArray()).map((entry) => entry.id).sort()).toEqual(
    [`answers/s:network`, `enterprises/${enterprise.id}`, 'sceneRatings/s:quality', 'sessions/s'].sort(),
  );
});

test('of quick answers to one question the last one stands', async () => {
  const database = await openFresh();
  const typed = ['1', '12', '120'].map((total) => answerRow('s', 'rate', { inputs: { total } }));
  await Promise.all(typed.map((row) => answerItem(database, row)));
  expect(await database.answers.toArray()).toEqual([typed[2]]);
  expect(await database.outbox.count()).toBe(1);
});

test('a setting is read as it was saved', async () => {
  const database = await openFresh();
  expect(await getSetting(database, 'consultant')).toBeUndefined();
  value(await saveSetting(database, 'consultant', { name: '李顾问' }));
  expect(await getSetting(database, 'consultant')).toEqual({ name: '李顾问' });
});
