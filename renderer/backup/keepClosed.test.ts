import { expect, test } from 'vitest';
import { closeSession } from '#data/commands/closeSession.ts';
import { sealedRows } from '#data/queries/sealedRows.ts';
import { sealsOfSession } from '#data/queries/sealsOfSession.ts';
import { openFresh, put, value } from '#data/testing/openFresh.ts';
import { answerRow, enterpriseRow } from '#data/testing/sampleRows.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { allSound, checkSeals } from '#shared/sealing/checkSeals.ts';
import { deskWithSession, lead, shippedPack, signer } from '#tests/fixtures/sealedDesk.ts';
import { planRestore } from './planRestore.ts';
import { readBackup } from './readBackup.ts';
import { restore, type RestoreMode } from './restore.ts';
import { hostWith, newKey, partsOf } from './testing/fakeBackup.ts';

const host = { backupNow: async () => ({ ok: false, code: 'nothingToBackUp', message: '' }) as const };

/** A desk whose session is closed after a backup had an answer that the desk lost. */
async function closedDesk() {
  const key = await newKey();
  const codec = createVaultCodec(key);
  const { database, sessionId } = await deskWithSession({ codec, actor: lead });
  await put(database, { table: 'answers', op: 'put', row: answerRow(sessionId, 'planning') });
  await put(database, { table: 'enterprises', op: 'put', row: enterpriseRow(2) });
  const items = await partsOf(database);
  await put(
    database,
    { table: 'answers', op: 'delete', id: `${sessionId}:planning` },
    { table: 'enterprises', op: 'delete', id: enterpriseRow(2).id },
  );
  value(await closeSession(database, sessionId, signer));
  const restoreIn = async (mode: RestoreMode) => {
    const rows = value(await readBackup(hostWith(items), { id: 'x', missing: 0 }));
    return value(await restore(database, host, await planRestore(database, rows, codec), mode));
  };
  return { key, database, sessionId, restoreIn };
}

test('what is missing is brought back, but a closed session stays as it was sealed', async () => {
  const { database, sessionId, restoreIn } = await closedDesk();
  expect(await restoreIn('missing')).toEqual({ put: 1, deleted: 0 });
  expect(await database.enterprises.count()).toBe(2);
  const rows = (await sealedRows(database, sessionId))!;
  const check = checkSeals(await sealsOfSession(database, sessionId), rows, shippedPack.pack);
  expect(allSound(check)).toBe(true);
});

test('an exact restore goes back to before the closing: session, answers and no seal', async () => {
  const { database, sessionId, restoreIn } = await closedDesk();
  await restoreIn('exact');
  expect(await database.sessions.get(sessionId)).not.toHaveProperty('closedAt');
  expect(await database.answers.count()).toBe(2);
  expect(await database.seals.count()).toBe(0);
  value(await closeSession(database, sessionId, signer));
});

test('an empty desk gets the closed session with its seal, which checks out', async () => {
  const { key, database, sessionId } = await closedDesk();
  const codec = createVaultCodec(key);
  const other = await openFresh({ codec, actor: lead });
  const items = await partsOf(database);
  const rows = value(await readBackup(hostWith(items), { id: 'x', missing: 0 }));
  value(await restore(other, host, await planRestore(other, rows, codec), 'missing'));
  const restored = (await sealedRows(other, sessionId))!;
  const check = checkSeals(await sealsOfSession(other, sessionId), restored, shippedPack.pack);
  expect(check.seals).toHaveLength(1);
  expect(allSound(check)).toBe(true);
});
