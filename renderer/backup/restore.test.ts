import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeskDatabase } from '#data/database.ts';
import { readDirectory } from '#data/directory.ts';
import { packKey, type StoredPack } from '#data/rows.ts';
import { openFresh, put, rawRows, value } from '#data/testing/openFresh.ts';
import { answerRow, enterpriseRow, pinnedPack, ratingRow, sessionRow } from '#data/testing/sampleRows.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { write, type Change } from '#data/write.ts';
import { canonicalDigest } from '#shared/audit/digest.ts';
import { encodeEntry } from '#shared/journal/entry.ts';
import { planRestore, type RestorePlan } from './planRestore.ts';
import { readBackup } from './readBackup.ts';
import { changesOf, restore } from './restore.ts';
import { restoredTables } from './restoredTables.ts';
import { hostWith, newKey, part, partsOf } from './testing/fakeBackup.ts';
import { loggedChanges } from '#data/testing/loggedChanges.ts';

const first = enterpriseRow(1);
const second = enterpriseRow(2, { sample: true });
const reference = { ...pinnedPack.reference, hash: canonicalDigest(pinnedPack.pack) };
const pack: StoredPack = { ...pinnedPack, reference, id: packKey(reference) };

const puts = (...rows: readonly [Change['table'], object][]) =>
  rows.map(([table, row]) => ({ table, op: 'put', row }) as unknown as Change);

const content = puts(
  ['packs', pack],
  ['settings', { id: 'idleMinutes', value: 10 }],
  ['enterprises', first],
  ['enterprises', second],
  ['sessions', sessionRow('s1', first.id)],
  ['answers', answerRow('s1', 'network')],
  ['answers', answerRow('s1', 'quality')],
  ['sceneRatings', ratingRow('s1', 'quality')],
);

async function deskWithContent(key: CryptoKey): Promise<DeskDatabase> {
  const database = await openFresh({ codec: createVaultCodec(key) });
  await put(database, ...content);
  return database;
}

type Items = Awaited<ReturnType<typeof partsOf>>;

async function planOf(
  database: DeskDatabase,
  items: Items,
  key: CryptoKey,
  missing = 0,
): Promise<RestorePlan> {
  const rows = value(await readBackup(hostWith(items), { id: 'x', missing }));
  return planRestore(database, rows, createVaultCodec(key));
}

async function everything(database: DeskDatabase) {
  const tables = await Promise.all(
    restoredTables.map(async (name) => [name, await database.table(name).toArray()]),
  );
  return Object.fromEntries(tables) as Record<string, readonly unknown[]>;
}

/** An answer altered, an enterprise and a rating gone, a session with an answer new. */
async function alter(database: DeskDatabase): Promise<void> {
  await put(
    database,
    ...puts(
      ['answers', { ...answerRow('s1', 'network'), note: '后来改的' }],
      ['sessions', sessionRow('s2', first.id)],
      ['answers', answerRow('s2', 'network')],
    ),
    { table: 'enterprises', op: 'delete', id: second.id, sample: true },
    { table: 'sceneRatings', op: 'delete', id: ratingRow('s1', 'quality').id },
  );
}

/** Missing, changed, only here, same; of tables that hold anything. */
const counts = ({ tables }: RestorePlan) =>
  Object.fromEntries(
    restoredTables.flatMap((name) => {
      const { missing, changed, onlyHere, same } = tables[name];
      const figures = [missing.length, changed.length, onlyHere.length, same];
      return figures.some((figure) => figure > 0) ? [[name, figures]] : [];
    }),
  );

describe('comparing a backup with what is here', () => {
  test('finds nothing to do when nothing has changed', async () => {
    const key = await newKey();
    const database = await deskWithContent(key);
    const plan = await planOf(database, await partsOf(database), key);
    expect(counts(plan)).toEqual({
      packs: [0, 0, 0, 1],
      settings: [0, 0, 0, 1],
      enterprises: [0, 0, 0, 2],
      sessions: [0, 0, 0, 1],
      answers: [0, 0, 0, 2],
      sceneRatings: [0, 0, 0, 1],
    });
    expect(changesOf(plan, 'exact')).toEqual([]);
  });

  test('counts and names what is missing, changed and only here', async () => {
    const key = await newKey();
    const database = await deskWithContent(key);
    const items = await partsOf(database);
    await alter(database);
    const plan = await planOf(database, items, key);
    expect(counts(plan)).toEqual({
      packs: [0, 0, 0, 1],
      settings: [0, 0, 0, 1],
      enterprises: [1, 0, 0, 1],
      sessions: [0, 0, 1, 1],
      answers: [0, 1, 1, 1],
      sceneRatings: [1, 0, 0, 0],
    });
    expect(plan.names).toEqual({ missing: [second.name], changed: [], onlyHere: [] });
  });

  test('takes records behind the snapshot into account, deletes too', async () => {
    const key = await newKey();
    const database = await deskWithContent(key);
    const later = await createVaultCodec(key).encode('enterprises', { ...first, name: '改名后的厂' });
    const changes = [{ table: 'enterprises', puts: [later], deletes: [second.id] }];
    const record = { kind: 'record' as const, sequence: 2, bytes: encodeEntry({ at: 1, changes }) };
    const plan = await planOf(database, [...(await partsOf(database)), record], key);
    expect(plan.names).toEqual({ missing: [], changed: ['改名后的厂'], onlyHere: [second.name] });
  });
});

describe('restoring', () => {
  test('what is missing leaves everything else alone', async () => {
    const key = await newKey();
    const database = await deskWithContent(key);
    const items = await partsOf(database);
    await alter(database);
    const host = hostWith(items);
    const done = value(await restore(database, host, await planOf(database, items, key), 'missing'));
    expect(done).toEqual({ put: 2, deleted: 0 });
    expect(host.made).toEqual([]);
    expect(await database.enterprises.count()).toBe(2);
    expect((await database.answers.get('s1:network'))?.note).toBe('后来改的');
    expect(await database.sessions.count()).toBe(2);
    expect(await readDirectory(database)).toHaveLength(2);
  });

  test('exactly makes a backup first, brings everything back and tells the outbox but of 示例 rows', async () => {
    const key = await newKey();
    const database = await deskWithContent(key);
    const [items, before] = [await partsOf(database), await everything(database)];
    await alter(database);
    const host = hostWith(items);
    const plan = await planOf(database, items, key);
    expect(value(await restore(database, host, plan, 'exact'))).toEqual({ put: 3, deleted: 2 });
    expect(host.made).toEqual([plan.sequence]);
    expect(await everything(database)).toEqual(before);
    expect((await database.enterprises.get(second.id))?.sample).toBe(true);
    const pending = await loggedChanges(database);
    expect(pending.find(({ rowId }) => rowId === second.id)).toBeUndefined();
    expect(pending.find(({ rowId }) => rowId === 's2')?.op).toBe('delete');
  });

  test('onto an empty desk with another key brings everything', async () => {
    const [theirs, ours] = [await newKey(), await newKey()];
    const source = await deskWithContent(theirs);
    const database = await openFresh({ codec: createVaultCodec(ours) });
    const items = await partsOf(source);
    const plan = await planOf(database, items, theirs);
    value(await restore(database, hostWith(items), plan, 'missing'));
    expect(await everything(database)).toEqual(await everything(source));
    expect(await planOf(database, items, theirs)).toMatchObject({ damaged: [] });
    expect(counts(await planOf(database, items, theirs))).toEqual(
      counts(await planOf(source, items, theirs)),
    );
  });

  test('by the rule: exactly gives the backup, missing adds only what is not here', async () => {
    const [theirs, ours] = [await newKey(), await newKey()];
    const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 2 })), {
      selector: ([number]) => number,
    });
    const rowsOf = (list: readonly (readonly [number, number])[]) =>
      list.map(([number, batch]) => enterpriseRow(number, { name: `${number}厂${batch}` }));
    await fc.assert(
      fc.asyncProperty(some, some, fc.constantFrom('exact', 'missing'), async (then, now, mode) => {
        const source = await openFresh({ codec: createVaultCodec(theirs) });
        const database = await openFresh({ codec: createVaultCodec(ours) });
        const [backedUp, here] = [rowsOf(then), rowsOf(now)];
        value(
          await write(
            source,
            puts(...backedUp.map((row): [Change['table'], object] => ['enterprises', row])),
            { now: 1 },
          ),
        );
        value(
          await write(database, puts(...here.map((row): [Change['table'], object] => ['enterprises', row])), {
            now: 1,
          }),
        );
        const items = await partsOf(source);
        value(await restore(database, hostWith(items), await planOf(database, items, theirs), mode));
        const added = backedUp.filter(({ id }) => here.every((row) => row.id !== id));
        const expected = mode === 'exact' ? backedUp : [...here, ...added];
        const byId = (rows: readonly { readonly id: string }[]) =>
          rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(await database.enterprises.toArray())).toEqual(byId(expected));
        expect(byId(await readDirectory(database))).toEqual(byId(expected));
      }),
      { numRuns: 25 },
    );
  });

  test('is refused when something was written after the preview, or no backup can be made', async () => {
    const key = await newKey();
    const database = await deskWithContent(key);
    const items = await partsOf(database);
    await alter(database);
    const plan = await planOf(database, items, key);
    const before = await everything(database);
    const message = '磁盘剩余空间不足 500 MB。';
    const full = { backupNow: async () => ({ ok: false, code: 'noSpace', message }) as const };
    const unsafe = await restore(database, full, plan, 'exact');
    expect(unsafe).toMatchObject({ code: 'noSafetyBackup' });
    expect(!unsafe.ok && unsafe.message).toContain(message);
    expect(await everything(database)).toEqual(before);
    await put(database, ...puts(['enterprises', enterpriseRow(3)]));
    expect(await restore(database, hostWith(items), plan, 'exact')).toMatchObject({
      code: 'changedMeanwhile',
    });
  });
});

describe('damage in a backup', () => {
  test('is named row by row; what is here stays, and nothing is deleted', async () => {
    const key = await newKey();
    const database = await deskWithContent(key);
    const [row] = (await rawRows(database, 'sessions')) as Record<string, unknown>[];
    const sealed = Uint8Array.from(row?.['sealed'] as Uint8Array);
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    const items = [
      ...(await partsOf(database)),
      part({ table: 'sessions', puts: [{ ...row, sealed }], deletes: [] }),
    ];
    await alter(database);
    const plan = await planOf(database, items, key);
    expect(plan.damaged).toEqual([{ table: 'sessions', id: 's1' }]);
    expect(value(await restore(database, hostWith(items), plan, 'exact'))).toEqual({ put: 3, deleted: 0 });
    expect((await database.sessions.toArray()).map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  test('that lost a part is counted, and then nothing is deleted', async () => {
    const key = await newKey();
    const database = await deskWithContent(key);
    const items = await partsOf(database);
    const torn = [{ kind: 'part' as const, bytes: new Uint8Array([1, 2, 3]) }, ...items.slice(1)];
    const plan = await planOf(database, torn, key, 2);
    expect(plan.lost).toBe(3);
    expect(changesOf(plan, 'exact').filter(({ op }) => op === 'delete')).toEqual([]);
  });

  test('does not let a forged pack in', async () => {
    const key = await newKey();
    const database = await openFresh({ codec: createVaultCodec(key) });
    const forged = { ...pack, pack: { ...pack.pack, title: '改过的指标' } };
    const items = [part({ table: 'packs', puts: [forged], deletes: [] })];
    const plan = await planOf(database, items, key);
    expect(plan.damaged).toEqual([{ table: 'packs', id: pack.id }]);
  });

  test('here is mended by a good row of the backup', async () => {
    const [key, other] = [await newKey(), await newKey()];
    const source = await deskWithContent(key);
    const database = await openFresh({ codec: createVaultCodec(key) });
    await put(database, ...content);
    const foreign = await createVaultCodec(other).encode('sessions', sessionRow('s1', first.id));
    database.gate.adopt([foreign]);
    await database.table('sessions').put(foreign);
    const items = await partsOf(source);
    value(await restore(database, hostWith(items), await planOf(database, items, key), 'missing'));
    expect(await database.sessions.get('s1')).toEqual(sessionRow('s1', first.id));
  });

  test('of a newer app is counted where this app has no table for it', async () => {
    const key = await newKey();
    const database = await deskWithContent(key);
    const items = [part({ table: 'holograms', puts: [{ id: 'h' }], deletes: ['i'] })];
    expect(await planOf(database, items, key)).toMatchObject({ foreign: 2, lost: 0 });
  });
});
