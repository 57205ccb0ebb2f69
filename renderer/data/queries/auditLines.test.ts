import { expect, test } from 'vitest';
import { verifyLines } from '#shared/audit/verifyLines.ts';
import { forgetAuditHead } from '../auditPosition.ts';
import { createEnterprise } from '../commands/createEnterprise.ts';
import { recordAction } from '../commands/recordAction.ts';
import { recordFailedUnlocks } from '../commands/recordFailedUnlocks.ts';
import type { DeskDatabase } from '../database.ts';
import { tailId } from '../journalPosition.ts';
import { openFresh, rawRows, value } from '../testing/openFresh.ts';
import { enterpriseFields } from '../testing/sampleRows.ts';
import { createVaultCodec } from '../vault/rowCodec.ts';
import { auditLines, type AuditLine } from './auditLines.ts';

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const codec = createVaultCodec(key);
const actor = { person: '赵组长', role: 'lead' } as const;

async function deskWithTrail(count: number): Promise<DeskDatabase> {
  const database = await openFresh({ codec, actor });
  for (let at = 0; at < count; at += 1) value(await recordAction(database, 'desk.lock', { how: `${at}` }));
  return database;
}

/** Changes one byte of a line as it lies on disk. */
async function damage(database: DeskDatabase, sequence: number): Promise<void> {
  const rows = (await rawRows(database, 'auditTrail')) as { id: string; sealed: Uint8Array }[];
  const row = rows.find(({ id }) => id === tailId(sequence))!;
  const sealed = Uint8Array.from(row.sealed);
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  const changed = { ...row, sealed };
  database.gate.adopt([changed]);
  await database.table('auditTrail').put(changed);
}

const verdict = (lines: readonly AuditLine[]) => verifyLines(lines.map(({ entry }) => entry));

test('the trail is read in order, who did what stands in it, and it is whole', async () => {
  const database = await openFresh({ codec, actor });
  value(await recordFailedUnlocks(database, 3));
  const created = value(await createEnterprise(database, enterpriseFields()));
  value(await recordAction(database, 'backup.file', { file: '/media/u/a.tdbackup', counts: undefined }));
  const lines = await auditLines(database, 0);
  expect(lines.map(({ sequence, entry }) => [sequence, entry?.person, entry?.role, entry?.action])).toEqual([
    [1, '', '', 'desk.unlockFailed'],
    [2, '赵组长', 'lead', 'enterprise.create'],
    [3, '赵组长', 'lead', 'backup.file'],
  ]);
  expect(lines[1]?.entry?.subject).toEqual({ kind: 'enterprise', id: created.id });
  expect(lines[2]?.entry?.detail).toEqual({ file: '/media/u/a.tdbackup' });
  expect(verdict(lines)).toMatchObject({ ok: true, value: { count: 3 } });
});

test('only what is newer is read again, newest batch first', async () => {
  const database = await deskWithTrail(3);
  const heard: number[][] = [];
  const hear = (lines: readonly AuditLine[]) => heard.push(lines.map(({ sequence }) => sequence));
  expect((await auditLines(database, 1, hear)).map(({ sequence }) => sequence)).toEqual([2, 3]);
  expect(await auditLines(database, 3, hear)).toEqual([]);
  expect(heard).toEqual([[2, 3]]);
});

test('a damaged line is named and hides no other', async () => {
  const database = await deskWithTrail(5);
  await damage(database, 3);
  const lines = await auditLines(database, 0);
  expect(lines.map(({ entry }) => entry !== null)).toEqual([true, true, false, true, true]);
  expect(verdict(lines)).toMatchObject({ ok: false, place: { fault: 'malformed', sequence: 3 } });
});

test('a line that is gone is named', async () => {
  const database = await deskWithTrail(5);
  await database.auditTrail.delete(tailId(2));
  expect(verdict(await auditLines(database, 0))).toMatchObject({ place: { fault: 'missing', sequence: 2 } });
});

test('a damaged last line keeps nobody from working; the trail goes on behind it and names it', async () => {
  const before = await deskWithTrail(3);
  await damage(before, 3);
  before.close();
  const database = await openFresh({ codec, actor, name: before.name });
  forgetAuditHead(database);
  value(await createEnterprise(database, enterpriseFields()));
  value(await recordAction(database, 'desk.lock'));
  const lines = await auditLines(database, 0);
  expect(lines.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  expect(verdict(lines)).toMatchObject({ place: { fault: 'malformed', sequence: 3 } });
  expect(verdict(lines.filter(({ sequence }) => sequence < 3))).toMatchObject({ ok: true });
});
