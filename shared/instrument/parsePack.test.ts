import { describe, expect, it } from 'vitest';
import { changedAt } from '#tests/fixtures/changed.ts';
import { readResource, shippedInstrument } from '#tests/fixtures/packs.ts';
import { parseInstrumentPack } from './parsePack.ts';

const shipped = shippedInstrument();
const network = 'questions[0]';
const digitalRate = 'questions[1]';
const passRate = 'questions[12]';

/** What is changed, to what, the place that is told, and words of the message. */
const broken: readonly (readonly [string, unknown, string, string])[] = [
  ['title', undefined, 'title', '缺少此项'],
  ['title', 7, 'title', '应为文字'],
  ['extra', 1, 'extra', '多出无法识别的项“extra”'],
  [`${network}.kind`, 'free', `${network}.kind`, '只能是 multiple、single'],
  [`${network}.options[1].score`, 2.0001, `${network}.options[1].score`, '三位小数'],
  [`${network}.options[1].score`, -2, `${network}.options[1].score`, '不能小于 0'],
  ['questions[1].id', 'network', 'questions[1].id', '“network”重复'],
  ['groups[1].id', 'equipment', 'groups[1].id', '重复'],
  ['scenes[3].id', 'quality', 'scenes[6].id', '“quality”重复'],
  ['groups[0].dimension', 'nowhere', 'groups[0].dimension', '“nowhere”不存在'],
  ['questions[2].group', 'nowhere', 'questions[2].group', '分组“nowhere”不存在'],
  ['questions[2].dimension', 'nowhere', 'questions[2].dimension', '维度“nowhere”不存在'],
  ['questions[2].dimension', 'outcome', 'questions[2].dimension', '不一致'],
  [`${network}.max`, 9, `${network}.max`, '选项最多可得 8 分'],
  ['groups[0].max', 21, 'groups[0].max', '题目合计 20 分'],
  ['dimensions[2].max', 21, 'dimensions[2].max', '分组合计 20 分'],
  [`${network}.options[2].key`, 'control', `${network}.options[2].key`, '“control”重复'],
  [`${network}.options[1].exclusive`, true, `${network}.options`, '2 个排他选项'],
  [`${digitalRate}.options[2].range.gt`, 25, `${digitalRate}.options[2].range`, '应从 20% 开始'],
  [`${digitalRate}.options[1].range.lte`, 30, `${digitalRate}.options[2].range`, '应从 30% 开始'],
  [`${digitalRate}.options[1].range.lte`, 10, `${digitalRate}.options[1].range`, '上限必须大于下限'],
  [`${digitalRate}.options[4].range.lte`, 90, `${digitalRate}.options[4].range`, '只到 90%'],
  [`${digitalRate}.options[3].range`, undefined, `${digitalRate}.options[3].range`, '缺少区间'],
  [`${digitalRate}.formula`, 'digital * total', `${digitalRate}.formula`, '无法识别'],
  [`${digitalRate}.formula`, 'digital / sum × 100%', `${digitalRate}.formula`, '“sum”不在'],
  [`${digitalRate}.formula`, undefined, digitalRate, '必须同时给出'],
  [`${digitalRate}.inputs`, undefined, digitalRate, '必须同时给出'],
  [
    `${digitalRate}.inputs[2]`,
    { key: 'spare', label: '备用', unit: '台' },
    `${digitalRate}.inputs[2]`,
    '没有被公式用到',
  ],
  [`${passRate}.options[1].key`, 'same', `${passRate}.options`, '必须正好是 up、flat、down'],
  [`${passRate}.formula`, 'passLast / passBefore × 100%', `${passRate}.options`, '必须写明区间'],
  ['scenes[0].stage', 'nowhere', 'scenes[0].stage', '“nowhere”不存在'],
  ['scenes[0].levels[1].level', 1, 'scenes[0].levels', '各一次'],
  ['levels[2].minScore', 30, 'levels[2].minScore', '低于上一级'],
  ['levels[4]', shipped.levels[3], 'levels', '各一次'],
  ['levels[3].minScenes', 17, 'levels[3].minScenes', '只有 16 个'],
  ['levels[3].minConstraintScenes', 11, 'levels[3].minConstraintScenes', '只有 10 个'],
];

describe('parseInstrumentPack', () => {
  it('takes the shipped pack without a change', () => {
    const parsed = parseInstrumentPack(readResource('instrument/miit-sme-2024.json'));
    expect(parsed).toEqual({ ok: true, value: readResource('instrument/miit-sme-2024.json') });
  });

  it('takes two levels with the same score', () => {
    expect(parseInstrumentPack(changedAt(shipped, 'levels[1].minScore', 20))).toMatchObject({ ok: true });
  });

  it.each(broken)('refuses %s = %j', (path, value, told, words) => {
    const parsed = parseInstrumentPack(changedAt(shipped, path, value));
    expect(parsed).toMatchObject({ ok: false, code: 'packInvalid', path: told });
    expect(parsed.ok ? '' : parsed.message).toContain(words);
    expect(parsed.ok ? '' : parsed.message).toContain(`（位置：${told}）`);
  });

  it.each([null, 42, 'text', [], {}])('refuses %j, which is no pack at all', (json) => {
    expect(parseInstrumentPack(json)).toMatchObject({ ok: false, code: 'packInvalid' });
  });
});
