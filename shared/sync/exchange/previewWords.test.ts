import { expect, test } from 'vitest';
import { bringsAnything, countsInWords, noCounts } from './previewWords.ts';

test('an import is told in one line, without the zeros', () => {
  const counts = { ...noCounts, added: 1200, changed: 3, same: 9, conflicts: 1 };
  expect(countsInWords(counts)).toBe('新增 1,200 条、更新 3 条；1 处冲突待决定');
  expect(countsInWords({ ...noCounts, same: 4 })).toBe('没有新的内容');
  expect(countsInWords({ ...noCounts, unreadable: 2 })).toBe('没有新的内容；2 条需升级软件后再导入');
});

test('a package that holds nothing new brings nothing', () => {
  expect(bringsAnything({ ...noCounts, same: 4, unreadable: 1 })).toBe(false);
  expect(bringsAnything({ ...noCounts, conflicts: 1 })).toBe(true);
});
