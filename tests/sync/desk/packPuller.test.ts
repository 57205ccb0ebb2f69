import { beforeEach, expect, test } from 'vitest';
import type { DeskDatabase } from '#data/database.ts';
import { holdPacks } from '#data/heldPacks.ts';
import type { PinnedPack } from '#data/rows.ts';
import { openFresh, value } from '#data/testing/openFresh.ts';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import shippedList from '#resources/packs.json';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import { failure } from '#shared/model/result.ts';
import type { PackName } from '#shared/sync/protocol.ts';
import { createPackPuller } from '#sync/packs/packPuller.ts';
import { syncStateStore, initialSyncState, type Connection } from '#sync/syncState.ts';
import { packPlatform, type PackPlatform } from './packPlatform.ts';
import { testCodec } from './testCodec.ts';

const instrument = (version: number): PackName => ({ kind: 'instrument', id: 'miit-sme-2024', version });
/** An edition of the shipped instrument that calls itself so. */
const wording = (version: string) => ({ ...instrumentJson, version, wording: `第 ${version} 版的措辞` });

const shipped: PinnedPack = {
  pack: value(parseInstrumentPack(instrumentJson)),
  reference: { id: 'miit-sme-2024', version: '1', hash: shippedList.packs[0]?.sha256 ?? '' },
};

let database: DeskDatabase;
let platform: PackPlatform;
beforeEach(async () => {
  database = await openFresh({ codec: await testCodec(), actor: { person: '李顾问', role: 'lead' } });
  holdPacks(database, [shipped]);
  platform = packPlatform();
});

const connection = (packKey: string | null): Connection => ({
  address: 'https://platform.example',
  device: {
    id: crypto.randomUUID(),
    name: '李顾问的工作台',
    scope: 'consultant',
    centre: { id: 'centre', name: '示例中心' },
  },
  enrolledAt: 1,
  wrapped: new Uint8Array(),
  packKey,
});
const going = new AbortController().signal;

test('a desk looks once an hour, and whenever a person asks; what comes of it stands in the state', async () => {
  syncStateStore.setState(initialSyncState);
  platform.publish(instrument(1), wording('2'));
  const here = connection(platform.publicKey);
  const { look, ask } = createPackPuller(database, platform.port);
  await look(here, going);
  expect(syncStateStore.getState().packs).toMatchObject({ arrived: [instrument(1)], failure: null });
  await look(here, going);
  // As after a restart.
  await createPackPuller(database, platform.port).look(here, going);
  expect(platform.asked.filter((one) => one === 'list')).toHaveLength(1);
  ask();
  await look(here, going);
  await look(here, going);
  expect(platform.asked.filter((one) => one === 'list')).toHaveLength(2);
  // Enrolled anew, at a platform with another key: nothing is known of it yet.
  await look(connection(packPlatform().publicKey), going);
  expect(platform.asked.filter((one) => one === 'list')).toHaveLength(3);
});

test('a failure stands in the state until a look succeeds, and what was refused does', async () => {
  syncStateStore.setState(initialSyncState);
  const here = connection(platform.publicKey);
  const { look, tell } = createPackPuller(database, platform.port);
  platform.away.all = failure('unavailable', '平台正在维护。');
  await look(here, going);
  expect(syncStateStore.getState().packs).toMatchObject({
    checkedAt: null,
    failure: { code: 'unavailable' },
  });
  platform.away.all = null;
  platform.publish(instrument(1), { id: 'miit-sme-2024' });
  await look(here, going);
  const refused = { failure: null, refused: [{ code: 'packInvalid' }] };
  expect(syncStateStore.getState().packs).toMatchObject(refused);
  syncStateStore.setState(initialSyncState);
  await tell(here);
  expect(syncStateStore.getState().packs).toMatchObject(refused);
  await tell(connection(packPlatform().publicKey));
  expect(syncStateStore.getState().packs).toEqual(initialSyncState.packs);
});

test('a platform that has told no key is not asked, nor is one while the desk is being closed', async () => {
  const { look } = createPackPuller(database, platform.port);
  await look(connection(null), going);
  await look(connection(platform.publicKey), AbortSignal.abort());
  expect(platform.asked).toEqual([]);
});
