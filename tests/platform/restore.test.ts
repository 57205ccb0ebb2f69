import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { embedded } from './openStorage.ts';
import { sqlStorage } from './sqlStorage.ts';
import { changeWith, deviceWith, editOf, pullAll, pushTo, revIn } from './testData.ts';

test('a database that was put back from a backup refuses the cursors and revisions of the lost future', async () => {
  const before = await PGlite.create();
  const device = deviceWith();
  const change = changeWith();
  const storage = await sqlStorage(await embedded(before));
  const early = await pushTo(storage, device, [change]);
  const backup = await before.dumpDataDir('none');
  const edit = editOf(change, revIn(early.answers[0]), { name: '二厂' });
  const late = await pushTo(storage, device, [edit], early.cursor);
  await storage.close();

  const restored = await sqlStorage(await embedded(await PGlite.create({ loadDataDir: backup })));
  const pull = (since: string | null) => restored.pull(device, { since, tables: ['enterprises'], limit: 10 });
  expect(await pull(late.cursor)).toBe('cursorUnknown');
  expect(await pull(early.cursor)).toMatchObject({ rows: [] });
  const other = await pushTo(restored, device, [editOf(change, revIn(early.answers[0]), { name: '三厂' })]);
  expect(await pull(late.cursor)).toBe('cursorUnknown');
  // As many changes as in the lost future, and yet another revision.
  expect(revIn(other.answers[0])).not.toBe(revIn(late.answers[0]));
  const lost = await pushTo(restored, device, [editOf(change, revIn(late.answers[0]), { name: '四厂' })]);
  expect(lost.answers).toMatchObject([{ outcome: 'conflict', row: { fields: { name: '三厂' } } }]);
  expect((await pullAll(restored, device)).rows).toHaveLength(1);
  await restored.close();
}, 60_000);
