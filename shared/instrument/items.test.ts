import { expect, test } from 'vitest';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { chooseOption } from './chooseOption.ts';
import { instrumentSections, itemKey, nextOpenItem } from './items.ts';
import { suggestInputs } from './suggestInputs.ts';

const pack = shippedInstrument();
const sections = instrumentSections(pack);
const items = sections.flatMap((section) => section.items);

test('every question and every scene stands in the list exactly once', () => {
  expect(items).toHaveLength(pack.questions.length + pack.scenes.length);
  expect(new Set(items.map(itemKey)).size).toBe(items.length);
  expect(sections.map((section) => section.name)).toEqual([
    '数字化基础',
    '数字化管理',
    '数字化成效',
    '产品生命周期数字化',
    '生产执行数字化',
    '供应链数字化',
    '管理决策数字化',
  ]);
});

test('an item says where it stands', () => {
  const scene = items.find((item) => item.kind === 'scene' && item.id === 'production');
  expect(scene?.place).toBe('生产执行数字化 › 第 2 个场景，共 6 个');
});

test('the next open item comes after the current one, and from the top at the end', () => {
  const open = new Set(['question-network', 'scene-decision']);
  const isOpen = (item: (typeof items)[number]) => open.has(itemKey(item));
  expect(nextOpenItem(items, 'question-network', isOpen)?.id).toBe('decision');
  expect(nextOpenItem(items, 'scene-decision', isOpen)?.id).toBe('network');
  expect(nextOpenItem(items, null, isOpen)?.id).toBe('network');
  expect(nextOpenItem(items, 'scene-decision', () => false)).toBeNull();
});

test('“以上均无” and the other options clear each other', () => {
  const network = pack.questions.find((question) => question.id === 'network')!;
  expect(chooseOption(network, ['control', 'business'], 'none')).toEqual(['none']);
  expect(chooseOption(network, ['none'], 'business')).toEqual(['business']);
  expect(chooseOption(network, ['business'], 'control')).toEqual(['control', 'business']);
  expect(chooseOption(network, ['control', 'business'], 'control')).toEqual(['business']);
});

test('a single question keeps one option, and gives it back when chosen again', () => {
  const planning = pack.questions.find((question) => question.id === 'planning')!;
  expect(chooseOption(planning, ['aware'], 'planned')).toEqual(['planned']);
  expect(chooseOption(planning, ['planned'], 'planned')).toEqual([]);
});

test('a number typed elsewhere is offered under the same key, with where it comes from', () => {
  const connected = pack.questions.find((question) => question.id === 'connectedRate')!;
  const row = { id: 's:digitalRate', sessionId: 's', note: '', sample: false, updatedAt: 0 };
  const answers = {
    digitalRate: { ...row, questionId: 'digitalRate', value: { inputs: { total: '40', digital: '13' } } },
  };
  expect(suggestInputs(pack, answers, connected)).toEqual([{ key: 'total', text: '40', from: '设备数字化' }]);
  expect(suggestInputs(pack, {}, connected)).toEqual([]);
});
