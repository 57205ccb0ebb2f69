import { expect, test } from 'vitest';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { conflictFields, fieldOf, type ConflictTable } from './conflictFields.ts';
import { valueInWords, valueOnOneLine, type WordsContext } from './conflictWords.ts';
import type { Json } from './fields.ts';

const pack = shippedInstrument();
const industries = [{ id: 'fastener', name: '紧固件' }];

const words = (table: ConflictTable, field: string, value: Json | undefined, questionId = '') => {
  const question = pack.questions.find(({ id }) => id === questionId) ?? null;
  const context: WordsContext = { pack, question, industries };
  return valueOnOneLine(valueInWords(table, field, value, context));
};

test('answers read in the words of the instrument', () => {
  const chosen = { options: ['control', 'business'] };
  expect(words('answers', 'value', chosen, 'network')).toBe(
    '车间有工业控制网，能承载自动化控制、有覆盖设备、人员和信息系统的业务应用网，可大规模互联',
  );
  const input = pack.questions.find(({ id }) => id === 'digitalRate')?.inputs?.[0];
  expect(words('answers', 'value', { inputs: { [input!.key]: '12' } }, 'digitalRate')).toBe(
    `${input!.label}：12 ${input!.unit}`,
  );
  expect(words('answers', 'value', { inputs: { [input!.key]: '' } }, 'digitalRate')).toContain('未填写');
  expect(words('answers', 'value', null, 'network')).toBe('待答');
  expect(words('answers', 'value', { options: ['gone'] }, 'network')).toBe('gone');
});

test('levels have their names', () => {
  expect([null, 0, 3].map((level) => words('sceneRatings', 'level', level))).toEqual([
    '待评',
    '未达一级',
    '三级',
  ]);
  expect(words('sessions', 'target', 2)).toBe('二级');
  expect(words('sessions', 'target', null)).toBe('未定');
});

test('figures have their unit, choices their name, times and dates are Chinese', () => {
  expect(words('enterprises', 'headcount', 1200)).toBe('1,200 人');
  expect(words('enterprises', 'revenueWan', 3500.5)).toBe('3,500.5 万元');
  expect(words('enterprises', 'industry', 'fastener')).toBe('紧固件');
  expect(words('enterprises', 'industry', 'unheardOf')).toBe('unheardOf');
  expect(words('enterprises', 'batch', 1)).toBe('第一批');
  expect(words('enterprises', 'contact', { name: '王工', phone: '0310-6600000' })).toBe('王工 0310-6600000');
  expect(words('sessions', 'kind', 'followUp')).toBe('复诊');
  expect(words('sessions', 'date', '2026-03-02')).toBe('2026年3月2日');
  expect(words('sessions', 'closedAt', Date.UTC(2026, 10, 25, 6, 32))).toBe('2026年11月25日 14:32');
  expect(words('removals', 'kind', 'session')).toBe('诊断');
  const removed = { sessions: 2, items: 31, evidence: 0 };
  expect(words('removals', 'removed', removed)).toBe('诊断 2、答案与评级 31、佐证材料 0');
  expect(words('evidence', 'itemKey', 'scene-productDesign')).toBe('产品设计');
  expect(words('evidence', 'mediaType', 'application/pdf')).toBe('PDF 文档');
  expect(words('evidence', 'thumbnail', 'data:image/jpeg;base64,AAAA')).toBe('有缩略图');
});

test('nothing is told as nothing', () => {
  expect(words('answers', 'note', '')).toBe('未填写');
  expect(words('sessions', 'painPoints', [])).toBe('未填写');
  expect(words('sessions', 'closedAt', undefined)).toBe('没有这一项');
});

test('what a newer app stored is shown as it is', () => {
  expect(fieldOf('answers', 'mood')).toEqual({ name: 'mood', shape: 'fixed' });
  expect(words('answers', 'mood', { deep: [1] })).toBe('{"deep":[1]}');
  expect(fieldOf('answers', 'constructor').name).toBe('constructor');
});

test('every field has a Chinese name of its own within its table', () => {
  for (const fields of Object.values(conflictFields)) {
    const names = Object.values(fields).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/[\u4e00-\u9fff]/);
  }
});
