import { expect, test } from 'vitest';
import { failure } from '#shared/model/result.ts';
import { emptyReceipt } from '#sync/receipt.ts';
import { initialSyncState, type SyncState } from '#sync/syncState.ts';
import { standingOf } from './standing.ts';

const now = new Date(2026, 10, 25, 14, 35).getTime();
const minutes = (count: number) => now + count * 60_000;
const standing = (more: Partial<SyncState>, waiting = 0, refused = 0) =>
  standingOf({ ...initialSyncState, ...more }, { waiting, refused }, now);

test('a device that has never synced does not claim to be in sync', () => {
  expect(standing({})).toMatchObject({ tone: 'quiet', title: '还没有同步过', next: '' });
});

test('in sync is only who has nothing left to tell', () => {
  const done = { lastSuccess: minutes(-3), nextAt: minutes(12) };
  expect(standing(done)).toMatchObject({ tone: 'ok', title: '已同步', next: '下次自动同步 14:47' });
  expect(standing(done, 1234)).toMatchObject({
    tone: 'quiet',
    title: '有改动待上报',
    text: '1,234 处改动还只在本机，下次同步时上报。',
  });
  expect(standing(done, 3, 1).text).toContain('2 处改动还只在本机');
  expect(standing(done, 2, 2)).toMatchObject({ tone: 'warning', title: '有改动被平台退回' });
});

test('while it runs it says how far it is', () => {
  const receipt = { ...emptyReceipt, told: { answers: 2, sessions: 1 }, received: { enterprises: 40 } };
  const running = { startedAt: now, receipt, waiting: 1500 };
  expect(standing({ running, failure: failure('unreachable', '旧事') })).toMatchObject({
    tone: 'running',
    text: '已收到 40 处，已上报 3 处，还有 1,500 处待上报',
  });
});

test('a failure gives its sentence and the next try', () => {
  const broken = failure('unreachable', '网络连接不通。');
  expect(standing({ failure: broken, nextAt: minutes(5) })).toMatchObject({
    tone: 'warning',
    text: '网络连接不通。',
    next: '14:40 自动再试',
    remedy: 'none',
  });
  expect(standing({ failure: broken, nextAt: null }).next).toBe('');
  expect(standing({ failure: broken, paused: true, nextAt: minutes(5) }).next).toBe('已暂停自动同步');
  // A try that is due is not told as one of the past.
  expect(standing({ failure: broken, nextAt: minutes(-1) }).next).toBe('14:35 自动再试');
});

test('what a person has to decide or do is asked for', () => {
  const remedy = (code: string) => standing({ failure: failure(code, '。') }).remedy;
  expect(['manyDeletions', 'revoked', 'unauthorized', 'cancelled', 'tooMany'].map(remedy)).toEqual([
    'allowDeletions',
    'enrolAgain',
    'enrolAgain',
    'none',
    'none',
  ]);
});

test('paused is told as such', () => {
  expect(standing({ paused: true, lastSuccess: now })).toMatchObject({
    tone: 'paused',
    title: '已暂停自动同步',
  });
});
