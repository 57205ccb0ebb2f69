import { describe, expect, test } from 'vitest';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { Session } from '#shared/model/session.ts';
import { answerOf, ratingOf, type Draft, type DraftChange } from './draft.ts';
import { createDraftStore } from './draftStore.ts';

const session: Session = {
  id: 's1',
  enterpriseId: 'e1',
  kind: 'baseline',
  date: '2026-03-02',
  pack: { id: 'miit-sme-2024', version: '1', hash: 'h' },
  target: null,
  painPoints: [],
  notes: '',
  participants: [],
  consultant: '',
  sample: false,
  createdAt: 1,
  updatedAt: 1,
};
const empty: Draft = { session, answers: {}, ratings: {} };

/** A store over a storage that answers when told to, and a clock that the test moves. */
function opened() {
  const clock = { now: 1000 };
  const sent: { change: DraftChange; settle: (result: Result<unknown>) => void }[] = [];
  const drafts = createDraftStore(
    empty,
    (change) => new Promise((settle) => sent.push({ change, settle })),
    () => clock.now,
  );
  const note = (text: string) =>
    drafts.change(
      { kind: 'answer', row: { ...answerOf(drafts.store.getState().draft, 'network'), note: text } },
      'note',
    );
  const rate = (level: 0 | 1 | 2) =>
    drafts.change(
      { kind: 'rating', row: { ...ratingOf(drafts.store.getState().draft, 'quality'), level } },
      null,
    );
  return { drafts, sent, clock, note, rate, state: drafts.store.getState };
}

test('a change shows at once and counts as unsaved until storage confirms it', async () => {
  const { sent, rate, state } = opened();
  const rated = rate(2);
  expect(state().draft.ratings['quality']?.level).toBe(2);
  expect(state().unsaved.size).toBe(1);
  sent[0]?.settle(success(null));
  await rated;
  expect(state().unsaved.size).toBe(0);
});

test('a refusal keeps what was typed on screen and offers it again', async () => {
  const { drafts, sent, note, state } = opened();
  const typed = note('工单在 MES 里派');
  sent[0]?.settle(failure('storageFull', '磁盘已满。'));
  await typed;
  expect(state().failure?.code).toBe('storageFull');
  expect(state().draft.answers['network']?.note).toBe('工单在 MES 里派');
  const again = drafts.retry();
  expect(sent[1]?.change.row).toMatchObject({ note: '工单在 MES 里派' });
  sent[1]?.settle(success(null));
  await again;
  expect(state()).toMatchObject({ failure: null });
  expect(state().unsaved.size).toBe(0);
});

test('while a row is being written only its newest state waits, and it counts as unsaved until it is written', async () => {
  const { sent, note, state } = opened();
  const first = note('工');
  void note('工单');
  void note('工单在');
  expect(sent).toHaveLength(1);
  sent[0]?.settle(success(null));
  await expect.poll(() => sent.length).toBe(2);
  expect(sent[1]?.change.row).toMatchObject({ note: '工单在' });
  expect(state().unsaved.size).toBe(1);
  sent[1]?.settle(success(null));
  await first;
  expect(state().unsaved.size).toBe(0);
});

test('a session that was closed meanwhile stays as it is, whatever key comes by', async () => {
  const { drafts, sent, rate, state } = opened();
  const rated = rate(2);
  sent[0]?.settle(success(null));
  await rated;
  drafts.takeStored({ ...empty, session: { ...session, closedAt: 5, updatedAt: 5 } });
  await rate(1);
  expect(drafts.undo()).toBeNull();
  expect(state().draft.ratings['quality']?.level).toBe(2);
  expect(sent).toHaveLength(1);
});

describe('undo', () => {
  test('takes back click by click, and says what it took back', () => {
    const { drafts, rate, state } = opened();
    void rate(1);
    void rate(2);
    expect(drafts.undo()).toMatchObject({ kind: 'rating', row: { sceneId: 'quality', level: 1 } });
    expect(state().draft.ratings['quality']?.level).toBe(1);
    drafts.undo();
    expect(state().draft.ratings['quality']?.level).toBeNull();
    expect(drafts.undo()).toBeNull();
  });

  test('typing without a pause is one step, after a pause a new one', () => {
    const { drafts, clock, note, state } = opened();
    for (const text of ['工', '工单', '工单在']) {
      void note(text);
      clock.now += 200;
    }
    clock.now += 5000;
    void note('工单在纸上');
    drafts.undo();
    expect(state().draft.answers['network']?.note).toBe('工单在');
    drafts.undo();
    expect(state().draft.answers['network']?.note).toBe('');
  });

  test('an undone row is stored like any other change, with a new time', async () => {
    const { drafts, sent, clock, rate } = opened();
    void rate(2);
    clock.now = 9000;
    drafts.undo();
    sent[0]?.settle(success(null));
    await expect.poll(() => sent.length).toBe(2);
    expect(sent.at(-1)?.change.row).toMatchObject({ level: null, updatedAt: 9000 });
  });
});

describe('rows that change behind the screen', () => {
  const stored = (level: 0 | 1 | 2 | 3, updatedAt: number): Draft => ({
    ...empty,
    ratings: { quality: { ...ratingOf(empty, 'quality'), level, updatedAt } },
  });

  test('newer rows are taken over, older ones are not', async () => {
    const { drafts, sent, rate, state } = opened();
    const rated = rate(2);
    sent[0]?.settle(success(null));
    await rated;
    drafts.takeStored(stored(1, 500));
    expect(state().draft.ratings['quality']?.level).toBe(2);
    drafts.takeStored(stored(3, 5000));
    expect(state().draft.ratings['quality']?.level).toBe(3);
  });

  test('a row that is still on its way is never overwritten', () => {
    const { drafts, rate, state } = opened();
    void rate(2);
    drafts.takeStored(stored(3, 99999));
    expect(state().draft.ratings['quality']?.level).toBe(2);
  });

  test('nothing new leaves the draft as it is', () => {
    const { drafts, state } = opened();
    const before = state().draft;
    drafts.takeStored(empty);
    expect(state().draft).toBe(before);
  });
});

describe('rows that a sync brings', () => {
  const synced = (text: string, updatedAt: number): DraftChange => ({
    kind: 'answer',
    row: { ...answerOf(empty, 'network'), value: { options: ['control'] }, note: text, updatedAt },
  });

  test('are shown, even where a clock says that they are older', async () => {
    const { drafts, sent, note, state } = opened();
    const typed = note('一');
    sent[0]?.settle(success(null));
    await typed;
    drafts.takeSynced([synced('同事的话', 1)]);
    expect(state().draft.answers['network']).toMatchObject({
      note: '同事的话',
      value: { options: ['control'] },
    });
  });

  test('keep what is being typed, and bring what is not: the next write holds both', async () => {
    const { drafts, sent, note, state } = opened();
    const typed = note('正在写');
    drafts.takeSynced([synced('同事的话', 1)]);
    expect(state().draft.answers['network']).toMatchObject({
      note: '正在写',
      value: { options: ['control'] },
    });
    sent[0]?.settle(success(null));
    await Promise.resolve();
    sent[1]?.settle(success(null));
    await typed;
    expect(sent.at(-1)?.change.row).toMatchObject({ note: '正在写', value: { options: ['control'] } });
    expect(state().unsaved.size).toBe(0);
  });

  test('are left alone by going back', async () => {
    const { drafts, sent, note, state } = opened();
    const typed = note('一');
    sent[0]?.settle(success(null));
    await typed;
    drafts.takeSynced([synced('一', 2)]);
    drafts.undo();
    expect(state().draft.answers['network']).toMatchObject({ note: '', value: { options: ['control'] } });
  });
});
