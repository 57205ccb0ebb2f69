import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { titleOf } from './titleOf.ts';

const folder = path.resolve(import.meta.dirname, '../../../resources/guide');

test('reads the first heading of the first rank', () => {
  expect(titleOf('# 开始\n\n## 第一次使用\n')).toBe('开始');
  expect(titleOf('text\n\n# 企业 \n')).toBe('企业');
  expect(titleOf('## 只有二级\n')).toBe('');
});

test.each(readdirSync(folder).filter((name) => name.endsWith('.md')))(
  '%s of the guide has a title and stands in the chapter list',
  (file) => {
    expect(titleOf(readFileSync(path.join(folder, file), 'utf8'))).not.toBe('');
    const list = readFileSync(path.join(import.meta.dirname, 'chapters.ts'), 'utf8');
    expect(list).toContain(`#resources/guide/${file}?raw`);
  },
);
