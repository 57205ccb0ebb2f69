import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeskDatabase } from '#data/database.ts';
import { lastSequence } from '#data/journalPosition.ts';
import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { openFresh, put, value } from '#data/testing/openFresh.ts';
import { answerRow, enterpriseRow } from '#data/testing/sampleRows.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import type { Change } from '#data/write.ts';
import { followCommits } from './followCommits.ts';
import { reconcile } from './reconcile.ts';
import { takeSnapshot } from './takeSnapshot.ts';
import { memoryJournal, type MemoryJournal } from './testing/memoryJournal.ts';

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const openSealed = (name?: string) =>
  openFresh({ codec: createVaultCodec(key), ...(name === undefined ? {} : { name }) });

/** What a person would see: enterprises and answers, sorted. */
async function contentOf(database: DeskDatabase) {
  const [enterprises, answers] = await Promise.all([allEnterprises(database), database.answers.toArray()]);
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  return { enterprises: [...enterprises].sort(byId), answers: answers.sort(byId) };
}

async function writeAll(
  database: DeskDatabase,
  journal: MemoryJournal,
  writes: readonly (readonly Change[])[],
) {
  const following = followCommits(database, journal.host);
  for (const changes of writes) await put(database, ...changes);
  await following.settled();
  following.stop();
}

const change = fc.oneof(
  fc
    .integer({ min: 1, max: 8 })
    .map((n): Change => ({ table: 'enterprises', op: 'put', row: enterpriseRow(n) })),
  fc.record({ n: fc.integer({ min: 1, max: 8 }), note: fc.string() }).map(({ n, note }): Change => ({
    table: 'answers',
    op: 'put',
    row: { ...answerRow('s', `q${n}`), note },
  })),
  fc.integer({ min: 1, max: 8 }).map((n): Change => ({ table: 'answers', op: 'delete', id: `s:q${n}` })),
);
const writes = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 10 });

test(
  'a lost database is rebuilt as it was, with or without a snapshot on the way',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(writes, writes, fc.boolean(), async (first, second, snapshot) => {
        const journal = memoryJournal();
        const database = await openSealed();
        await writeAll(database, journal, first);
        if (snapshot) value(await takeSnapshot(database, journal.host));
        await writeAll(database, journal, second);
        const rebuilt = await openSealed();
        expect(value(await reconcile(rebuilt, journal.host))).toMatchObject({ did: 'rebuilt', damaged: 0 });
        expect(await contentOf(rebuilt)).toEqual(await contentOf(database));
        expect(lastSequence(rebuilt)).toBe(lastSequence(database));
        expect(value(await reconcile(rebuilt, journal.host)).did).toBe('nothing');
      }),
      { numRuns: 15 },
    );
  },
);

test('a database that lost its last transactions takes them from the journal', async () => {
  const journal = memoryJournal();
  const older = await openSealed();
  const first: Change = { table: 'answers', op: 'put', row: answerRow('s', 'q1') };
  await writeAll(older, journal, [[first]]);
  // What the journal got from the same database later on.
  const newer = await openSealed();
  value(await reconcile(newer, journal.host));
  await writeAll(newer, journal, [
    [{ table: 'answers', op: 'put', row: answerRow('s', 'q2') }],
    [{ table: 'enterprises', op: 'put', row: enterpriseRow(1) }],
  ]);
  expect(value(await reconcile(older, journal.host))).toEqual({ did: 'replayed', records: 2, damaged: 0 });
  expect(await contentOf(older)).toEqual(await contentOf(newer));
});

test('what was committed while the journal could not be written is told at the next start', async () => {
  const journal = memoryJournal();
  const database = await openSealed();
  journal.refuse = true;
  await writeAll(database, journal, [[{ table: 'answers', op: 'put', row: answerRow('s', 'q1') }]]);
  await writeAll(database, journal, [[{ table: 'answers', op: 'put', row: answerRow('s', 'q2') }]]);
  journal.refuse = false;
  expect(value(await reconcile(database, journal.host))).toMatchObject({ did: 'told', records: 2 });
  const rebuilt = await openSealed();
  value(await reconcile(rebuilt, journal.host));
  expect((await contentOf(rebuilt)).answers).toHaveLength(2);
});

test('a journal that is gone begins anew with everything that is here', async () => {
  const lost = memoryJournal();
  const database = await openSealed();
  await writeAll(database, lost, [
    [{ table: 'enterprises', op: 'put', row: enterpriseRow(1) }],
    [{ table: 'answers', op: 'put', row: answerRow('s', 'q1') }],
    [{ table: 'answers', op: 'put', row: answerRow('s', 'q2') }],
  ]);
  const journal = memoryJournal();
  // The tail still holds the newest entries: it must not be taken for the whole.
  await put(database, { table: 'answers', op: 'put', row: answerRow('s', 'q3') });
  expect(value(await reconcile(database, journal.host)).did).toBe('begunAnew');
  await writeAll(database, journal, [[{ table: 'answers', op: 'put', row: answerRow('s', 'q4') }]]);
  const rebuilt = await openSealed();
  value(await reconcile(rebuilt, journal.host));
  expect(await contentOf(rebuilt)).toEqual(await contentOf(database));
});

test('a damaged record is counted and the others are read', async () => {
  const journal = memoryJournal();
  const database = await openSealed();
  await writeAll(database, journal, [
    [{ table: 'answers', op: 'put', row: answerRow('s', 'q1') }],
    [{ table: 'answers', op: 'put', row: answerRow('s', 'q2') }],
  ]);
  journal.records.set(1, new Uint8Array([1, 2, 3]));
  const rebuilt = await openSealed();
  expect(value(await reconcile(rebuilt, journal.host))).toMatchObject({ did: 'rebuilt', damaged: 1 });
  expect((await contentOf(rebuilt)).answers).toEqual([answerRow('s', 'q2')]);
});
