import { beforeEach, expect, test } from 'vitest';
import type { DeskDatabase } from '#data/database.ts';
import { createSession } from '#data/commands/createSession.ts';
import { holdPacks } from '#data/heldPacks.ts';
import { readPackIndex } from '#data/packIndex.ts';
import { newestPacks } from '#data/queries/newestPacks.ts';
import { packByReference } from '#data/queries/packByReference.ts';
import { storedPacks } from '#data/queries/storedPacks.ts';
import { packKey, type PinnedPack } from '#data/rows.ts';
import { openFresh, put, value } from '#data/testing/openFresh.ts';
import { enterpriseRow } from '#data/testing/sampleRows.ts';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import shippedList from '#resources/packs.json';
import policyJson from '#resources/policy/handan-2025-2027.json';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { failure } from '#shared/model/result.ts';
import type { PackName } from '#shared/sync/protocol.ts';
import { pullPacks } from '#sync/packs/pullPacks.ts';
import { packPlatform, pathOf, type PackPlatform } from './packPlatform.ts';
import { testCodec } from './testCodec.ts';

const ids = { instrument: 'miit-sme-2024', policy: 'handan-2025-2027' };
const instrument = (version: number): PackName => ({ kind: 'instrument', id: ids.instrument, version });
const policy = (version: number): PackName => ({ kind: 'policy', id: ids.policy, version });
const cases = (version: number): PackName => ({ kind: 'cases', id: 'handan-cases', version });
/** An edition of the shipped instrument that calls itself so. */
const wording = (version: string) => ({ ...instrumentJson, version, wording: `第 ${version} 版的措辞` });

const shipped: PinnedPack = {
  pack: value(parseInstrumentPack(instrumentJson)),
  reference: { id: ids.instrument, version: '1', hash: shippedList.packs[0]?.sha256 ?? '' },
};

let database: DeskDatabase;
let platform: PackPlatform;
beforeEach(async () => {
  database = await openFresh({ codec: await testCodec(), actor: { person: '李顾问', role: 'lead' } });
  holdPacks(database, [shipped]);
  platform = packPlatform();
});

const pull = (more: Partial<Parameters<typeof pullPacks>[0]> = {}) =>
  pullPacks({
    database,
    port: platform.port,
    signer: platform.publicKey,
    signal: new AbortController().signal,
    ...more,
  });
const versions = (names: readonly PackName[]) => names.map(pathOf);
const inUse = async () => (await newestPacks(database, ids)).instrument?.reference.version ?? 'shipped';

test('what is published arrives whole and is what new sessions begin with; a session keeps its own', async () => {
  await put(database, { table: 'enterprises', op: 'put', row: enterpriseRow(1) });
  const begin = (pack: PinnedPack) =>
    createSession(database, {
      enterpriseId: enterpriseRow(1).id,
      kind: 'baseline',
      date: '2026-03-02',
      consultant: '李顾问',
      pack,
    });
  const before = value(await begin(shipped));
  platform.publish(instrument(1), instrumentJson, ['首次发布']);
  platform.publish(instrument(2), wording('2'), ['措辞与原文一致']);
  platform.publish(policy(1), policyJson);
  const index = value(await pull());
  expect(versions(index.arrived)).toEqual(versions([instrument(1), instrument(2), policy(1)]));
  expect(index.refused).toEqual([]);
  expect(index.editions[1]).toMatchObject({ version: 2, edition: '2', changes: ['措辞与原文一致'] });

  const newest = await newestPacks(database, ids);
  expect(newest).toMatchObject({ instrument: { pack: wording('2') }, policy: policyJson });
  if (newest.instrument === null) throw new Error('nothing is in use');
  const after = value(await begin(newest.instrument));
  expect(after.pack.version).toBe('2');
  expect(await packByReference(database, before.pack)).toEqual(instrumentJson);
  expect(await packByReference(database, after.pack)).toEqual(wording('2'));
  // The platform's first edition is the shipped one, whose row the session had stored: it is one edition.
  expect(await database.packs.count()).toBe(3);
  expect((await storedPacks(database)).map(({ pack }) => pack.version).sort()).toEqual(['1', '2']);
});

test('a session of a colleague finds the shipped edition although nothing here has stored it', async () => {
  platform.publish(instrument(1), wording('2'));
  value(await pull());
  expect(await packByReference(database, shipped.reference)).toEqual(instrumentJson);
  expect(await packByReference(database, { ...shipped.reference, hash: 'other' })).toBe(null);
  expect((await storedPacks(database)).map(({ pack }) => pack.version).sort()).toEqual(['1', '2']);
});

test('a second look finds nothing to do and asks for no content', async () => {
  platform.publish(instrument(1), wording('2'));
  platform.publish(cases(1), { id: 'handan-cases' });
  value(await pull());
  platform.asked.splice(0);
  const index = value(await pull());
  expect(platform.asked).toEqual(['list']);
  expect([index.arrived, index.refused, index.editions.length]).toEqual([[], [], 2]);
});

/** A good first edition is here; then the platform, or whoever stands in its place, does this. */
test.each<readonly [string, string, (platform: PackPlatform) => void]>([
  [
    'a byte on the way',
    'packContentDiffers',
    ({ publish, contents }) => {
      publish(instrument(3), wording('3'));
      const bytes = contents.get(pathOf(instrument(3)))?.slice() ?? new Uint8Array();
      bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
      contents.set(pathOf(instrument(3)), bytes);
    },
  ],
  [
    'the length on the way',
    'packSizeDiffers',
    ({ publish, contents }) => {
      publish(instrument(3), wording('3'));
      contents.set(pathOf(instrument(3)), new Uint8Array());
    },
  ],
  [
    'the key',
    'packUnsigned',
    ({ entries }) => entries.push(packPlatform().publish(instrument(3), wording('3'))),
  ],
  [
    'an old signature under a new number',
    'packUnsigned',
    ({ publish, entries }) => {
      const old = publish(instrument(1), wording('1'));
      entries.splice(-1, 1, { ...old, version: 3 });
    },
  ],
  [
    'an older edition alone in the list',
    'packOlder',
    ({ publish, entries }) => {
      entries.splice(0);
      publish(instrument(1), wording('1'));
    },
  ],
  ['a published version', 'packChanged', ({ publish }) => publish(instrument(2), wording('2b'))],
  ['the format', 'packInvalid', ({ publish }) => publish(instrument(3), { ...wording('3'), questions: [] })],
  ['JSON', 'packInvalid', ({ publish }) => publish(instrument(3), '{"id":')],
  ['the name', 'packMisnamed', ({ publish }) => publish(instrument(3), { ...wording('3'), id: 'other' })],
  [
    'what is listed and is not there',
    'notFound',
    ({ publish, contents }) => {
      publish(instrument(3), wording('3'));
      contents.delete(pathOf(instrument(3)));
    },
  ],
])('%s changed: refused as %s, and the old edition stays', async (_, code, meddle) => {
  platform.publish(instrument(2), wording('2'));
  value(await pull());
  meddle(platform);
  platform.publish(policy(1), policyJson);
  const index = value(await pull());
  expect(index.refused).toMatchObject([{ kind: 'instrument', code }]);
  expect(index.refused[0]?.message).toMatch(/没有.*；|没有这一项/);
  expect(await inUse()).toBe('2');
  // One bad edition does not keep the others away.
  expect(versions(index.arrived)).toEqual(versions([policy(1)]));
});

test('another key means another platform: its versions count anew, and what was pinned stays', async () => {
  platform.publish(instrument(5), wording('5'));
  const first = value(await pull());
  const reference = { id: ids.instrument, version: '5', hash: first.editions[0]?.hash ?? '' };
  platform = packPlatform();
  platform.publish(instrument(1), wording('一'));
  const index = value(await pull());
  expect(versions(index.arrived)).toEqual(versions([instrument(1)]));
  expect(await inUse()).toBe('一');
  expect(await packByReference(database, reference)).toEqual(wording('5'));
});

test('a line that is cut keeps what has come, and the next look goes on', async () => {
  platform.publish(instrument(1), wording('2'));
  platform.publish(instrument(2), wording('3'));
  const { file } = platform.port;
  const port = {
    ...platform.port,
    file: async (name: PackName) =>
      name.version === 2 ? failure('unreachable', '网络连接不通。') : file(name),
  };
  expect(await pull({ port })).toMatchObject({ ok: false, code: 'unreachable' });
  expect(await inUse()).toBe('2');
  expect(await readPackIndex(database)).toMatchObject({ checkedAt: null });
  platform.asked.splice(0);
  value(await pull());
  expect(platform.asked).toEqual(['list', pathOf(instrument(2))]);
  expect(await inUse()).toBe('3');
});

test('kinds that the desk only shows are kept as they came; of them the newest and the one before', async () => {
  platform.publish(cases(1), { id: 'handan-cases', title: '案例', cases: [{ name: '一' }] });
  value(await pull());
  platform.publish(cases(2), { id: 'handan-cases', title: '案例', cases: [{ name: '二', newer: null }] });
  value(await pull());
  platform.publish(cases(3), { id: 'handan-cases', title: '案例', cases: [{ name: '三' }] });
  const index = value(await pull());
  expect(index.editions).toMatchObject([
    { version: 2, title: '案例', edition: '2' },
    { version: 3, title: '案例', edition: '3' },
  ]);
  const stored = await database.packs.toArray();
  expect(stored.map(({ kind, pack }) => ({ kind, pack }))).toEqual(
    expect.arrayContaining([
      { kind: 'cases', pack: { id: 'handan-cases', title: '案例', cases: [{ name: '二', newer: null }] } },
      { kind: 'cases', pack: { id: 'handan-cases', title: '案例', cases: [{ name: '三' }] } },
    ]),
  );
  expect(stored.length).toBe(2);
  expect(await storedPacks(database)).toEqual([shipped]);
});

test('a row that was changed or forged on the disk is never what new sessions begin with', async () => {
  platform.publish(instrument(1), wording('1b'));
  platform.publish(instrument(2), wording('2'));
  const { editions } = value(await pull());
  const reference = { id: ids.instrument, version: '2', hash: editions[1]?.hash ?? '' };
  const id = packKey(reference);
  const forged = { id, reference, pack: { ...shipped.pack, version: '2', wording: '别的' } };
  await put(database, { table: 'packs', op: 'put', row: forged });
  expect(await inUse()).toBe('1b');
  await put(database, { table: 'packs', op: 'delete', id });
  expect(await inUse()).toBe('1b');
});

test('a pack of the largest size is stored', async () => {
  const filler = 'x'.repeat(8 * 1024 * 1024 - 64);
  const entry = platform.publish(cases(1), { id: 'handan-cases', filler });
  expect(entry.bytes).toBeLessThanOrEqual(8 * 1024 * 1024);
  expect(versions(value(await pull()).arrived)).toEqual(versions([cases(1)]));
});
