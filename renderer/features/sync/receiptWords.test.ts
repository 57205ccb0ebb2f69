import { expect, test } from 'vitest';
import type { ReceiptRow } from '#data/rows.ts';
import {
  comparedInWords,
  foldQuiet,
  kindRows,
  movedInWords,
  notesOf,
  receiptAsText,
  secondsInWords,
} from './receiptWords.ts';

const receipt = (more: Partial<ReceiptRow> = {}): ReceiptRow => ({
  id: '1',
  startedAt: new Date(2026, 10, 25, 14, 32).getTime(),
  endedAt: new Date(2026, 10, 25, 14, 32, 3).getTime(),
  told: {},
  received: {},
  conflicts: 0,
  refused: 0,
  offeredAgain: 0,
  requests: 2,
  waiting: 0,
  sums: null,
  failure: null,
  ...more,
});

test('what moved is told by kind', () => {
  expect(movedInWords({ told: { answers: 1200, enterprises: 1 }, received: {} })).toBe(
    '上报 1,201 处（企业 1、答案 1,200）',
  );
  expect(movedInWords({ told: {}, received: { removals: 1 } })).toBe('收到 1 处（删除记录 1）');
  expect(movedInWords(receipt())).toBe('没有变化');
});

test('syncs in a row that changed nothing are one line; one that left something is none of them', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => receipt({ id }));
  const failed = receipt({ id: 'x', failure: { code: 'unreachable', message: '网络连接不通。' } });
  const busy = receipt({ id: 'y', waiting: 1 });
  const told = foldQuiet([a!, b!, failed, c!, busy]);
  expect(told.map((entry) => (entry.kind === 'one' ? entry.receipt.id : entry.receipts.length))).toEqual([
    2,
    'x',
    'c',
    'y',
  ]);
});

test('what asks for a person stands apart from what does not', () => {
  const notes = notesOf(receipt({ conflicts: 2, refused: 1, offeredAgain: 3, waiting: 4 }));
  expect(notes.map(({ text, asks }) => `${text} ${asks}`)).toEqual([
    '需要决定 2 true',
    '平台退回 1 true',
    '平台恢复后重新上报 3 false',
    '仍只在本机 4 false',
  ]);
  expect(notesOf(receipt())).toEqual([]);
});

const sum = (rows: number, digit: string) => ({ rows, hash: digit.repeat(64) });

test('the table has every kind once: both directions, and what it comes to', () => {
  const sums = {
    answers: { here: sum(9, 'a'), there: sum(9, 'a') },
    seals: { here: sum(0, '0'), there: sum(0, '0') },
  };
  const moved = { told: { answers: 2 }, received: { enterprises: 1, answers: 3, seals: 0 } };
  expect(kindRows({ ...moved, sums })).toEqual([
    { table: 'enterprises', name: '企业', told: 0, received: 1, sums: null },
    { table: 'answers', name: '答案', told: 2, received: 3, sums: sums.answers },
  ]);
});

test('a comparison tells in words where the two differ', () => {
  expect(comparedInWords({ here: sum(9, 'a'), there: sum(9, 'a') })).toEqual({
    isSame: true,
    text: '一致（aaaaaaaa）',
  });
  expect(comparedInWords({ here: sum(9, 'a'), there: sum(8, 'b') })).toEqual({
    isSame: false,
    text: '不一致：平台 8 条（bbbbbbbb），本机 9 条（aaaaaaaa）',
  });
  expect(comparedInWords({ here: sum(9, 'a'), there: sum(9, 'b') }).isSame).toBe(false);
});

test('as text it is whole', () => {
  const failure = { code: 'unavailable', message: '平台暂停服务。' };
  const text = receiptAsText(receipt({ told: { answers: 2 }, waiting: 5, failure }), '邯郸市转型促进中心');
  expect(text.split('\n')).toEqual([
    '同步回执 2026-11-25 14:32:00',
    '邯郸市转型促进中心',
    '用时 3.0 秒，请求 2 次',
    '上报 2 处',
    '  答案 2',
    '收到 0 处',
    '仍只在本机 5',
    '没有完成：平台暂停服务。（unavailable）',
  ]);
});

test('durations', () => {
  expect([420, 12_400, 125_000, -5].map(secondsInWords)).toEqual(['0.4 秒', '12 秒', '2 分 5 秒', '0.0 秒']);
});
