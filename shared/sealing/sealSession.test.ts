import { describe, expect, it } from 'vitest';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import type { SealParts } from './contentOf.ts';
import { exampleParts } from '#tests/fixtures/sealParts.ts';
import { attachSignature, sealSession, unsignedSeal } from './sealSession.ts';
import { sealHash, signedBytes, signerOf } from './signer.ts';

const pack = shippedInstrument();
const signer = signerOf('laptop-1', new Uint8Array(32).fill(7));
const parts = exampleParts(pack);

function seal(change: Partial<SealParts> = {}) {
  return sealSession({ ...parts, ...change }, signer);
}

describe('sealing', () => {
  it('keeps what was said and leaves out what was not', () => {
    const result = seal();
    const content = result.ok ? result.value.content : null;
    expect(content?.answers.map(({ questionId }) => questionId)).toEqual([
      'digitalRate',
      'network',
      'systemCoverage',
    ]);
    expect(content?.answers[1]).toEqual({
      questionId: 'network',
      name: '网络建设',
      value: { options: ['control', 'business'] },
      note: '',
    });
    expect(content?.session).not.toHaveProperty('updatedAt');
    expect(content?.result.dimensions.map(({ name }) => name)).toEqual([
      '数字化基础',
      '数字化管理',
      '数字化成效',
    ]);
  });

  it('does not mind what a store adds to its rows', () => {
    const session = { ...parts.session, stored: true };
    expect(seal({ session })).toEqual(seal());
  });

  it('names the revision before', () => {
    const first = seal();
    if (!first.ok) throw new Error(first.message);
    const second = seal({ revision: 2, previousSeal: sealHash(first.value), closedAt: 1_772_500_000_000 });
    expect(second).toMatchObject({
      ok: true,
      value: { content: { revision: 2, previousSeal: sealHash(first.value) } },
    });
  });

  it('may be signed in another process, with the same outcome', () => {
    const unsigned = unsignedSeal(parts, signer);
    if (!unsigned.ok) throw new Error(unsigned.message);
    expect(attachSignature(unsigned.value, signer.sign(signedBytes(unsigned.value)), parts)).toEqual(seal());
  });

  it('throws on a secret key of the wrong length, which is a fault of the program', () => {
    expect(() => signerOf('laptop-1', new Uint8Array(31))).toThrow();
  });
});

describe('nothing is sealed', () => {
  it.each<[string, Partial<SealParts>]>([
    ['企业档案不是这次诊断的', { enterprise: { ...parts.enterprise, id: 'e2' } }],
    ['评测指标包不是这次诊断所用的版本', { pack: { ...pack, title: '改版' } }],
    ['不是这次诊断的', { answers: [{ ...parts.answers[0]!, sessionId: 'other' }] }],
    ['重复', { sceneRatings: [parts.sceneRatings[0]!, parts.sceneRatings[0]!] }],
    ['须写明上一份', { revision: 2 }],
    ['须写明上一份', { previousSeal: 'ab'.repeat(32) }],
    ['previousSeal', { revision: 2, previousSeal: 'first' }],
    ['enterprise.headcount', { enterprise: { ...parts.enterprise, headcount: Number.NaN } }],
  ])('%s', (told, change) => {
    const result = seal(change);
    expect(result).toMatchObject({ ok: false, code: 'sealImpossible' });
    expect(result.ok ? '' : result.message).toContain(told);
    expect(result.ok ? '' : result.message).toMatch(/^诊断没有封存：[^。]*。$/);
  });

  it('with a signature that does not fit', () => {
    const crooked = { ...signer, sign: () => new Uint8Array(64) };
    expect(sealSession(parts, crooked)).toMatchObject({ ok: false, code: 'sealImpossible' });
  });
});
