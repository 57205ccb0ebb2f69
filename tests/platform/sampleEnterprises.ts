import { createHash } from 'node:crypto';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { parseInterchange } from '#shared/model/interchange/parseInterchange.ts';
import { toBundles } from '#shared/model/interchange/toBundles.ts';
import { answerId, sceneRatingId } from '#shared/model/rowIds.ts';
import type { Fields } from '#shared/sync/fields.ts';
import { syncLimits, type SyncChange } from '#shared/sync/protocol.ts';
import { stampOver } from '#shared/sync/stamp.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import { readResource } from '#tests/fixtures/packs.ts';
import type { ShippedPacks } from './shippedPacks.ts';
import type { Device, Storage } from './storage.ts';

/** So many enterprises are made of each sample diagnosis: enough that groups may be told. */
const copies = 6;

const device: Device = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '示例数据',
  scope: 'consultant',
  // Of its own: no laptop that joins a sample centre is to be filled with it.
  centre: { id: 'sample', name: '示例数据（仅供演示）' },
};

/**
 * Puts enterprises into a centre of their own, so that there is something to count: what the app ships as 示例, each
 * several times over. Unlike there they are no 示例 rows, since these never reach a platform. Puts nothing where they
 * are there already.
 */
export async function addSampleEnterprises(storage: Storage, packs: ShippedPacks): Promise<void> {
  await storage.putCentre(device.centre);
  const changes = sampleChanges(packs);
  const { sums } = await storage.summary(device, ['enterprises', 'sessions', 'answers', 'sceneRatings']);
  if (sums.reduce((total, { rows }) => total + rows, 0) >= changes.length) return;
  for (let from = 0; from < changes.length; from += syncLimits.changes) {
    await storage.push(device, null, changes.slice(from, from + syncLimits.changes));
  }
}

/** The changes that tell of them; the same ones every time. */
export function sampleChanges({ instruments, policy }: ShippedPacks): readonly SyncChange[] {
  const text = JSON.stringify(readResource('sample/diagnoses.json'));
  const known = new Map(instruments.map(({ pack }) => [pack.id, pack]));
  const content = parseInterchange(text, known, policy);
  if (!content.ok) throw new Error(content.message);
  const bundles = toBundles(content.value, {
    now: Date.UTC(2026, 10, 20),
    sample: false,
    newId: () => '',
    packReference: ({ id }) =>
      instruments.find(({ pack }) => pack.id === id)?.reference ?? { id, version: '', hash: '' },
  });
  return bundles.flatMap((bundle, index) =>
    Array.from({ length: copies }, (_, copy) => changesOf(bundle, `${index + 1}-${copy + 1}`)).flat(),
  );
}

function changesOf(
  { enterprise, session, answers, sceneRatings }: SessionBundle,
  name: string,
): SyncChange[] {
  const enterpriseId = idFrom(`enterprise ${name}`);
  const sessionId = idFrom(`session ${name}`);
  return [
    changeOf('enterprises', enterpriseId, { ...enterprise, name: `示例企业 ${name}`, uscc: '' }),
    changeOf('sessions', sessionId, { ...session, enterpriseId }),
    ...answers.map((row) => changeOf('answers', answerId(sessionId, row.questionId), { ...row, sessionId })),
    ...sceneRatings.map((row) =>
      changeOf('sceneRatings', sceneRatingId(sessionId, row.sceneId), { ...row, sessionId }),
    ),
  ];
}

function changeOf(table: SyncTableName, id: string, row: object): SyncChange {
  const { id: _id, sample: _sample, ...fields } = row as Fields;
  return {
    changeId: idFrom(`${table} ${id}`),
    table,
    id,
    baseRev: null,
    stamp: stampOver(null, 0, device.id),
    by: device.name,
    op: 'put',
    fields,
  };
}

/** A UUID (version 8, custom) out of a text's SHA-256. */
function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
