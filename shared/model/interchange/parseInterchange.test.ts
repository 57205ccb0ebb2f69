import { describe, expect, it } from 'vitest';
import { changedAt } from '#tests/fixtures/changed.ts';
import { shippedPolicy, smallFile } from '#tests/fixtures/interchange.ts';
import { referenceOf, shippedInstrument } from '#tests/fixtures/packs.ts';
import { parseInterchange } from './parseInterchange.ts';

const pack = shippedInstrument();
const packs = new Map([[pack.id, pack]]);
const policy = shippedPolicy();

function read(text: string) {
  return parseInterchange(text, packs, policy, [referenceOf(pack)]);
}

function changed(path: string, value: unknown): string {
  return JSON.stringify(changedAt(smallFile(), path, value));
}

describe('a sound file', () => {
  it('gives its content, checked', () => {
    const result = read(JSON.stringify(smallFile()));
    expect(result).toMatchObject({
      ok: true,
      value: {
        enterprises: [{ uscc: '91350100M000100Y43', county: '永年区' }],
        sessions: [
          {
            id: '0b6f1a52-1f5e-4c57-8f55-0a4f3b1c9d10',
            pack: { id: 'miit-sme-2024', version: '1' },
            answers: {
              network: { options: ['control', 'business'] },
              digitalRate: { inputs: { total: '40', digital: '13' } },
              systemCoverage: { options: ['several'] },
              passRate: { options: ['up'] },
            },
            scenes: { productDesign: 2, quality: 0 },
          },
        ],
      },
    });
  });

  it('may leave out what is open, and keep other programs’ keys', () => {
    const text = JSON.stringify({
      format: 'transformation-desk/1',
      'x-origin': { tool: 'elsewhere' },
      enterprises: [
        { uscc: '91350100m000100y43', name: '示例公司', industry: 'gear', county: '磁县', 'x-code': 7 },
      ],
      sessions: [
        { enterprise: '91350100M000100Y43', kind: 'followUp', date: '2026-02-28', pack: pack.id, 'x-y': [] },
      ],
    });
    expect(read(`\uFEFF${text}`)).toMatchObject({
      ok: true,
      value: {
        enterprises: [
          { uscc: '91350100M000100Y43', headcount: null, batch: null, contact: { name: '', phone: '' } },
        ],
        sessions: [{ id: null, answers: {}, scenes: {}, target: null, notes: '' }],
      },
    });
  });

  it('takes partial numbers and an empty list as open', () => {
    const partial = read(changed('sessions[0].answers.connectedRate', { inputs: { total: 40 } }));
    expect(partial).toMatchObject({
      ok: true,
      value: { sessions: [{ answers: { connectedRate: { inputs: { total: '40' } } } }] },
    });
    const empty = read(changed('sessions[0].answers', { network: [] }));
    expect(empty.ok && empty.value.sessions[0]?.answers).toEqual({});
  });

  it('finds an older edition of a pack by its version', () => {
    const older = { ...pack, version: '0' };
    const known = new Map([...packs, [`${pack.id}@0`, older]]);
    const result = parseInterchange(changed('sessions[0].packVersion', '0'), known, policy);
    expect(result).toMatchObject({ ok: true, value: { sessions: [{ pack: { version: '0' } }] } });
  });
});

describe('text that is no such file', () => {
  it.each([
    ['', 'truncated', '文件是空的'],
    ['{"format": "transformation-desk/1",\n "enterprises": [', 'truncated', '第 2 行第 18 列处中断'],
    ['{"format": "transformation-desk/1",\n enterprises: []}', 'notJson', '第 2 行第 2 列'],
    ['42', 'wrongFormat', 'transformation-desk/1'],
    ['null', 'wrongFormat', 'transformation-desk/1'],
    ['{"format": "other/1"}', 'wrongFormat', 'transformation-desk/1'],
    ['{"format": "transformation-desk/2"}', 'newerFormat', '格式 2'],
    ['{"format": "transformation-desk/1"}', 'invalid', '缺少此项（位置：enterprises）'],
  ])('%j is refused as %s', (text, code, words) => {
    const result = read(text);
    expect(result).toMatchObject({ ok: false, code });
    expect(result.ok ? '' : result.message).toContain(words);
    expect(result.ok ? '' : result.message).toContain('未导入任何内容');
  });

  it('refuses what is too long to be one before it looks inside', () => {
    expect(read(' '.repeat(100_000_001))).toMatchObject({ ok: false, code: 'tooLarge' });
  });
});

describe('a fault is named with its place', () => {
  it.each<[string, unknown, string, string, string?]>([
    ['enterprises[0].uscc', '91350100M000100Y44', 'invalid', '第 18 位应为 3'],
    ['enterprises[0].name', undefined, 'invalid', '缺少此项'],
    ['enterprises[0].headcount', '120', 'invalid', '应为数字'],
    ['enterprises[0].industry', 'shipyard', 'invalid', '“shipyard”不在'],
    ['enterprises[0].batch', 4, 'invalid', '只能是 1、2、3'],
    ['enterprises[0].wealth', 9, 'invalid', '多出无法识别的项“wealth”'],
    [
      'enterprises[1]',
      smallFile().enterprises[0],
      'duplicateEnterprise',
      '与第 1 家重复',
      'enterprises[1].uscc',
    ],
    ['sessions[0].enterprise', '91350100M000100Y44', 'unknownEnterprise', '没有统一社会信用代码'],
    ['sessions[0].id', 'first', 'invalid', '应为 UUID'],
    ['sessions[0].kind', 'yearly', 'invalid', '只能是 baseline、followUp、acceptance'],
    ['sessions[0].date', '2026-02-30', 'invalid', '应为有效的日期'],
    ['sessions[0].target', 5, 'invalid', '只能是 1、2、3、4'],
    ['sessions[0].pack', 'another', 'unknownPack', '没有评测指标包“another”'],
    ['sessions[0].packVersion', '9', 'unknownPack', '第 9 版', 'sessions[0].pack'],
    ['sessions[0].packHash', '0'.repeat(64), 'unknownPack', '与本机同版本的内容不同'],
    ['sessions[1]', smallFile().sessions[0], 'duplicateSession', '重复', 'sessions[1].id'],
    ['sessions[0].answers.weather', 'good', 'unknownQuestion', '没有题目“weather”'],
    [
      'sessions[0].answerNotes',
      { weather: '晴' },
      'unknownQuestion',
      '没有题目“weather”',
      'sessions[0].answerNotes.weather',
    ],
    ['sessions[0].answers.network[1]', 'warp', 'unknownOption', '没有选项“warp”'],
    ['sessions[0].answers.network[1]', 'control', 'duplicateOption', '重复选了“control”'],
    ['sessions[0].answers.network[1]', 'none', 'exclusiveOption', '不能与其他选项同选'],
    ['sessions[0].answers.passRate', 'sideways', 'unknownOption', '没有选项“sideways”'],
    ['sessions[0].answers.passRate', ['up'], 'wrongAnswer', '是单选题'],
    ['sessions[0].answers.network', 'control', 'wrongAnswer', '是多选题'],
    ['sessions[0].answers.network', 7, 'invalid', '答案应为'],
    [
      'sessions[0].answers.network',
      { inputs: { total: 1 } },
      'badInputs',
      '没有输入项“total”',
      'sessions[0].answers.network.inputs.total',
    ],
    ['sessions[0].answers.digitalRate.inputs.total', '40', 'invalid', '应为数字'],
    ['sessions[0].answers.digitalRate.inputs.total', 0, 'badInputs', '生产设备总数为 0'],
    ['sessions[0].answers.digitalRate.inputs.digital', 45, 'badInputs', '45 台多于生产设备总数 40 台'],
    ['sessions[0].answers.digitalRate.inputs.digital', -1, 'badInputs', '负数'],
    ['sessions[0].answers.digitalRate.inputs.digital', 1.5, 'badInputs', '不是整数'],
    [
      'sessions[0].drafts',
      { digitalRate: { total: '41' } },
      'badInputs',
      '不一致',
      'sessions[0].drafts.digitalRate.total',
    ],
    [
      'sessions[0].drafts',
      { passRate: { passLast: '9' } },
      'badInputs',
      '已直接选定',
      'sessions[0].drafts.passRate',
    ],
    ['sessions[0].scenes.kitchen', 2, 'unknownScene', '没有场景“kitchen”'],
    ['sessions[0].scenes.quality', 5, 'invalid', '只能是 0、1、2、3、4'],
    [
      'sessions[0].sceneNotes',
      { kitchen: '' },
      'unknownScene',
      '没有场景“kitchen”',
      'sessions[0].sceneNotes.kitchen',
    ],
  ])('%s = %j', (path, value, code, words, told = path) => {
    const result = read(changed(path, value));
    expect(result).toMatchObject({ ok: false, code, path: told });
    expect(result.ok ? '' : result.message).toContain(words);
    expect(result.ok ? '' : result.message).toContain(`（位置：${told}）`);
  });
});
