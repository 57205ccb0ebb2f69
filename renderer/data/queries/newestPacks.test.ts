import { expect, test } from 'vitest';
import casesJson from '#resources/cases/demo-cases.json';
import { canonicalDigest } from '#shared/audit/digest.ts';
import { parseCasesPack } from '#shared/exhibits/casesPack.ts';
import type { Fields } from '#shared/sync/fields.ts';
import type { DeskDatabase } from '../database.ts';
import { emptyPackIndex, type PackEdition } from '../packIndex.ts';
import { storePack } from '../commands/storePack.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { editionKey, newestContent } from './newestPacks.ts';

/** Stores contents as a platform would send them, one edition after another. */
async function send(database: DeskDatabase, ...contents: readonly Fields[]): Promise<readonly PackEdition[]> {
  let index = emptyPackIndex('');
  for (const [at, pack] of contents.entries()) {
    const version = at + 1;
    const edition: PackEdition = {
      kind: 'cases',
      id: 'handan-cases',
      version,
      edition: String(version),
      title: '案例',
      hash: canonicalDigest(pack),
      sha256: '',
      changes: [],
      arrivedAt: version,
    };
    const reference = { id: edition.id, version: edition.edition, hash: edition.hash };
    const row = { id: editionKey(edition), reference, kind: 'cases', pack } as const;
    index = value(await storePack(database, index, edition, row));
  }
  return index.editions;
}

const titled = (title: string): Fields => ({ ...casesJson, id: 'handan-cases', title });
const playing = async (database: DeskDatabase) =>
  (await newestContent(database, 'cases', parseCasesPack))?.title ?? 'shipped';

test('the newest content that the platform has sent plays; without any the shipped one', async () => {
  const database = await openFresh();
  expect(await playing(database)).toBe('shipped');
  await send(database, titled('第一版'), titled('第二版'));
  expect(await playing(database)).toBe('第二版');
  expect(await newestContent(database, 'solutions', parseCasesPack)).toBeNull();
});

test('a corrupt content pack: the old one plays', async () => {
  const database = await openFresh();
  const [, newest] = await send(database, titled('第一版'), titled('第二版'));
  if (newest === undefined) throw new Error('nothing was stored');
  const id = editionKey(newest);
  const row = await database.packs.get(id);
  if (row === undefined || row.kind !== 'cases') throw new Error('the newest is not there');
  await put(database, { table: 'packs', op: 'put', row: { ...row, pack: { ...row.pack, title: '别的' } } });
  expect(await playing(database)).toBe('第一版');
  await put(database, { table: 'packs', op: 'delete', id });
  expect(await playing(database)).toBe('第一版');
});

test('a content pack that names an enterprise cannot be read: the old one plays, and without one the shipped', async () => {
  const [first, ...others] = casesJson.cases;
  const named = { ...titled('第二版'), cases: [{ ...first, enterprise: '永年紧固件一厂' }, ...others] };
  const database = await openFresh();
  await send(database, titled('第一版'), named);
  expect(await playing(database)).toBe('第一版');
  const another = await openFresh();
  await send(another, named);
  expect(await playing(another)).toBe('shipped');
});
