import { commands } from 'vitest/browser';
import { describe, expect, onTestFinished, test } from 'vitest';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { sealSession } from '#shared/sealing/sealSession.ts';
import { signerOf } from '#shared/sealing/signer.ts';
import { exampleParts } from '#tests/fixtures/sealParts.ts';
import { openDatabase, type DeskDatabase } from './database.ts';
import { lastSequence } from './journalPosition.ts';
import { allEnterprises } from './queries/allEnterprises.ts';
import { allSessions } from './queries/allSessions.ts';
import { bundleOfSession } from './queries/bundleOfSession.ts';
import { getSetting } from './queries/getSetting.ts';
import { packByReference } from './queries/packByReference.ts';
import { pendingChanges } from './queries/pendingChanges.ts';
import { packKey } from './rows.ts';
import { newestStep, steps } from './steps.ts';
import { hallFixtureRows } from './testing/hallFixtureRows.ts';
import { openFresh, put, value } from './testing/openFresh.ts';
import { answerRow, enterpriseRow, pinnedPack, ratingRow, sessionRow } from './testing/sampleRows.ts';
import { buildOldDatabase, fixtureCodec, fixtureOf, readFixture } from './testing/stepFixture.ts';
import { write } from './write.ts';

/** The fixture of every step that was ever shipped, by its SHA-256; a line is added with a step and never changed. */
const shipped: Readonly<Record<number, string>> = {
  1: '5fa56f036bf478491152f0481f4f7f626d76d37a83556769badfc88e5b864ca5',
  2: '4dc33395f20ae8c0af5d100603024a673b88161397cbc7c9fdc15e8f1fdd9697',
  3: '1684d17b1617f347b32045ec6c1c01ab005985822ef475fc1074ab33bb981248',
  4: '4a626edc452d0d37d768f0186181c9ed6792e95fd9ee832f161d1b4f446cf60d',
  5: '8a7812e9d9ebced0b1e2652207d4ecc192c7074c3e232449b43e5867f23fe90a',
};

const texts = import.meta.glob<string>('./testing/steps/*.ndjson', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pathOf = (step: number) => `./testing/steps/step-${step}.ndjson`;
const textOf = (step: number) => texts[pathOf(step)] ?? '';

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

test('every step has a fixture, and a shipped fixture is never changed', async () => {
  const newest = newestStep(steps);
  if (texts[pathOf(newest)] === undefined) {
    const text = await makeFixture();
    await commands.writeFile(`renderer/data/testing/steps/step-${newest}.ndjson`, text);
    throw new Error(`The fixture of step ${newest} was missing and is stored now: ${await hashOf(text)}`);
  }
  const found = await Promise.all(
    steps.map(async ({ number }) => [number, await hashOf(textOf(number))] as const),
  );
  expect(Object.fromEntries(found)).toEqual(shipped);
});

describe.each(steps.map(({ number }) => number))('the database of step %i', (step) => {
  const rows = readFixture(textOf(step));
  const plain = (table: string) => rows.filter((row) => row.table === table).map((row) => row.plain);

  /** Opens the fixture by the app of today. */
  async function upgraded(): Promise<DeskDatabase> {
    const name = `test-${crypto.randomUUID()}`;
    await buildOldDatabase(
      name,
      steps.filter(({ number }) => number <= step),
      rows,
    );
    const heard: unknown[] = [];
    const onUpgrade = (from: number, to: number) => heard.push([from, to]);
    const database = value(await openDatabase(name, { codec: await fixtureCodec(), onUpgrade }));
    onTestFinished(() => {
      database.close();
      indexedDB.deleteDatabase(name);
    });
    expect(heard).toEqual(step === newestStep(steps) ? [] : [[step, newestStep(steps)]]);
    return database;
  }

  test('has a row in each of its tables', () => {
    const declared = steps
      .filter(({ number }) => number <= step)
      .flatMap(({ tables }) => Object.keys(tables));
    expect([...new Set(rows.map(({ table }) => table))].sort()).toEqual(declared.sort());
  });

  test('opens, and every row reads as it was written', async () => {
    const database = await upgraded();
    for (const { name } of database.tables) expect(await database.table(name).toArray()).toEqual(plain(name));
    expect(lastSequence(database)).toBe(Math.max(0, ...plain('journalTail').map(({ id }) => Number(id))));
  });

  test('answers every query', async () => {
    const database = await upgraded();
    const ids = (found: readonly { readonly id: unknown }[]) => found.map(({ id }) => String(id)).sort();
    const of = (table: string) => plain(table).map((row) => ({ id: row['id'], sessionId: row['sessionId'] }));
    expect(ids(await allEnterprises(database))).toEqual(ids(of('enterprises')));
    expect(ids(await allSessions(database))).toEqual(ids(of('sessions')));
    const bundle = await bundleOfSession(database, 's1');
    const ofSession = (table: string) => of(table).filter(({ sessionId }) => sessionId === 's1');
    expect(bundle?.enterprise.name).toBe('永年紧固件1厂');
    expect(ids(bundle?.answers ?? [])).toEqual(ids(ofSession('answers')));
    expect(ids(bundle?.sceneRatings ?? [])).toEqual(ids(ofSession('sceneRatings')));
    expect(await getSetting(database, 'idleMinutes')).toBe(5);
    expect(await packByReference(database, pinnedPack.reference)).not.toBeNull();
    expect(await pendingChanges(database)).toBe(plain('outbox').length);
  });

  test('takes new rows, and stands after a second opening', async () => {
    const database = await upgraded();
    const row = answerRow('s1', 'network', { options: ['business'] });
    await put(database, { table: 'answers', op: 'put', row });
    database.close();
    const again = value(await openDatabase(database.name, { codec: await fixtureCodec() }));
    onTestFinished(() => again.close());
    expect(await again.answers.get(row.id)).toEqual(row);
    expect(await again.answers.count()).toBe(plain('answers').length);
  });
});

test('an upgrade that fails leaves the old database as it was, and says so', async () => {
  const name = `test-${crypto.randomUUID()}`;
  onTestFinished(() => void indexedDB.deleteDatabase(name));
  const first = steps.slice(0, 1);
  await buildOldDatabase(name, first, readFixture(textOf(1)));
  // An index over a key path that cannot be: the browser refuses to make it in the middle of the upgrade.
  const broken = { number: 2, name: 'broken', tables: { fine: 'id', enterprises: 'id, updatedAt, [' } };
  const failed = await openDatabase(name, { codec: await fixtureCodec(), steps: [...first, broken] });
  expect(failed).toMatchObject({ ok: false, code: 'upgradeFailed' });
  expect(!failed.ok && failed.message).toContain('数据仍是升级之前的样子');
  const stored = (await indexedDB.databases()).find((each) => each.name === name);
  expect(stored?.version).toBe(10);
  const database = value(await openDatabase(name, { codec: await fixtureCodec() }));
  expect(await database.answers.count()).toBeGreaterThan(0);
  database.close();
});

/** What the app of today writes, in every table: the fixture of the newest step. */
async function makeFixture(): Promise<string> {
  const database = await openFresh({ codec: await fixtureCodec() });
  const instrument = value(parseInstrumentPack(instrumentJson));
  const parts = exampleParts(instrument);
  const record = value(sealSession(parts, signerOf('laptop-1', new Uint8Array(32).fill(7))));
  const [one, two] = [enterpriseRow(1), enterpriseRow(2, { sample: true })];
  await put(
    database,
    { table: 'enterprises', op: 'put', row: one },
    { table: 'enterprises', op: 'put', row: two },
    { table: 'packs', op: 'put', row: { ...pinnedPack, id: packKey(pinnedPack.reference) } },
    { table: 'settings', op: 'put', row: { id: 'idleMinutes', value: 5 } },
    { table: 'sessions', op: 'put', row: sessionRow('s1', one.id) },
    {
      table: 'sessions',
      op: 'put',
      row: sessionRow('s2', one.id, { kind: 'followUp', closedAt: 5, revision: 1 }),
    },
    { table: 'sessions', op: 'put', row: sessionRow('s3', two.id, { sample: true }) },
    { table: 'answers', op: 'put', row: answerRow('s1', 'network') },
    {
      table: 'answers',
      op: 'put',
      row: { ...answerRow('s1', 'spending', { inputs: { a: '12.5' } }), note: '王工' },
    },
    { table: 'answers', op: 'put', row: answerRow('s2', 'network', null) },
    { table: 'sceneRatings', op: 'put', row: ratingRow('s1', 'quality') },
    { table: 'sceneRatings', op: 'put', row: ratingRow('s2', 'quality', null) },
    {
      table: 'evidence',
      op: 'put',
      row: {
        id: 'p1',
        sessionId: 's1',
        itemKey: 'question:network',
        name: '机房.jpg',
        mediaType: 'image/jpeg',
        size: 120_345,
        sha256: 'ab'.repeat(32),
        thumbnail: null,
        location: 'removed',
        note: '',
        addedBy: '李顾问',
        addedAt: 3,
        sample: false,
        updatedAt: 3,
      },
    },
    {
      table: 'seals',
      op: 'put',
      row: { id: 's2:1', sessionId: 's2', revision: 1, record, sample: false, updatedAt: 5 },
    },
    {
      table: 'removals',
      op: 'put',
      row: {
        id: 'session/s0',
        kind: 'session',
        subjectId: 's0',
        name: '永年紧固件1厂 初诊',
        reason: '重复录入',
        removedBy: '李顾问',
        removedAt: 4,
        removed: { sessions: 1, items: 2, evidence: 0 },
        sample: false,
      },
    },
  );
  const base = {
    rev: 'r1',
    stamp: '000000000000005.000000.00000000-0000-4000-8000-000000000001',
    fields: { name: '永年紧固件1厂' },
    earlier: ['r0'],
    reading: 1,
  };
  await put(
    database,
    { table: 'syncBases', op: 'put', row: { id: 'enterprises/#007', reading: 1, bases: { [one.id]: base } } },
    {
      table: 'refusals',
      op: 'put',
      row: { id: 'answers/s1:network', changeId: 'c1', code: 'invalid', message: '缺少字段', refusedAt: 5 },
    },
    {
      table: 'exchangedStates',
      op: 'put',
      row: {
        id: 'answers/s1:network/00000000-0000-4000-8000-000000000002',
        stamp: base.stamp,
        changeId: 'c2',
        fields: { note: '二' },
        replica: '00000000-0000-4000-8000-000000000002',
        behind: { '00000000-0000-4000-8000-000000000001': base.stamp },
        past: false,
        earlier: [],
      },
    },
    {
      table: 'conflicts',
      op: 'put',
      row: {
        id: 'conflict-1',
        table: 'answers',
        rowId: 's1:network',
        sessionId: 's1',
        clash: { kind: 'field', field: 'note', kept: '一', lost: '二', keptSide: 'local' },
        local: { by: '李顾问', at: 4 },
        remote: { by: '王顾问', at: 5 },
        foundAt: 6,
        settled: null,
      },
    },
    {
      table: 'receipts',
      op: 'put',
      row: {
        id: '0000000000000005/1',
        startedAt: 5,
        endedAt: 6,
        told: { answers: 2 },
        received: {},
        conflicts: 1,
        refused: 1,
        offeredAgain: 0,
        requests: 3,
        waiting: 1,
        sums: {
          answers: { here: { rows: 2, hash: 'ab'.repeat(32) }, there: { rows: 2, hash: 'ab'.repeat(32) } },
        },
        failure: null,
      },
    },
    {
      table: 'statistics',
      op: 'put',
      row: {
        id: 'levels/fastener/永年区',
        kind: 'levels',
        industry: 'fastener',
        county: '永年区',
        counts: [1, 2, 3, 0, 0],
        asOf: '2026-06-01',
      },
    },
    { table: 'syncState', op: 'put', row: { id: 'lastSuccess', value: 6 } },
    ...hallFixtureRows(one.id),
  );
  const audit = {
    at: 5,
    person: '李顾问',
    role: 'consultant',
    action: 'session.close',
    subject: { kind: 'session', id: 's2' },
    detail: {},
  };
  value(await write(database, [], { now: 5, audit }));
  return fixtureOf(database);
}
