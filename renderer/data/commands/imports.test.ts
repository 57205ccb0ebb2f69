import { expect, test } from 'vitest';
import type { DeskDatabase } from '../database.ts';
import type { ImportContent } from '../importing/importContent.ts';
import { enterprisesIn } from '../directory.ts';
import { bundlesOf } from '../queries/bundlesOf.ts';
import { openFresh, put, rawRows, value } from '../testing/openFresh.ts';
import {
  answerRow,
  bundle,
  enterpriseRow,
  pinnedPack,
  ratingRow,
  sessionRow,
} from '../testing/sampleRows.ts';
import { importBundles, previewImport } from './importBundles.ts';
import { loadSample } from './loadSample.ts';
import { removeSample } from './removeSample.ts';
import { updateSession } from './updateSession.ts';

const [one, two] = [enterpriseRow(1), enterpriseRow(2)];
const content: ImportContent = {
  enterprises: [one, two],
  bundles: [bundle('s1', one), bundle('s2', one, { kind: 'followUp', date: '2026-09-01' })],
  packs: [pinnedPack],
};

async function everything(database: DeskDatabase) {
  const tables = ['enterprises', 'sessions', 'answers', 'sceneRatings', 'directory', 'packs', 'outbox'];
  return Promise.all(tables.map((table) => rawRows(database, table)));
}

test('a preview counts and writes nothing', async () => {
  const database = await openFresh();
  const before = await everything(database);
  expect(value(await previewImport(database, content))).toEqual({
    newEnterprises: 2,
    sameEnterprises: 0,
    changedEnterprises: [],
    newSessions: 2,
    sameSessions: 0,
    differentSessions: [],
  });
  expect(await everything(database)).toEqual(before);
});

test('an import brings enterprises, sessions, their items and packs; a second one changes nothing', async () => {
  const database = await openFresh();
  value(await importBundles(database, content, 'keep'));
  expect(await bundlesOf(database, 'all')).toEqual(content.bundles);
  expect(await database.packs.count()).toBe(1);
  expect(await database.outbox.count()).toBe(8);
  const before = await everything(database);
  const again = {
    ...content,
    bundles: content.bundles.map((each) => ({ ...each, session: { ...each.session, updatedAt: 99 } })),
  };
  expect(value(await importBundles(database, again, 'overwrite'))).toMatchObject({
    newEnterprises: 0,
    sameEnterprises: 2,
    changedEnterprises: [],
    newSessions: 0,
    sameSessions: 2,
    differentSessions: [],
  });
  expect(await everything(database)).toEqual(before);
});

test('a session that came without an id is known again by what it says', async () => {
  const database = await openFresh();
  value(await importBundles(database, content, 'keep'));
  const again = { ...content, bundles: [bundle('fresh-id', one)] };
  expect(value(await previewImport(database, again))).toMatchObject({ newSessions: 0, sameSessions: 1 });
  const other = {
    ...content,
    bundles: [{ ...bundle('fresh-id', one), sceneRatings: [ratingRow('fresh-id', 'quality', 4)] }],
  };
  expect(value(await previewImport(database, other))).toMatchObject({ newSessions: 1, sameSessions: 0 });
});

test('an enterprise that is here keeps its fields or takes the new ones, as chosen; its sessions join it', async () => {
  for (const mode of ['keep', 'overwrite'] as const) {
    const database = await openFresh();
    const here = { ...one, id: 'kept-id', name: '本机的名字', createdAt: 5 };
    await put(database, { table: 'enterprises', op: 'put', row: here });
    expect(value(await previewImport(database, content))).toMatchObject({
      newEnterprises: 1,
      changedEnterprises: [{ id: 'kept-id', uscc: one.uscc, name: '本机的名字', fields: ['name'] }],
      newSessions: 2,
    });
    value(await importBundles(database, content, mode));
    const after = await database.enterprises.get('kept-id');
    expect(after).toMatchObject({
      name: mode === 'keep' ? '本机的名字' : one.name,
      createdAt: 5,
      sample: false,
    });
    expect(await database.sessions.where('enterpriseId').equals('kept-id').count()).toBe(2);
    expect(await database.enterprises.count()).toBe(2);
  }
});

test('a session that differs is named and left as it is', async () => {
  const database = await openFresh();
  value(await importBundles(database, content, 'keep'));
  value(await updateSession(database, 's1', { notes: '本机的记录' }));
  const before = await everything(database);
  expect(value(await importBundles(database, content, 'overwrite'))).toMatchObject({
    newSessions: 0,
    sameSessions: 1,
    differentSessions: [
      { id: 's1', enterprise: one.name, kind: 'baseline', date: '2026-03-02', closed: false },
    ],
  });
  expect(await everything(database)).toEqual(before);
});

test('a closed session keeps what was sealed, and the preview says that it is sealed', async () => {
  const database = await openFresh();
  value(await importBundles(database, content, 'keep'));
  const closed = { ...sessionRow('s1', one.id), closedAt: 5, revision: 1 };
  await put(database, { table: 'sessions', op: 'put', row: closed });
  const before = await everything(database);
  const other = { ...bundle('s1', one), sceneRatings: [ratingRow('s1', 'quality', 4)] };
  const preview = value(await importBundles(database, { ...content, bundles: [other] }, 'overwrite'));
  expect(preview.differentSessions).toMatchObject([{ id: 's1', closed: true }]);
  // The same again is nothing new.
  expect(value(await importBundles(database, content, 'keep'))).toMatchObject({ sameSessions: 2 });
  expect(await everything(database)).toEqual(before);
});

test('open items do not make a session differ', async () => {
  const database = await openFresh();
  value(await importBundles(database, content, 'keep'));
  await put(
    database,
    { table: 'answers', op: 'put', row: answerRow('s1', 'visited', null) },
    { table: 'answers', op: 'put', row: answerRow('s1', 'rate', { inputs: { total: ' ' } }) },
    { table: 'sceneRatings', op: 'put', row: ratingRow('s1', 'visited', null) },
  );
  expect(value(await previewImport(database, content))).toMatchObject({ sameSessions: 2 });
});

test('the sample is loaded as such, stays out of the outbox and goes in one step', async () => {
  const database = await openFresh();
  const own = enterpriseRow(7);
  await put(
    database,
    { table: 'enterprises', op: 'put', row: own },
    { table: 'sessions', op: 'put', row: sessionRow('own', own.id) },
    { table: 'answers', op: 'put', row: answerRow('own', 'network') },
  );
  const before = await everything(database);
  value(await loadSample(database, content));
  expect((await database.enterprises.toArray()).filter((row) => row.sample)).toHaveLength(2);
  expect(await database.outbox.count()).toBe(3);
  expect(value(await loadSample(database, content))).toMatchObject({ newEnterprises: 0, newSessions: 0 });
  // An item that the user answered inside a sample session belongs to the sample.
  await put(database, { table: 'answers', op: 'put', row: answerRow('s1', 'more') });
  expect(value(await removeSample(database))).toEqual({ enterprises: 2, sessions: 2, kept: [] });
  const after = await everything(database);
  for (const table of [0, 1, 2, 3, 6]) expect(after[table]).toEqual(before[table]);
  expect(enterprisesIn(await database.directory.toArray())).toEqual([own]);
});

test('a sample enterprise with a session of the user is kept with it, as an ordinary one', async () => {
  const database = await openFresh();
  value(await loadSample(database, content));
  await put(database, { table: 'sessions', op: 'put', row: sessionRow('mine', one.id) });
  const removal = value(await removeSample(database));
  expect(removal).toMatchObject({
    enterprises: 1,
    sessions: 2,
    kept: [{ id: one.id, name: one.name, sample: false }],
  });
  expect((await bundlesOf(database, 'all')).map(({ session }) => session.id)).toEqual(['mine']);
  expect((await database.outbox.toArray()).map(({ id }) => id)).toEqual([
    `enterprises/${one.id}`,
    'sessions/mine',
  ]);
  expect(value(await removeSample(database))).toEqual({ enterprises: 0, sessions: 0, kept: [] });
});
