import { expect, test } from 'vitest';
import { shortReason } from './firstSteps.ts';

test('a long list of what is missing is cut to three names and a count', () => {
  const reason = '“数据采集”得 0 分（满分 10 分）：尚缺“甲”、“乙”、“丙”、“丁”、“戊”。';
  expect(shortReason(reason)).toBe('“数据采集”得 0 分（满分 10 分）：尚缺“甲”、“乙”、“丙”等 5 项。');
});

test('a short list stays as it is', () => {
  const reason = '“网络建设”得 2 分：尚缺“甲”、“乙”、“丙”、“丁”。';
  expect(shortReason(reason)).toBe(reason);
});
