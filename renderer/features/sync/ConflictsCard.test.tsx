import { expect, test, vi } from 'vitest';
import type { DeskDatabase } from '#data/database.ts';
import { put } from '#data/testing/openFresh.ts';
import { button, type } from './testing/act.ts';
import { everyKind, putConflicts } from './testing/conflictRows.ts';
import { showSync } from './testing/showSync.tsx';

const conflict = (place: ParentNode, id: string) =>
  vi.waitFor(() => {
    const found = place.querySelector<HTMLElement>(`[data-conflict=${id}]`);
    if (found === null) throw new Error(`no conflict ${id}`);
    return found;
  });
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

test('conflicts are read in words, walked by the arrow keys and settled one after the other', async () => {
  const { place, database } = await showSync({}, { prepare: putConflicts });
  const level = await conflict(place, 'level');
  expect(level.getAttribute('aria-label')).toBe('生产管控 评级');
  expect(level.textContent).toMatch(/现在保留.*李顾问（对方）.*二级.*另一方.*王顾问（本机）.*三级/);
  expect((await conflict(place, 'answer')).textContent).toContain('车间有工业控制网，能承载自动化控制');
  expect(place.textContent).toContain('李顾问与王顾问评级不同的场景 1 个，平均相差 1.0 级');

  const order = [...place.querySelectorAll<HTMLElement>('[data-conflict]')];
  order[0]?.focus();
  press('ArrowDown');
  expect(document.activeElement).toBe(order[1]);
  press('ArrowUp');
  expect(document.activeElement).toBe(order[0]);

  button(level, '改用另一方').click();
  await vi.waitFor(() => expect(place.querySelector('[data-conflict=level]')).toBeNull());
  expect((await database.sceneRatings.get('s:production'))?.level).toBe(3);
  const next = order[order.indexOf(level) + 1] ?? order[order.indexOf(level) - 1];
  expect(document.activeElement).toBe(next);
  expect(place.textContent).toContain('已决定 1 处');
});

test('a text is written anew, beginning with both', async () => {
  const { place, database } = await showSync({}, { prepare: putConflicts });
  const note = await conflict(place, 'note');
  button(note, '编辑…').click();
  const text = await vi.waitFor(() => {
    const found = note.querySelector<HTMLTextAreaElement>('textarea[aria-label]');
    if (found === null) throw new Error('no editor');
    return found;
  });
  expect(text.value.split('\n')).toHaveLength(2);
  type(text, '报工滞后一天，热处理线人工抄表。');
  button(note, '保存').click();
  await vi.waitFor(async () =>
    expect((await database.sceneRatings.get('s:production'))?.note).toBe('报工滞后一天，热处理线人工抄表。'),
  );
});

test('of a closed diagnosis only what stands can be kept, and it says why', async () => {
  const prepare = async (database: DeskDatabase) => {
    await putConflicts(database, everyKind.slice(0, 1));
    const session = await database.sessions.get('s');
    if (session !== undefined) {
      await put(database, { table: 'sessions', op: 'put', row: { ...session, closedAt: 5 } });
    }
  };
  const { place } = await showSync({}, { prepare });
  const level = await conflict(place, 'level');
  expect([...level.querySelectorAll('button')].map((one) => one.textContent)).toEqual(['保留当前']);
  expect(level.textContent).toContain('诊断已封存');
});

test('what was written since the conflict was found is shown as what stands', async () => {
  const prepare = async (database: DeskDatabase) => {
    await putConflicts(database, everyKind.slice(0, 1));
    const row = await database.sceneRatings.get('s:production');
    if (row !== undefined)
      await put(database, { table: 'sceneRatings', op: 'put', row: { ...row, level: 4 } });
  };
  const { place } = await showSync({}, { prepare });
  expect((await conflict(place, 'level')).textContent).toMatch(/现在的内容（发现冲突后又改过）四级/);
});

test('a deletion is carried out only after it was asked once more', async () => {
  const { place, database } = await showSync({}, { prepare: putConflicts });
  const deleted = await conflict(place, 'deleted');
  expect(deleted.textContent).toMatch(/改动的一方.*有两名数据员.*删除的一方.*已删除/);
  button(deleted, '删除…').click();
  const asking = await vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>('.ant-modal-root [role=dialog]');
    if (found === null) throw new Error('no dialog');
    return found;
  });
  expect(asking.textContent).toContain('删除人才建设？');
  expect(await database.answers.get('s:talent')).toBeDefined();
  button(asking, '删除').click();
  await vi.waitFor(async () => expect(await database.answers.get('s:talent')).toBeUndefined());
});

test('where there are very many, they come some at a time', async () => {
  const [first] = everyKind;
  const many = Array.from({ length: 75 }, (_, number) => ({ ...first!, id: `c${number}` }));
  const { place } = await showSync({}, { prepare: (database) => putConflicts(database, many) });
  const shown = () => place.querySelectorAll('[data-conflict]').length;
  await vi.waitFor(() => expect(shown()).toBe(30));
  expect(place.querySelector('[data-testid=conflict-count]')?.textContent).toBe('75');
  button(place, '再显示 30 处（还有 45 处）').click();
  await vi.waitFor(() => expect(shown()).toBe(60));
  button(place, '再显示 15 处（还有 15 处）').click();
  await vi.waitFor(() => expect(shown()).toBe(75));
});
