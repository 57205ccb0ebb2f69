import { expect, test } from 'vitest';
import { openFresh, put } from '../testing/openFresh.ts';
import { bundle, enterpriseRow, sessionRow } from '../testing/sampleRows.ts';
import type { Change } from '../write.ts';
import { bundleOfSession } from './bundleOfSession.ts';
import { bundlesOf } from './bundlesOf.ts';
import { enterpriseById } from './enterpriseById.ts';
import { pendingChanges } from './pendingChanges.ts';
import { previousSession } from './previousSession.ts';
import { rowsByOwner } from './rowsByOwner.ts';
import { sessionsOfEnterprise } from './sessionsOfEnterprise.ts';
import { sessionsOfEnterprises } from './sessionsOfEnterprises.ts';

const [one, two] = [enterpriseRow(1), enterpriseRow(2)];
const march = sessionRow('c', one.id, { date: '2026-03-02', createdAt: 10 });
const marchLater = sessionRow('a', one.id, { date: '2026-03-02', createdAt: 20 });
const june = sessionRow('b', one.id, { date: '2026-06-01', createdAt: 5 });

async function openFilled() {
  const database = await openFresh();
  const rows: readonly Change[] = [
    ...[one, two].map((row): Change => ({ table: 'enterprises', op: 'put', row })),
    ...[june, marchLater, march].map((row): Change => ({ table: 'sessions', op: 'put', row })),
    ...bundle('c', one).answers.map((row): Change => ({ table: 'answers', op: 'put', row })),
  ];
  await put(database, ...rows);
  return database;
}

test('sessions come oldest first, by date and then by creation', async () => {
  const database = await openFilled();
  const expected = [march, marchLater, june];
  expect(await sessionsOfEnterprise(database, one.id)).toEqual(expected);
  const groups = await sessionsOfEnterprises(database, [one.id, two.id]);
  expect([...groups]).toEqual([
    [one.id, expected],
    [two.id, []],
  ]);
});

test('the previous session is the one before in that order', async () => {
  const database = await openFilled();
  expect(await previousSession(database, june)).toEqual(marchLater);
  expect(await previousSession(database, marchLater)).toEqual(march);
  expect(await previousSession(database, march)).toBeNull();
});

test('bundles hold what belongs to each session, for some enterprises or for all', async () => {
  const database = await openFilled();
  const { answers } = bundle('c', one);
  expect(await bundleOfSession(database, 'c')).toEqual({
    enterprise: one,
    session: march,
    answers,
    sceneRatings: [],
  });
  expect(await bundleOfSession(database, 'nobody')).toBeNull();
  const all = await bundlesOf(database, 'all');
  expect(all.map(({ session }) => session)).toEqual([march, marchLater, june]);
  expect(all[0]?.answers).toEqual(answers);
  expect(await bundlesOf(database, [one.id, 'nobody'])).toEqual(all);
  expect(await bundlesOf(database, [two.id])).toEqual([]);
});

test('an enterprise is found by id, and waiting changes are counted', async () => {
  const database = await openFilled();
  expect(await enterpriseById(database, two.id)).toEqual(two);
  expect(await enterpriseById(database, 'nobody')).toBeNull();
  expect(await pendingChanges(database)).toBe(6);
});

test('many owners are read in one go, with the same outcome', async () => {
  const database = await openFilled();
  const few = [one.id, two.id];
  const many = [...few, ...Array.from({ length: 500 }, (_, number) => `nobody-${number}`)];
  const [byRequest, byScan] = [
    await rowsByOwner(database.sessions, 'enterpriseId', few),
    await rowsByOwner(database.sessions, 'enterpriseId', many),
  ];
  expect(byScan.size).toBe(502);
  for (const owner of few) expect(byScan.get(owner)).toEqual(byRequest.get(owner));
});
