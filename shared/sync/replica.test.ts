import { expect, test } from 'vitest';
import type { SyncChange, SyncRow } from './protocol.ts';
import { absorb, changeOf, offerAgain, settle, type ReplicaContext, type ReplicaRow } from './replica.ts';
import { stampOver } from './stamp.ts';

const desk = '00000000-0000-4000-8000-00000000000a';
const colleague = '00000000-0000-4000-8000-00000000000b';
const place = { table: 'answers', id: 's1:q1', by: '李顾问' } as const;
const absent: ReplicaRow = { fields: null, base: null, untold: null };

let ids = 0;
const newChangeId = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
const context = (more: Partial<ReplicaContext> = {}): ReplicaContext => ({
  replica: desk,
  newChangeId,
  sent: [],
  reading: 1,
  afterRestore: false,
  ...more,
});

/** The platform's state after a colleague's change on top of another. */
function remote(rev: string, fields: SyncRow['fields'], over: SyncRow | null = null): SyncRow {
  const stamp = stampOver(over?.stamp ?? null, 5000, colleague);
  return { table: 'answers', id: 's1:q1', rev, stamp, by: '王顾问', changeId: newChangeId(), fields };
}
const edited = (row: ReplicaRow, fields: ReplicaRow['fields'], changedAt = 6000): ReplicaRow => ({
  ...row,
  fields,
  untold: { changeId: newChangeId(), changedAt, refused: null },
});
const changeFrom = (row: ReplicaRow): SyncChange => {
  const change = changeOf(place, row, context());
  if (change === null) throw new Error('nothing to tell');
  return change;
};

test('a new row is taken in, and taking it in again changes nothing', () => {
  const row = remote('1-a', { note: 'x' });
  const { row: once, clashes } = absorb(absent, row, context());
  expect([once.fields, once.untold, clashes]).toEqual([{ note: 'x' }, null, []]);
  expect(absorb(once, row, context()).row).toEqual(once);
});

test('what was typed here is told on top of what was read', () => {
  const read = absorb(absent, remote('1-a', { note: 'x' }), context()).row;
  const change = changeFrom(edited(read, { note: 'y' }));
  expect(change).toMatchObject({ baseRev: '1-a', op: 'put', fields: { note: 'y' } });
  expect(changeFrom(edited(read, null))).toMatchObject({ op: 'delete', fields: null });
});

test('an answer ends the telling, but not that of an edit made since', () => {
  const row = edited(absent, { note: 'x' });
  const change = changeFrom(row);
  const applied = { changeId: change.changeId, outcome: 'applied', rev: '1-a' } as const;
  expect(settle(row, change, applied, context()).row).toMatchObject({ untold: null, base: { rev: '1-a' } });
  const since = edited(row, { note: 'y' });
  const still = settle(since, change, applied, context()).row;
  expect([still.untold, still.base?.rev, still.fields]).toEqual([since.untold, '1-a', { note: 'y' }]);
});

test('an answer that comes late says nothing of what was read since', () => {
  const row = edited(absent, { note: 'x' });
  const change = changeFrom(row);
  const read = absorb(row, { ...remote('2-b', { note: 'x', level: 1 }) }, context()).row;
  const answer = { changeId: change.changeId, outcome: 'applied', rev: '1-a' } as const;
  expect(settle(read, change, answer, context()).row).toEqual(read);
});

test('a refused change is kept and not told again until it is edited', () => {
  const row = edited(absent, { note: 'x' });
  const change = changeFrom(row);
  const answer = {
    changeId: change.changeId,
    outcome: 'rejected',
    code: 'tooLarge',
    message: '过大',
  } as const;
  const refused = settle(row, change, answer, context()).row;
  expect(refused.untold?.refused).toEqual({ code: 'tooLarge', message: '过大' });
  expect(refused.fields).toEqual({ note: 'x' });
  expect(changeOf(place, refused, context())).toBeNull();
  expect(changeOf(place, edited(refused, { note: 'shorter' }), context())).not.toBeNull();
});

test('a conflict is merged and told anew, with another id, on top of the current row', () => {
  const first = remote('1-a', { note: 'x', level: 1 });
  const row = edited(absorb(absent, first, context()).row, { note: 'mine', level: 1 });
  const change = changeFrom(row);
  const current = remote('2-b', { note: 'x', level: 2 }, first);
  const answer = { changeId: change.changeId, outcome: 'conflict', row: current } as const;
  const { row: merged, clashes } = settle(row, change, answer, context());
  expect([merged.fields, clashes]).toEqual([{ note: 'mine', level: 2 }, []]);
  expect(merged.untold?.changeId).not.toBe(change.changeId);
  expect(changeFrom(merged).baseRev).toBe('2-b');
});

test('a lost answer is no clash: what was sent from here came from here', () => {
  const row = edited(absent, { note: 'first' });
  const sent = changeFrom(row);
  const since = edited(row, { note: 'second' });
  const own = { ...remote('1-a', { note: 'first' }), changeId: sent.changeId };
  const built = remote('2-b', { note: 'first', level: 3 }, own);
  for (const [state, fields] of [
    [own, { note: 'second' }],
    [built, { note: 'second', level: 3 }],
  ] as const) {
    const { row: next, clashes } = absorb(since, state, context({ sent: [sent] }));
    expect([next.fields, clashes]).toEqual([fields, []]);
  }
});

test('a platform that went back is offered again what it had acknowledged, without a clash', () => {
  const old = remote('1-a', { note: 'old' });
  const known = absorb(absent, old, context()).row;
  const newer = absorb(known, remote('2-b', { note: 'new' }, old), context()).row;
  const after = absorb(newer, old, context({ afterRestore: true, reading: 2 }));
  expect([after.row.fields, after.clashes]).toEqual([{ note: 'new' }, []]);
  expect(changeFrom(after.row)).toMatchObject({ baseRev: '1-a', fields: { note: 'new' } });
});

test('after the platform went back, another’s newer text is no reason to drop an acknowledged one', () => {
  const old = remote('1-a', { note: 'old' });
  const lost = remote('2-b', { note: 'acknowledged' }, old);
  const row = absorb(absent, lost, context()).row;
  const other = { ...remote('2-c', { note: 'other' }, lost) };
  const { row: next, clashes } = absorb(row, other, context({ afterRestore: true, reading: 2 }));
  expect(next.fields).toEqual({ note: 'other' });
  expect(clashes).toEqual([
    expect.objectContaining({
      kind: 'field',
      field: 'note',
      kept: 'other',
      lost: 'acknowledged',
      keptSide: 'remote',
    }),
  ]);
});

test('a row that the platform has lost is offered as new, and a deletion too', () => {
  const row = absorb(absent, remote('9-z', { note: 'x' }), context()).row;
  expect(changeFrom(offerAgain(row, newChangeId))).toMatchObject({ baseRev: null, fields: { note: 'x' } });
  const gone = absorb(absent, remote('9-z', null), context()).row;
  expect(changeFrom(offerAgain(gone, newChangeId))).toMatchObject({ baseRev: null, op: 'delete' });
});
