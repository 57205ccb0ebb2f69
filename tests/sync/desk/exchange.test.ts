import { expect, test } from 'vitest';
import { updateEnterprise } from '#data/commands/updateEnterprise.ts';
import { settleConflict } from '#data/commands/settleConflict.ts';
import { openFresh, put, value } from '#data/testing/openFresh.ts';
import { answerRow, enterpriseFields, enterpriseRow, sessionRow } from '#data/testing/sampleRows.ts';
import { keepFile, openFile, sha256Of } from '#evidence/evidenceFile.ts';
import { evidenceKeys } from '#evidence/evidenceKeys.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import { failure } from '#shared/model/result.ts';
import { signerOf } from '#shared/sealing/signer.ts';
import type { ExchangeDesk } from '#sync/exchange/exchangeDesk.ts';
import { readPackage } from '#sync/exchange/file/readPackage.ts';
import { importPackage } from '#sync/exchange/importPackage.ts';
import { makePackage } from '#sync/exchange/makePackage.ts';
import { openPackageFile, type OpenedPackage } from '#sync/exchange/openPackageFile.ts';
import { previewPackage } from '#sync/exchange/previewPackage.ts';
import type { Chosen } from '#sync/exchange/selectedRows.ts';
import { makeWrapping } from '#vault/wrapKey.ts';
import { everyFaultAndPackages } from '../everyFault.ts';
import { allClashes, expectConverged, expectNothingLost } from '../expectations.ts';
import { memoryPlatform } from '../memoryPlatform.ts';
import { playHistory, type HistoryShape } from '../playHistory.ts';
import { openHistoryDesk } from './historyDesk.ts';
import { testCodec } from './testCodec.ts';

const passphrase = '交换口令 三十七';

/** A desk without a platform: a database, a vault's key, and what main does for it, in memory. */
async function openDesk(person: string): Promise<ExchangeDesk> {
  const database = await openFresh({ codec: await testCodec(), actor: { person, role: 'lead' } });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const id = `desk-${crypto.randomUUID().slice(-12)}`;
  const signer = signerOf(id, crypto.getRandomValues(new Uint8Array(32)));
  const { wrapped } = await makeWrapping(key, 'device key');
  const device = { id, publicKey: signer.publicKey, wrapped };
  const files = new Map<string, Uint8Array>();
  return {
    database,
    key,
    host: {
      syncConnection: async () => ({ ok: true, connection: null }),
      deviceKey: async () => ({ ok: true, key: device }),
      makeDeviceKey: async () => ({ ok: true, key: device }),
      signSeal: async ({ message }) => ({ ok: true, signature: signer.sign(message) }),
      evidencePut: async ({ name, bytes }) => {
        files.set(name, bytes);
        return { ok: true };
      },
      evidenceGet: async ({ name }) => {
        const bytes = files.get(name);
        return bytes === undefined ? failure('missing', '没有这份文件。') : { ok: true, bytes };
      },
    },
  };
}

async function packageOf(desk: ExchangeDesk, chosen: Chosen = { selection: 'all' }, withFiles = false) {
  const made = value(await makePackage(desk, { chosen, withFiles, passphrase }));
  const opened = value(await openPackageFile(value(await readPackage(made.bytes)), passphrase));
  return { made, opened };
}

async function imported(desk: ExchangeDesk, opened: OpenedPackage) {
  return value(await importPackage(desk, opened, '交换包.tdx'));
}

const { id } = enterpriseRow(1);

async function openConflictsOf({ database }: ExchangeDesk) {
  return (await database.conflicts.toArray()).filter(({ settled }) => settled === null);
}

test('two desks without a platform: there and back, a clash is asked once, and not again once it is settled', async () => {
  const [one, other] = [await openDesk('李顾问'), await openDesk('王顾问')];
  await put(
    one.database,
    { table: 'enterprises', op: 'put', row: enterpriseRow(1) },
    { table: 'enterprises', op: 'put', row: enterpriseRow(2, { sample: true }) },
    { table: 'sessions', op: 'put', row: sessionRow('s1', id) },
    { table: 'answers', op: 'put', row: answerRow('s1', 'network') },
  );
  const first = (await packageOf(one)).opened;
  expect(first.rows.map(({ table }) => table)).toEqual(['enterprises', 'sessions', 'answers']);
  expect(value(await previewPackage(other, first))).toMatchObject({
    counts: { added: 3, changed: 0, conflicts: 0 },
    knownDevice: false,
    samePlatform: false,
  });
  expect((await imported(other, first)).counts).toMatchObject({ added: 3 });
  expect(await other.database.enterprises.toArray()).toEqual([enterpriseRow(1)]);
  // Twice does nothing.
  expect((await imported(other, first)).counts).toMatchObject({ added: 0, changed: 0, same: 3 });
  expect(value(await previewPackage(other, first)).knownDevice).toBe(true);

  value(await updateEnterprise(one.database, id, { name: '李起的名字', county: '丛台区' }));
  value(await updateEnterprise(other.database, id, { name: '王起的名字' }));
  const back = (await packageOf(other, { selection: 'chosen', enterprises: [id] })).opened;
  expect((await imported(one, back)).counts).toMatchObject({ conflicts: 1 });
  const [conflict] = await openConflictsOf(one);
  expect(conflict).toMatchObject({ clash: { field: 'name' }, remote: { by: '王顾问' } });
  expect((await one.database.enterprises.get(id))?.county).toBe('丛台区');
  value(await settleConflict(one.database, conflict?.id ?? '', 'lost'));
  const settled = (await one.database.enterprises.get(id))?.name;

  // Kept packages, in any order, ask nothing again.
  for (const given of [back, first, back]) await imported(one, given);
  expect(await openConflictsOf(one)).toEqual([]);
  expect((await one.database.enterprises.get(id))?.name).toBe(settled);
  const again = (await packageOf(one, { selection: 'untold' })).opened;
  await imported(other, again);
  expect(await openConflictsOf(other)).toEqual([]);
  expect(await other.database.enterprises.toArray()).toEqual(
    (await one.database.enterprises.toArray()).filter(({ sample }) => !sample),
  );
  for (const given of [first, again, first]) await imported(other, given);
  expect(await openConflictsOf(other)).toEqual([]);
});

test('an import that ends in the middle is gone on with by importing again', async () => {
  const [one, other] = [await openDesk('李顾问'), await openDesk('王顾问')];
  const rows = Array.from({ length: 2300 }, (_, index) => enterpriseRow(index + 1));
  await put(one.database, ...rows.map((row) => ({ table: 'enterprises', op: 'put', row }) as const));
  const { opened } = await packageOf(one);
  const stopped = importPackage(other, opened, '交换包.tdx', (done) => {
    if (done >= 1000) throw new Error('the desk was closed');
  });
  expect(await stopped).toMatchObject({ ok: false });
  expect(await other.database.enterprises.count()).toBe(1000);
  expect((await imported(other, opened)).counts).toMatchObject({ added: 1300, same: 1000 });
});

test('files of evidence go along encrypted anew, are kept where they are missing, and are held against their hash', async () => {
  const [one, other] = [await openDesk('李顾问'), await openDesk('王顾问')];
  const content = new TextEncoder().encode('一份凭证');
  const sha256 = value(await keepFile(one.host, await evidenceKeys(one.key), content));
  const row: Evidence = {
    id: 'e1',
    sessionId: 's1',
    itemKey: 'network',
    name: '凭证.pdf',
    mediaType: 'application/pdf',
    size: content.length,
    sha256,
    thumbnail: null,
    location: 'none',
    note: '',
    addedBy: '李顾问',
    addedAt: 1,
    sample: false,
    updatedAt: 1,
  };
  await put(
    one.database,
    { table: 'enterprises', op: 'put', row: enterpriseRow(1) },
    { table: 'sessions', op: 'put', row: sessionRow('s1', id) },
    { table: 'evidence', op: 'put', row },
  );
  expect((await packageOf(one)).made).toMatchObject({ files: 0 });
  const { made, opened } = await packageOf(one, { selection: 'all' }, true);
  expect(made).toMatchObject({ files: 1, missingFiles: 0 });
  const wrong = { ...opened, files: new Map([[sha256, new Uint8Array([1, 2, 3])]]) };
  expect((await imported(other, wrong)).files).toMatchObject({ kept: 0, damaged: 1 });
  expect((await imported(other, opened)).files).toMatchObject({ kept: 1, damaged: 0 });
  const kept = value(await openFile(other.host, await evidenceKeys(other.key), row));
  expect(await sha256Of(kept)).toBe(sha256);
});

test('whoever may not take data in or out makes and imports no packages', async () => {
  const one = await openDesk('李顾问');
  await put(one.database, { table: 'enterprises', op: 'put', row: enterpriseRow(1) });
  const { opened } = await packageOf(one);
  const guest = await openFresh({ codec: await testCodec(), actor: { person: '访客', role: 'hall' } });
  const desk = { ...one, database: guest };
  expect(await importPackage(desk, opened, '交换包.tdx')).toMatchObject({ ok: false, code: 'notAllowed' });
  const order = { chosen: { selection: 'all' }, withFiles: false, passphrase } as const;
  expect(await makePackage(desk, order)).toMatchObject({ ok: false, code: 'notAllowed' });
  expect(await guest.enterprises.count()).toBe(0);
});

/** More can be asked for: VITE_HISTORIES=400. */
const histories = Number(import.meta.env['VITE_HISTORIES'] ?? 20);

const shape: HistoryShape = {
  table: 'enterprises',
  blank: () => ({ ...enterpriseFields(), createdAt: 0, updatedAt: 0 }),
  clients: 3,
  events: 40,
  rows: 4,
  fieldsOf: () => ['name', 'county'],
  deletes: true,
};

test(
  `${histories} histories of three real, encrypted desks with packages from hand to hand converge, and no text is lost`,
  { timeout: 600_000 },
  async () => {
    const seen = { crashes: 0, packages: 0, clashes: 0 };
    for (let seed = 1; seed <= histories; seed += 1) {
      try {
        const platform = await memoryPlatform('enterprises');
        const desk = (_: () => string, interrupt: () => void) => openHistoryDesk(interrupt);
        const outcome = await playHistory(seed, { platform, openDesk: desk }, shape, everyFaultAndPackages);
        await expectConverged(outcome);
        await expectNothingLost(outcome);
        seen.crashes += outcome.crashes;
        seen.packages += outcome.packages;
        seen.clashes += (await allClashes(outcome)).length;
      } catch (error) {
        throw new Error(`history of seed ${seed}`, { cause: error });
      }
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(histories / 10);
  },
);
