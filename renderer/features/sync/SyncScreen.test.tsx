import { expect, test, vi } from 'vitest';
import { put } from '#data/testing/openFresh.ts';
import type { DeskDatabase } from '#data/database.ts';
import { failure } from '#shared/model/result.ts';
import { emptyReceipt } from '#sync/receipt.ts';
import { syncStateStore } from '#sync/syncState.ts';
import { enterprise, putConflicts } from './testing/conflictRows.ts';
import { clickable, button, field, type } from './testing/act.ts';
import { connection, showSync, type ShownSync } from './testing/showSync.tsx';

const standing = ({ place }: ShownSync) =>
  place.querySelector('[data-testid=sync-standing]')?.textContent ?? '';
const dialog = () =>
  vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>('.ant-modal-container, .ant-modal-content');
    if (found === null) throw new Error('no dialog');
    return found;
  });

test('a device that is nowhere is connected by an address and a code; faults stand at their field', async () => {
  const used = failure('codeUsed', '登记码已用过。');
  const shown = await showSync({ connection: null }, { answers: { connect: async () => used } });
  const { place, asked } = shown;
  const connect = await clickable(place, '连接');
  expect(field(place, '本设备的名称').value).toBe('王顾问的工作台');
  expect(place.textContent).toContain('示例数据不会上报');
  connect.click();
  await vi.waitFor(() => expect(place.querySelectorAll('[role=alert]')).toHaveLength(2));
  expect(asked).toEqual([]);

  type(field(place, '平台地址'), 'http://elsewhere.example');
  type(field(place, '登记码'), ' 1234-ABCD ');
  connect.click();
  await vi.waitFor(() => expect(place.textContent).toContain('平台地址必须以 https:// 开头'));
  type(field(place, '平台地址'), 'platform.example/');
  connect.click();
  await vi.waitFor(() => expect(place.textContent).toContain('登记码已用过。'));
  expect(asked).toEqual([
    ['connect', { address: 'https://platform.example', code: '1234-ABCD', deviceName: '王顾问的工作台' }],
  ]);
  expect(field(place, '登记码').getAttribute('aria-invalid')).toBe('true');
});

test('a test says who is there, and in words by how much the clock is off', async () => {
  const found = {
    ok: true,
    address: '',
    name: '服务平台',
    clockAhead: 11_100_000,
    speaksOurs: false,
  } as const;
  const device = { ok: false, code: 'revoked', message: '这台设备已被停用。' } as const;
  const { place, asked } = await showSync({}, { answers: { test: async () => ({ ...found, device }) } });
  (await clickable(place, '测试连接')).click();
  await vi.waitFor(() => expect(place.textContent).toContain('已连上“服务平台”'));
  for (const told of [
    '本机时钟比平台快 3 小时 5 分钟',
    '平台不支持本软件的第 1 版协议',
    '这台设备已被停用。',
  ]) {
    expect(place.textContent).toContain(told);
  }
  expect(asked).toEqual([['test', connection.address]]);
});

test('while a sync runs it can be cancelled, and what was done so far is told', async () => {
  const running = {
    startedAt: Date.now(),
    receipt: { ...emptyReceipt, told: { answers: 400 } },
    waiting: 1100,
    sums: null,
  };
  const shown = await showSync({ running });
  const cancel = await clickable(shown.place, '取消');
  expect(standing(shown)).toContain('已上报 400 处，还有 1,100 处待上报');
  const bar = shown.place.querySelector('[role=progressbar]');
  expect([bar?.getAttribute('aria-valuenow'), bar?.getAttribute('aria-valuemax')]).toEqual(['400', '1500']);
  cancel.click();
  await clickable(shown.place, '正在停下…');
  expect(shown.asked).toEqual([['cancel']]);
  syncStateStore.setState({ running: null, lastSuccess: Date.now() });
  await clickable(shown.place, '立即同步');
  expect(standing(shown)).toContain('已同步');
});

test('a failure says why and when the next try is; paused it can be resumed', async () => {
  const nextAt = new Date(2099, 0, 2, 14, 40).getTime();
  const shown = await showSync({ failure: failure('unreachable', '网络连接不通。'), nextAt });
  (await clickable(shown.place, '立即同步')).click();
  expect(standing(shown)).toContain('网络连接不通。2099年1月2日 14:40 自动再试');
  syncStateStore.setState({ failure: null, paused: true });
  (await clickable(shown.place, '恢复自动同步')).click();
  expect(standing(shown)).toContain('已暂停自动同步');
  expect(shown.asked.map(([name]) => name)).toEqual(['syncNow', 'resume']);
});

test('many deletions are allowed only in a dialog that begins at its way out', async () => {
  const shown = await showSync({ failure: failure('manyDeletions', '平台要删除本机的大量数据。') });
  (await clickable(shown.place, '允许删除并继续…')).click();
  const asking = await dialog();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('取消'));
  expect(shown.asked).toEqual([]);
  button(asking, '允许删除并继续').click();
  await vi.waitFor(() => expect(shown.asked).toEqual([['syncNow', { deletionsAllowed: true }]]));
});

test('a device that was revoked is connected again by a new code', async () => {
  const shown = await showSync({ failure: failure('revoked', '这台设备已被平台停用。') });
  (await clickable(shown.place, '用新的登记码重新连接…')).click();
  const form = await vi.waitFor(() => field(shown.place, '登记码'));
  expect(field(shown.place, '平台地址').value).toBe(connection.address);
  type(form, '9876-WXYZ');
  button(shown.place, '连接').click();
  await vi.waitFor(() => expect(shown.asked).toMatchObject([['connect', { code: '9876-WXYZ' }]]));
  await vi.waitFor(() => expect(shown.place.querySelector('form')).toBeNull());
});

test('leaving says that the data stay', async () => {
  const shown = await showSync({});
  (await clickable(shown.place, '断开连接…')).click();
  const asking = await dialog();
  expect(asking.textContent).toContain('本机的数据都会保留');
  button(asking, '断开连接').click();
  await vi.waitFor(() => expect(shown.asked).toEqual([['disconnect']]));
});

test('a refused change says which row it is and why, and is offered again', async () => {
  const prepare = async (database: DeskDatabase) => {
    await putConflicts(database, []);
    const waiting = await database.outbox.get(`enterprises/${enterprise.id}`);
    if (waiting === undefined || !('changeId' in waiting)) throw new Error('nothing waits');
    const { id, changeId } = waiting;
    const row = { id, changeId, code: 'notAllowed', message: '没有权限。', refusedAt: Date.now() };
    await put(database, { table: 'refusals', op: 'put', row });
  };
  const { place, database } = await showSync({ lastSuccess: Date.now() }, { prepare });
  const again = await clickable(place, '再次上报');
  for (const told of [enterprise.name, '没有权限。', '请联系平台管理方'])
    expect(place.textContent).toContain(told);
  again.click();
  await vi.waitFor(async () => expect(await database.refusals.count()).toBe(0));
  await vi.waitFor(() => expect(place.textContent).not.toContain('再次上报'));
});

test('a receipt opens to its counts by kind', async () => {
  const row = {
    id: '0000000000000001',
    startedAt: Date.now() - 60_000,
    endedAt: Date.now(),
    told: { answers: 12 },
    received: { removals: 1 },
    conflicts: 2,
    refused: 0,
    offeredAgain: 0,
    requests: 3,
    waiting: 0,
    sums: null,
    failure: null,
  };
  const prepare = (database: DeskDatabase) => put(database, { table: 'receipts', op: 'put', row });
  const { place } = await showSync({}, { prepare });
  const summary = await vi.waitFor(() => {
    const found = place.querySelector<HTMLElement>('ol summary');
    if (found === null) throw new Error('no receipt');
    return found;
  });
  expect(summary.textContent).toContain('上报 12 处（答案 12），收到 1 处（删除记录 1）需要决定 2');
  summary.click();
  const table = await vi.waitFor(() => {
    const found = place.querySelector('ol table');
    if (found === null) throw new Error('not open');
    return found;
  });
  expect([...table.querySelectorAll('tbody tr')].map((line) => line.textContent)).toEqual([
    '答案120',
    '删除记录01',
  ]);
});
