import { expect, test } from 'vitest';
import { showProgress } from './progress.ts';

function shown(isTTY: boolean): readonly string[] {
  const lines: string[] = [];
  let time = 0;
  const { onSettled, end } = showProgress({ isTTY, write: (text) => lines.push(text) }, () => time);
  for (let count = 1; count <= 4; count += 1) {
    time += count === 2 ? 10 : 30_000;
    onSettled(count, 4);
  }
  end();
  return lines.map((line) => line.trim());
}

test('a terminal is told how many are through and how long the rest may take, and is left clean', () => {
  expect(shown(true)).toEqual(['1/4 份，预计还要 1 分 30 秒', '3/4 份，预计还要 21 秒', '4/4 份', '']);
});

test('a file or a pipe gets nothing', () => {
  expect(shown(false)).toEqual([]);
});
