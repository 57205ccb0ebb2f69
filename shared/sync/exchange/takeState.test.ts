import { expect, test } from 'vitest';
import type { Fields } from '../fields.ts';
import type { ReplicaRow } from '../replica.ts';
import { stampOver } from '../stamp.ts';
import { noteHanded } from './handed.ts';
import type { ExchangeRow } from './packageSchema.ts';
import { packRow } from './packRow.ts';
import { takeState, type TakenState } from './takeState.ts';

const li = '00000000-0000-4000-8000-00000000000a';
const wang = '00000000-0000-4000-8000-00000000000b';
const zhang = '00000000-0000-4000-8000-00000000000c';

let ids = 0;
const newChangeId = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;

const absent: ReplicaRow = { fields: null, base: null, untold: null };

const edited = (row: ReplicaRow, fields: Fields | null, changedAt: number): ReplicaRow => ({
  ...row,
  fields,
  untold: { changeId: newChangeId(), changedAt, refused: null },
});

const told = (fields: Fields | null, at: number, maker: string): ReplicaRow => ({
  fields,
  base: { rev: `r${at}`, stamp: stampOver(null, at, maker), fields, earlier: [], reading: 1 },
  untold: null,
});

/** A desk packs the row: what goes out, and the row as the desk has it from then on. */
function packed(row: ReplicaRow, replica: string): { readonly given: ExchangeRow; readonly row: ReplicaRow } {
  const place = { table: 'answers', id: 'one', replica, person: replica, sent: [] } as const;
  const done = packRow(row, place, newChangeId);
  if (done === null) throw new Error('nothing to pack');
  const notes = done.note === null ? [] : [done.note];
  return { given: done.row, row: { ...row, handed: noteHanded(row.handed ?? [], notes) } };
}

function taken(row: ReplicaRow, given: ExchangeRow, from: string, samePlatform = true): TakenState {
  const after = takeState(row, given, { replica: zhang, newChangeId, from, samePlatform });
  return { ...after, row: { ...after.row, handed: noteHanded(row.handed ?? [], after.handed) } };
}

test('what is not here comes as it is and waits to be told; a second time it changes nothing', () => {
  const { given } = packed(edited(absent, { name: '甲' }, 5), li);
  const once = taken(absent, given, li);
  expect(once).toMatchObject({ row: { fields: { name: '甲' }, base: null }, clashes: [] });
  expect(once.row.untold).not.toBe(null);
  expect(taken(once.row, given, li)).toEqual({ ...once, clashes: [], handed: [] });
});

test('示例, never told and not waiting, goes into no package', () => {
  const place = { table: 'answers', id: 'one', replica: li, person: '', sent: [] } as const;
  expect(packRow({ ...absent, fields: { name: '甲' } }, place, newChangeId)).toBe(null);
});

test('an older package that comes after a newer one changes nothing', () => {
  const first = packed(edited(absent, { name: '甲' }, 5), li);
  // The clock was set back in between.
  const second = packed(edited(first.row, { name: '乙' }, 1), li);
  const newer = taken(absent, second.given, li);
  expect(newer.row.fields).toEqual({ name: '乙' });
  expect(taken(newer.row, first.given, li).row).toEqual(newer.row);
});

test('different fields come together; the same field is a clash that tells whose text it was', () => {
  const start = packed(edited(absent, { name: '甲', county: '永年区' }, 5), li);
  const here = taken(absent, start.given, li).row;
  const theirs = packed(edited(start.row, { name: '乙', county: '永年区' }, 7), li).given;
  const other = taken(edited(here, { name: '甲', county: '丛台区' }, 8), theirs, li);
  expect(other).toMatchObject({ row: { fields: { name: '乙', county: '丛台区' } }, clashes: [] });
  const both = taken(edited(here, { name: '丙', county: '永年区' }, 9), theirs, li);
  expect(both.clashes).toMatchObject([
    { kind: 'field', field: 'name', kept: '丙', lost: '乙', remote: { by: li } },
  ]);
});

test('what was made on top of this desk’s own state takes its place without a question', () => {
  const mine = packed(edited(absent, { name: '甲' }, 5), zhang);
  const theirs = takeState(absent, mine.given, {
    replica: li,
    newChangeId,
    from: zhang,
    samePlatform: true,
  });
  const row = { ...theirs.row, handed: theirs.handed };
  const back = packed(edited(row, { name: '乙' }, 4), li).given;
  expect(taken(mine.row, back, li)).toMatchObject({ row: { fields: { name: '乙' } }, clashes: [] });
});

test('a state that came by way of another desk is known when it comes from its own', () => {
  const first = packed(edited(absent, { name: '甲' }, 5), li);
  const seen = takeState(absent, first.given, { replica: wang, newChangeId, from: li, samePlatform: true });
  const byWang = packed(edited({ ...seen.row, handed: seen.handed }, { name: '乙' }, 6), wang).given;
  const here = taken(absent, byWang, wang);
  expect(here.row.fields).toEqual({ name: '乙' });
  expect(taken(here.row, first.given, li)).toMatchObject({ row: { fields: { name: '乙' } }, clashes: [] });
});

test('a later state of the platform’s becomes the base, and waits until it is seen there; of another platform it does not', () => {
  const { given } = packed(told({ name: '乙' }, 9, wang), li);
  const here = { ...told({ name: '甲' }, 5, wang) };
  expect(taken(here, given, li)).toMatchObject({
    row: { fields: { name: '乙' }, base: { rev: 'r9', reading: 0 } },
    clashes: [],
  });
  expect(taken(here, given, li).row.untold).not.toBe(null);
  expect(taken(here, given, li, false).row).toMatchObject({ fields: { name: '乙' }, base: { rev: 'r5' } });
  // An older one is no news.
  expect(taken(told({ name: '丙' }, 12, wang), given, li).row.fields).toEqual({ name: '丙' });
});

test('a question that a person was asked is not asked again', () => {
  const theirs = packed(edited(absent, { name: '乙' }, 7), li).given;
  const here = edited(absent, { name: '甲' }, 5);
  const found = taken(here, theirs, li);
  expect(found.clashes).toHaveLength(1);
  const context = { replica: zhang, newChangeId, from: li, samePlatform: true };
  expect(takeState(here, theirs, context, found.clashes)).toMatchObject({
    row: { fields: { name: '甲' } },
    clashes: [],
  });
});

test('a deletion goes along; an edit of what was deleted is kept, and told', () => {
  const start = packed(edited(absent, { name: '甲' }, 5), li);
  const here = taken(absent, start.given, li).row;
  const gone = packed(edited(start.row, null, 7), li).given;
  expect(taken(here, gone, li).row.fields).toBe(null);
  const kept = taken(edited(here, { name: '乙' }, 8), gone, li);
  expect(kept).toMatchObject({ row: { fields: { name: '乙' } }, clashes: [{ kind: 'deletion' }] });
});
