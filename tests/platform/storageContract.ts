import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { syncLimits } from '#shared/sync/protocol.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';
import { pageBytes } from './page.ts';
import type { Storage } from './storage.ts';
import { changeWith, deletionOf, deviceWith, editOf, pullAll, pushTo, revIn } from './testData.ts';

/** What every storage promises about rows. Each test has a centre of its own, so all of them share one storage. */
export function testStorage(open: () => Storage): void {
  test('a change that was answered is read by the other devices of the centre', async () => {
    const [one, other] = [deviceWith(), deviceWith()];
    const change = changeWith();
    const { answers } = await pushTo(open(), one, [change]);
    const { rows } = await pullAll(open(), { ...other, centre: one.centre });
    const { changeId, table, id, stamp, by, fields } = change;
    expect(rows).toEqual([{ changeId, table, id, stamp, by, fields, rev: revIn(answers[0]) }]);
  });

  test('another centre neither sees a row nor meets it', async () => {
    const change = changeWith();
    await pushTo(open(), deviceWith(), [change]);
    const stranger = deviceWith();
    expect((await pullAll(open(), stranger)).rows).toEqual([]);
    const { answers } = await pushTo(open(), stranger, [changeWith({ id: change.id }), change]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['applied', 'conflict']);
  });

  test('a resend is answered with the first answer and changes nothing', async () => {
    const device = deviceWith();
    const change = changeWith();
    const before = await pushTo(open(), device, [change]);
    const rev = revIn(before.answers[0]);
    await pushTo(open(), device, [editOf(change, rev, { name: '二厂' })]);
    const all = await pullAll(open(), device);
    const { answers } = await pushTo(open(), device, [change]);
    const first = { outcome: 'applied', rev };
    expect(answers).toEqual([{ changeId: change.changeId, outcome: 'duplicate', first }]);
    expect(await pullAll(open(), device)).toEqual(all);
  });

  test('changes of one push build on one another, and a change twice in it is one', async () => {
    const device = deviceWith();
    const change = changeWith();
    const blind = editOf(change, null, { name: '三厂' });
    const { answers } = await pushTo(open(), device, [change, change, blind]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['applied', 'duplicate', 'conflict']);
    const late = editOf(change, 'any', {});
    const conflicts = await pushTo(open(), device, [late, changeWith()]);
    expect(conflicts.answers.map(({ outcome }) => outcome)).toEqual(['conflict', 'applied']);
    expect(conflicts.answers[0]).toMatchObject({ row: { fields: change.fields } });
  });

  test('a conflict is answered anew each time, with the row as it is by then', async () => {
    const device = deviceWith();
    const change = changeWith();
    const { answers } = await pushTo(open(), device, [change]);
    const stale = editOf(change, null, { name: '三厂' });
    expect((await pushTo(open(), device, [stale])).answers).toMatchObject([
      { row: { fields: change.fields } },
    ]);
    await pushTo(open(), device, [editOf(change, revIn(answers[0]), { name: '二厂' })]);
    expect((await pushTo(open(), device, [stale])).answers).toMatchObject([
      { row: { fields: { name: '二厂' } } },
    ]);
  });

  test('a deletion is read as a row without fields, and stays', async () => {
    const device = deviceWith();
    const change = changeWith();
    const { answers } = await pushTo(open(), device, [change]);
    await pushTo(open(), device, [deletionOf(change, revIn(answers[0]))]);
    expect((await pullAll(open(), device)).rows).toMatchObject([{ id: change.id, fields: null }]);
    const again = await pushTo(open(), device, [editOf(change, revIn(answers[0]), {})]);
    expect(again.answers).toMatchObject([{ outcome: 'conflict', row: { fields: null } }]);
  });

  test('one rejected change does not block the others, and its resend is rejected as before', async () => {
    const device = deviceWith();
    const fields = { text: '长'.repeat(syncLimits.fields / 3) };
    const changes = [
      changeWith({ fields }),
      changeWith({ table: 'signIns' }),
      changeWith({ op: 'delete' }),
      changeWith({ fields: null }),
      changeWith({ id: 'a\u0000b' }),
      changeWith(),
    ];
    const { answers } = await pushTo(open(), device, changes);
    const codes = answers.map((answer) => (answer.outcome === 'rejected' ? answer.code : answer.outcome));
    expect(codes).toEqual(['tooLarge', 'notAllowed', 'invalid', 'invalid', 'invalid', 'applied']);
    expect((await pullAll(open(), device)).rows).toHaveLength(1);
    const resent = await pushTo(open(), device, changes);
    expect(resent.answers.map(({ outcome }) => outcome)).toEqual(changes.map(() => 'duplicate'));
  });

  test('a kiosk writes what it may not read, and sees nothing of other kiosks in a conflict', async () => {
    const kiosk = deviceWith('kiosk');
    const other = deviceWith('kiosk', kiosk.centre.id);
    const change = changeWith({ table: 'signIns', fields: { name: '赵' } });
    await pushTo(open(), kiosk, [change]);
    const blind = () => editOf(change, null, { name: '钱' });
    expect((await pushTo(open(), other, [blind()])).answers).toMatchObject([
      { outcome: 'rejected', code: 'notAllowed' },
    ]);
    expect((await pushTo(open(), kiosk, [blind()])).answers).toMatchObject([{ outcome: 'conflict' }]);
    expect((await pullAll(open(), { ...other, scope: 'consultant' })).rows).toHaveLength(1);
    expect((await pullAll(open(), kiosk)).rows.filter(({ table }) => table === 'signIns')).toEqual([]);
  });

  test('ids, names and texts are data, whatever is in them', async () => {
    const device = deviceWith();
    const ids = [
      "'; drop table sync_rows; --",
      '../../etc/passwd',
      '$1',
      '{a,"b"}',
      '\\',
      'NULL',
      '',
      '😀',
      'ID',
      'id',
    ];
    const texts = ['\u0000', '\ud800', '"', '\\u0000', '{}', ''];
    const changes = ids
      .filter((id) => id !== '')
      .map((id) =>
        changeWith({ id, by: id, fields: { [id]: [...texts], text: id, nothing: null, number: 1e-7 } }),
      );
    await pushTo(open(), device, changes);
    const { rows } = await pullAll(open(), device);
    expect(rows.map(({ id, by, fields }) => ({ id, by, fields }))).toEqual(
      changes.map(({ id, by, fields }) => ({ id, by, fields })),
    );
    // The order of keys is the sender's.
    expect(Object.keys(rows[0]?.fields ?? {})).toEqual(Object.keys(changes[0]?.fields ?? {}));
  });

  test('pages follow the log, each row once and as it is now', async () => {
    const device = deviceWith();
    const changes = Array.from({ length: 25 }, () => changeWith());
    const { answers } = await pushTo(open(), device, changes);
    const first = await open().pull(device, { since: null, tables: ['enterprises'], limit: 10 });
    if (first === 'cursorUnknown') throw new Error(first);
    expect(first).toMatchObject({ more: true, rows: changes.slice(0, 10).map(({ id }) => ({ id })) });
    // A row of the page before and one of the pages to come move to the end meanwhile.
    const edits = [3, 20].map((index) => {
      const change = changes[index] ?? changeWith();
      return editOf(change, revIn(answers[index]), { name: `改 ${index}` });
    });
    await pushTo(open(), device, edits);
    const rest = await pullAll(open(), device, first.cursor, 10);
    const expected = [...changes.slice(10).filter((_, index) => index !== 10), ...edits];
    expect(rest.rows.map(({ id, fields }) => ({ id, fields }))).toEqual(
      expected.map(({ id, fields }) => ({ id, fields })),
    );
    expect((await pullAll(open(), device, rest.cursor)).rows).toEqual([]);
  });

  test('a page that is exactly full says that nothing follows', async () => {
    const device = deviceWith();
    await pushTo(open(), device, [changeWith(), changeWith()]);
    const page = await open().pull(device, { since: null, tables: ['enterprises'], limit: 2 });
    expect(page).toMatchObject({ more: false, rows: [{}, {}] });
  });

  test('rows of other tables are passed over for good', async () => {
    const device = deviceWith();
    const change = changeWith({ table: 'sessions' });
    await pushTo(open(), device, [changeWith(), change, changeWith()]);
    const tables: SyncTableName[] = ['sessions'];
    const page = await open().pull(device, { since: null, tables, limit: 10 });
    expect(page).toMatchObject({ more: false, rows: [{ id: change.id }] });
    if (page === 'cursorUnknown') throw new Error(page);
    expect((await pullAll(open(), device, page.cursor)).rows).toEqual([]);
  });

  test('a page ends before its bytes are more than a body may have', async () => {
    const device = deviceWith();
    const changes = Array.from({ length: 12 }, () =>
      changeWith({ fields: { text: 'x'.repeat(syncLimits.fields - 100) } }),
    );
    await pushTo(open(), device, changes);
    const page = await open().pull(device, { since: null, tables: ['enterprises'], limit: 1000 });
    if (page === 'cursorUnknown') throw new Error(page);
    expect(page.rows).toHaveLength(3);
    expect(JSON.stringify(page).length).toBeLessThan(pageBytes);
    const all = await pullAll(open(), device);
    expect(all.rows.map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
    expect(all.pages).toBe(4);
  });

  test('a push spares its own rows to whoever has read everything before it, and to nobody else', async () => {
    const [one, other] = [deviceWith(), deviceWith()].map((device, _, [first]) => ({
      ...device,
      centre: first?.centre ?? device.centre,
    }));
    if (one === undefined || other === undefined) return;
    const { cursor: start } = await pullAll(open(), one);
    const mine = await pushTo(open(), one, [changeWith()], start);
    expect(mine.more).toBe(false);
    expect((await pullAll(open(), one, mine.cursor)).rows).toEqual([]);
    const theirs = await pushTo(open(), other, [changeWith()], start);
    expect(theirs.more).toBe(true);
    expect((await pullAll(open(), other, theirs.cursor)).rows).toHaveLength(2);
    expect((await pullAll(open(), other, theirs.cursor, 1)).rows).toHaveLength(2);
    // What other centres do is no hindrance.
    await pushTo(open(), deviceWith(), [changeWith()]);
    const { cursor } = await pullAll(open(), one, mine.cursor);
    await pushTo(open(), deviceWith(), [changeWith()]);
    expect((await pushTo(open(), one, [changeWith()], cursor)).more).toBe(false);
  });

  test('an unknown cursor is refused before anything is applied', async () => {
    const device = deviceWith();
    const { cursor } = await pushTo(open(), device, [changeWith(), changeWith()]);
    const [sequence = '', nonce = ''] = (await pullAll(open(), device, cursor)).cursor.split('-');
    const unknown = [
      `${Number(sequence) + 1_000_000}-${nonce}`,
      `${sequence}-0${nonce}`,
      '不是',
      '-1',
      "0-' or 1=1",
      '0',
    ];
    for (const since of unknown) {
      expect(await open().pull(device, { since, tables: ['enterprises'], limit: 1 })).toBe('cursorUnknown');
      expect(await open().push(device, since, [changeWith()])).toBe('cursorUnknown');
    }
    expect((await pullAll(open(), device)).rows).toHaveLength(2);
  });

  test('pushes at the same time come one after another', async () => {
    const centre = randomUUID();
    const change = changeWith();
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const edit = editOf(change, null, { index });
        return pushTo(open(), deviceWith('consultant', centre), [edit, changeWith()]);
      }),
    );
    const outcomes = replies.map(({ answers }) => answers[0]?.outcome);
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1);
    const { rows } = await pullAll(open(), deviceWith('consultant', centre));
    expect(rows).toHaveLength(13);
    expect(new Set(rows.map(({ rev }) => rev)).size).toBe(13);
  });

  test('public rows are read by all centres and written by the platform alone', async () => {
    const id = randomUUID();
    await open().publish('statistics', [{ id, fields: { enterprises: 12 } }], 1);
    await open().publish('statistics', [{ id, fields: { enterprises: 13 } }], 2);
    for (const device of [deviceWith(), deviceWith('kiosk')]) {
      const { rows } = await pullAll(open(), device);
      expect(rows.filter((row) => row.id === id)).toMatchObject([
        { by: '平台', fields: { enterprises: 13 } },
      ]);
      const { answers } = await pushTo(open(), device, [changeWith({ table: 'statistics', id })]);
      expect(answers).toMatchObject([{ outcome: 'rejected', code: 'notAllowed' }]);
    }
    await expect(open().publish('enterprises', [], 1)).rejects.toThrow();
  });
}
