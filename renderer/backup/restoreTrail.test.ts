import { expect, test } from 'vitest';
import { createEnterprise } from '#data/commands/createEnterprise.ts';
import { deleteEnterprise } from '#data/commands/deleteEnterprise.ts';
import { recordAction } from '#data/commands/recordAction.ts';
import { auditLines } from '#data/queries/auditLines.ts';
import { openFresh, value } from '#data/testing/openFresh.ts';
import { enterpriseFields } from '#data/testing/sampleRows.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import { verifyLines } from '#shared/audit/verifyLines.ts';
import { carryTrail } from './carryTrail.ts';
import { planRestore } from './planRestore.ts';
import { readBackup } from './readBackup.ts';
import { restore } from './restore.ts';
import { hostWith, newKey, partsOf } from './testing/fakeBackup.ts';

const actor = { person: '赵组长', role: 'lead' } as const;

test('an exact restore brings back what was deleted; trail and tombstone stay and go on', async () => {
  const codec = createVaultCodec(await newKey());
  const database = await openFresh({ codec, actor });
  const { id } = value(await createEnterprise(database, enterpriseFields()));
  const items = await partsOf(database);
  value(await deleteEnterprise(database, id, '录入错误'));
  const before = await auditLines(database, 0);

  const rows = value(await readBackup(hostWith(items), { id: 'x', missing: 0 }));
  const plan = await planRestore(database, rows, codec);
  expect(plan.tables.enterprises.missing).toHaveLength(1);
  value(await restore(database, hostWith(items), plan, 'exact', () => undefined, 'monday.tdbackup'));

  expect(await database.enterprises.count()).toBe(1);
  expect(await database.removals.toArray()).toMatchObject([{ subjectId: id, reason: '录入错误' }]);
  const lines = await auditLines(database, 0);
  expect(lines.slice(0, -1)).toEqual(before);
  expect(lines.at(-1)?.entry).toMatchObject({
    action: 'backup.restore',
    detail: { file: 'monday.tdbackup', mode: '恢复到备份时的样子', counts: '写入 1 条，删除 0 条' },
  });
  expect(verifyLines(lines.map(({ entry }) => entry))).toMatchObject({ ok: true });
});

test('a new laptop goes on with the trail of the old one, also after an attempt that was cut short', async () => {
  const codec = createVaultCodec(await newKey());
  const old = await openFresh({ codec, actor });
  for (let count = 0; count < 4; count += 1) value(await recordAction(old, 'desk.lock'));
  const items = await partsOf(old);
  const { trail } = value(await readBackup(hostWith(items), { id: 'x', missing: 0 }));

  const database = await openFresh({ codec, actor });
  value(await carryTrail(database, new Map([...trail].slice(0, 2))));
  value(await carryTrail(database, trail));
  value(await recordAction(database, 'backup.restore'));
  value(await carryTrail(database, trail));
  value(await recordAction(database, 'desk.unlock'));
  const lines = await auditLines(database, 0);
  expect(lines.slice(0, 4)).toEqual(await auditLines(old, 0));
  expect(verifyLines(lines.map(({ entry }) => entry))).toMatchObject({ ok: true, value: { count: 6 } });
});
