import { expect, test } from 'vitest';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { questionOf, rowInWords, sessionInRowId } from './rowWords.ts';

const pack = shippedInstrument();

test('rows are named as the screens name them', () => {
  const named = (
    table: Parameters<typeof rowInWords>[0]['table'],
    rowId: string,
    name: string | null = null,
  ) => rowInWords({ table, rowId, name, pack });
  expect(named('answers', 's:network')).toBe('网络建设');
  expect(named('sceneRatings', 's:productDesign')).toBe('产品设计');
  expect(named('sceneRatings', 's:unheardOf')).toBe('场景 unheardOf');
  expect(named('evidence', 'e', '合同.pdf')).toBe('佐证“合同.pdf”');
  expect(named('evidence', 'e')).toBe('佐证材料');
  expect(named('seals', 's:2')).toBe('第 2 次封存');
  expect(rowInWords({ table: 'answers', rowId: 's:network', name: null, pack: null })).toBe('题目 network');
});

test('the question of an answer is found in its session’s edition', () => {
  expect(questionOf({ table: 'answers', rowId: 's:network', pack })?.id).toBe('network');
  expect(questionOf({ table: 'sceneRatings', rowId: 's:network', pack })).toBeNull();
  expect(questionOf({ table: 'answers', rowId: 's:network', pack: null })).toBeNull();
});

test('ids of what belongs to a session name it', () => {
  expect(sessionInRowId('answers', 's:network')).toBe('s');
  expect(sessionInRowId('seals', 's:1')).toBe('s');
  expect(sessionInRowId('sessions', 's')).toBe('s');
  expect(sessionInRowId('evidence', 'e')).toBeNull();
  expect(sessionInRowId('enterprises', 'e')).toBeNull();
});
