import { describe, expect, it } from 'vitest';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { compareWithRows, differencesFromSeal, type CurrentRows } from './compareWithRows.ts';
import { exampleParts } from '#tests/fixtures/sealParts.ts';
import { sealSession } from './sealSession.ts';
import { signerOf } from './signer.ts';

const parts = exampleParts(shippedInstrument());
const sealed = sealSession(parts, signerOf('laptop-1', new Uint8Array(32).fill(7)));
if (!sealed.ok) throw new Error(sealed.message);
const record = sealed.value;
const [network, ...others] = parts.answers;

function compare(change: Partial<CurrentRows>) {
  const compared = compareWithRows(record, { ...parts, ...change });
  return compared.ok ? 'same' : { message: compared.message, ...compared.place };
}

describe('the database holds what was sealed', () => {
  it('in any order, whenever its rows were last written, with or without open rows', () => {
    const answers = parts.answers.filter(({ value }) => value !== null).toReversed();
    const session = { ...parts.session, updatedAt: 1 };
    expect(compare({ answers, session })).toBe('same');
  });
});

describe('the first row that differs is named', () => {
  it.each<[string, string, Partial<CurrentRows>]>([
    [
      'answers.network',
      '答案（answers）中「网络建设」（network）的内容与签名时不同',
      { answers: [{ ...network!, note: '补记' }, ...others] },
    ],
    ['answers.network', '答案（answers）中「网络建设」（network）在签名后被删去', { answers: others }],
    [
      'answers.planning',
      '答案（answers）中「planning」是签名后添加的',
      { answers: parts.answers.map((row) => ({ ...row, value: row.value ?? { options: ['none'] } })) },
    ],
    ['sceneRatings.productDesign', '场景评级（sceneRatings）中', { sceneRatings: [] }],
    ['evidence.p1', '佐证材料（evidence）中「机房.jpg」（p1）在签名后被删去', { evidence: [] }],
    [
      'session.notes',
      '诊断（session）中「访谈记录」（notes）的内容与签名时不同',
      { session: { ...parts.session, notes: '' } },
    ],
    [
      'pack.hash',
      '评测指标包（pack）中「hash」的内容与签名时不同',
      { session: { ...parts.session, pack: { ...parts.session.pack, hash: '' } } },
    ],
    [
      'enterprise.name',
      '企业档案（enterprise）中「企业名称」（name）的内容与签名时不同',
      { enterprise: { ...parts.enterprise, name: '新名' } },
    ],
  ])('%s', (path, words, change) => {
    const said = compare(change);
    expect(said).toMatchObject({ path, part: path.split('.')[0] });
    expect(said).toHaveProperty('message', expect.stringContaining(`现存数据与封存时不一致：${words}`));
  });

  it('all of them on request; the enterprise’s file comes last', () => {
    const rows = { ...parts, answers: others, enterprise: { ...parts.enterprise, headcount: null } };
    expect(differencesFromSeal(record, rows)).toEqual([
      { part: 'answers', path: 'answers.network', change: 'removed' },
      { part: 'enterprise', path: 'enterprise.headcount', change: 'changed' },
    ]);
  });
});
