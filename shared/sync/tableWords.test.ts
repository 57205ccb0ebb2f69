import { expect, test } from 'vitest';
import { kindCounts, tableName } from './tableWords.ts';

test('tables have the names that people know; one of a newer app stands for itself', () => {
  expect(['answers', 'removals', 'drones', 'constructor'].map(tableName)).toEqual([
    '答案',
    '删除记录',
    'drones',
    'constructor',
  ]);
});

test('counts come in the order of the tables, without zeros', () => {
  const told = kindCounts({ drones: 1, answers: 12, enterprises: 2, evidence: 0 });
  expect(told.map(({ name, count }) => `${name} ${count}`)).toEqual(['企业 2', '答案 12', 'drones 1']);
});
