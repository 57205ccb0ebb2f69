import { describe, expect, it } from 'vitest';
import { readResource, shippedInstrument } from '#tests/fixtures/packs.ts';
import type { InstrumentPack, Question } from './pack.ts';
import { parseInstrumentPack } from './parsePack.ts';

type Mutable<Value> = { -readonly [Key in keyof Value]: Mutable<Value[Key]> };
type Draft = Mutable<InstrumentPack>;

function changed(change: (pack: Draft) => void): unknown {
  const pack = structuredClone(shippedInstrument()) as Draft;
  change(pack);
  return pack;
}

function question(pack: Draft, id: string): Mutable<Question> {
  const found = pack.questions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

const broken: readonly [string, (pack: Draft) => void, string, string][] = [
  ['a missing title', (pack) => void Reflect.deleteProperty(pack, 'title'), 'title', '缺少此项'],
  ['an unknown key', (pack) => void Object.assign(pack, { extra: 1 }), 'extra', '多出无法识别的项“extra”'],
  [
    'a score finer than thousandths',
    (pack) => (question(pack, 'network').options[1]!.score = 2.0001),
    'questions[0].options[1].score',
    '三位小数',
  ],
  [
    'a negative score',
    (pack) => (question(pack, 'network').options[1]!.score = -2),
    'questions[0].options[1].score',
    '不能小于 0',
  ],
  [
    'a repeated question id',
    (pack) => (pack.questions[1]!.id = 'network'),
    'questions[1].id',
    '“network”重复',
  ],
  ['a repeated group id', (pack) => (pack.groups[1]!.id = 'equipment'), 'groups[1].id', '重复'],
  ['a repeated scene id', (pack) => (pack.scenes[3]!.id = 'quality'), 'scenes[6].id', '“quality”重复'],
  [
    'a group without its dimension',
    (pack) => (pack.groups[0]!.dimension = 'nowhere'),
    'groups[0].dimension',
    '“nowhere”不存在',
  ],
  [
    'a question without its group',
    (pack) => (pack.questions[2]!.group = 'nowhere'),
    'questions[2].group',
    '分组“nowhere”不存在',
  ],
  [
    'a question whose dimension is not its group’s',
    (pack) => (pack.questions[2]!.dimension = 'outcome'),
    'questions[2].dimension',
    '不一致',
  ],
  [
    'a question whose maximum cannot be reached',
    (pack) => (pack.questions[0]!.max = 9),
    'questions[0].max',
    '选项最多可得 8 分',
  ],
  [
    'a group whose questions do not add up',
    (pack) => (pack.groups[0]!.max = 21),
    'groups[0].max',
    '题目合计 20 分',
  ],
  [
    'a dimension whose groups do not add up',
    (pack) => (pack.dimensions[2]!.max = 21),
    'dimensions[2].max',
    '分组合计 20 分',
  ],
  [
    'a repeated option key',
    (pack) => (question(pack, 'network').options[2]!.key = 'control'),
    'questions[0].options[2].key',
    '“control”重复',
  ],
  [
    'two exclusive options',
    (pack) => (question(pack, 'network').options[1]!.exclusive = true),
    'questions[0].options',
    '2 个排他选项',
  ],
  [
    'a gap between ranges',
    (pack) => (question(pack, 'digitalRate').options[2]!.range!.gt = 25),
    'questions[1].options[2].range',
    '应从 20% 开始',
  ],
  [
    'overlapping ranges',
    (pack) => (question(pack, 'digitalRate').options[1]!.range!.lte = 30),
    'questions[1].options[2].range',
    '应从 30% 开始',
  ],
  [
    'ranges that end early',
    (pack) => (question(pack, 'digitalRate').options[4]!.range!.lte = 90),
    'questions[1].options[4].range',
    '只到 90%',
  ],
  [
    'an option without a range',
    (pack) => void Reflect.deleteProperty(question(pack, 'digitalRate').options[3]!, 'range'),
    'questions[1].options[3].range',
    '缺少区间',
  ],
  [
    'a formula nobody can read',
    (pack) => (question(pack, 'digitalRate').formula = 'digital * total'),
    'questions[1].formula',
    '无法识别',
  ],
  [
    'a formula over an unknown input',
    (pack) => (question(pack, 'digitalRate').formula = 'digital / sum × 100%'),
    'questions[1].formula',
    '“sum”不在',
  ],
  [
    'inputs without a formula',
    (pack) => void Reflect.deleteProperty(question(pack, 'digitalRate'), 'formula'),
    'questions[1]',
    '必须同时给出',
  ],
  [
    'a trend without its three options',
    (pack) => (question(pack, 'passRate').options[1]!.key = 'same'),
    'questions[12].options',
    '必须正好是 up、flat、down',
  ],
  [
    'a scene in no stage',
    (pack) => (pack.scenes[0]!.stage = 'nowhere'),
    'scenes[0].stage',
    '“nowhere”不存在',
  ],
  [
    'a scene with a level twice',
    (pack) => (pack.scenes[0]!.levels[1]!.level = 1),
    'scenes[0].levels',
    '各一次',
  ],
  [
    'level rules with a falling score',
    (pack) => (pack.levels[2]!.minScore = 30),
    'levels[2].minScore',
    '低于上一级',
  ],
  ['a level rule too many', (pack) => void pack.levels.push({ ...pack.levels[3]! }), 'levels', '各一次'],
  [
    'more scenes asked than there are',
    (pack) => (pack.levels[3]!.minScenes = 17),
    'levels[3].minScenes',
    '只有 16 个',
  ],
  [
    'more constraint scenes asked than there are',
    (pack) => (pack.levels[3]!.minConstraintScenes = 11),
    'levels[3].minConstraintScenes',
    '只有 10 个',
  ],
];

describe('parseInstrumentPack', () => {
  it('takes the shipped pack without a change', () => {
    const parsed = parseInstrumentPack(readResource('instrument/miit-sme-2024.json'));
    expect(parsed).toEqual({ ok: true, value: readResource('instrument/miit-sme-2024.json') });
  });

  it.each(broken)('refuses %s', (_name, change, path, words) => {
    const parsed = parseInstrumentPack(changed(change));
    expect(parsed).toMatchObject({ ok: false, code: 'packInvalid', path });
    expect(parsed.ok ? '' : parsed.message).toContain(words);
    expect(parsed.ok ? '' : parsed.message).toContain(`（位置：${path}）`);
  });

  it.each([null, 42, 'text', [], {}])('refuses %j, which is no pack at all', (json) => {
    expect(parseInstrumentPack(json)).toMatchObject({ ok: false, code: 'packInvalid' });
  });
});
