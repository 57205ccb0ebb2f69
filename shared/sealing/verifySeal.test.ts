import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changedAt } from '#tests/fixtures/changed.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { canonicalJson } from '../instrument/canonical.ts';
import type { SealParts } from './contentOf.ts';
import { digestsOf } from './digests.ts';
import { exampleParts } from '#tests/fixtures/sealParts.ts';
import type { SealedContent, SealedRecord } from './record.ts';
import { sealFileText, verifySealFile } from './sealFile.ts';
import { sealSession } from './sealSession.ts';
import { sealHash, signedBytes, signerOf } from './signer.ts';
import { verifySeal } from './verifySeal.ts';

const pack = shippedInstrument();
const signer = signerOf('laptop-1', new Uint8Array(32).fill(7));
const parts = exampleParts(pack);
const record = sealed(parts);

function sealed(from: SealParts): SealedRecord {
  const result = sealSession(from, signer);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

/** What a verifier says after one place of the record was changed (undefined takes it away). */
function verdict(path: string, value: unknown) {
  const verified = verifySeal(changedAt(record, path, value));
  return verified.ok ? 'sound' : { message: verified.message, ...verified.place };
}

/** A record with other content that a device signed all the same. */
function signedAnew(change: (content: SealedContent) => unknown): SealedRecord {
  const content = change(record.content) as SealedContent;
  const unsigned = { ...record, content, digests: digestsOf({ ...content, device: record.device }) };
  const signature = signer.sign(signedBytes(unsigned));
  return { ...unsigned, signature: Buffer.from(signature).toString('hex') };
}

describe('a sound seal', () => {
  it('says what was closed, by whom and with which result', () => {
    expect(verifySeal(record, { pack, trustedKeys: [signer.publicKey] })).toEqual({
      ok: true,
      value: {
        sessionId: parts.session.id,
        kind: 'baseline',
        date: '2026-03-02',
        enterprise: { uscc: '91350100M000100Y43', name: '示例紧固件有限公司' },
        score: record.content.result.score,
        level: 0,
        levelRange: record.content.result.levelRange,
        open: 26,
        pack: parts.session.pack,
        revision: 1,
        previousSeal: null,
        closedAt: 1_772_425_000_000,
        closedBy: { person: '张顾问', role: 'consultant' },
        device: { id: 'laptop-1', publicKey: signer.publicKey },
        hash: sealHash(record),
        trusted: true,
        rescored: true,
      },
    });
  });

  it('keeps its bytes for good: files of years ago must still verify', () => {
    expect(sealHash(record)).toBe('be26cf2fa4bc4a765f42bbc93c5032225437833c4cd3138f79b15ba630f89abf');
  });

  it('is plain Ed25519 that other programs can check, too', () => {
    const point = Buffer.from(record.device.publicKey, 'hex').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: point }, format: 'jwk' });
    const { signature, ...rest } = record;
    expect(verify(null, Buffer.from(canonicalJson(rest)), key, Buffer.from(signature, 'hex'))).toBe(true);
  });

  it('holds after a way through its file, in any order of keys', () => {
    const summary = verifySeal(record);
    expect(verifySealFile(sealFileText(record))).toEqual(summary);
    expect(verifySealFile(`\uFEFF${JSON.stringify(reversed(record))}`)).toEqual(summary);
  });

  it('is not scored again with another edition of the pack', () => {
    expect(verifySeal(record, { pack: { ...pack, title: '改版' } })).toMatchObject({
      ok: true,
      value: { rescored: false, trusted: false },
    });
  });
});

describe('a broken seal names the place', () => {
  it.each([
    [
      'content.answers[0].value.inputs.total',
      '41',
      'answers',
      'answers.digitalRate',
      '答案（answers）中「设备数字化」（digitalRate）的内容与签名时不同',
    ],
    [
      'content.answers[1]',
      undefined,
      'answers',
      'answers.network',
      '答案（answers）中「network」在签名后被删去',
    ],
    [
      'content.answers[1].questionId',
      'planning',
      'answers',
      'answers.network',
      '答案（answers）中「network」在签名后被删去',
    ],
    [
      'content.sceneRatings[0].level',
      3,
      'sceneRatings',
      'sceneRatings.productDesign',
      '场景评级（sceneRatings）中「',
    ],
    [
      'content.evidence[0].sha256',
      'cd'.repeat(32),
      'evidence',
      'evidence.p1',
      '佐证材料（evidence）中「机房.jpg」（p1）的内容与签名时不同',
    ],
    [
      'content.session.kind',
      'acceptance',
      'session',
      'session.kind',
      '诊断（session）中「诊断类型」（kind）的内容与签名时不同',
    ],
    ['content.session.extra', 1, 'session', 'session.extra', '诊断（session）中「extra」是签名后添加的'],
    ['content.enterprise.contact.phone', '139', 'enterprise', 'enterprise.contact', '「联系人」（contact）'],
    [
      'content.result.level',
      4,
      'result',
      'result.level',
      '评测结果（result）中「等级」（level）的内容与签名时不同',
    ],
    ['content.closedAt', 5, 'closedAt', 'closedAt', '封存时间（closedAt）的内容与签名时不同'],
    ['content.revision', 'two', 'revision', 'revision', '修订号（revision）的内容与签名时不同'],
    ['content.answers', 'none', 'answers', 'answers.digitalRate', '在签名后被删去'],
    ['content.remark', 'x', 'remark', 'remark', '「remark」是签名后添加的'],
    ['device.id', 'laptop-2', 'device', 'device.id', '签名设备（device）中「id」的内容与签名时不同'],
    [
      'digests.result',
      'ab'.repeat(32),
      'digests',
      'digests.result',
      '摘要（digests）中“result”一项与内容不符',
    ],
    ['digests.result', undefined, 'digests', 'digests.result', '摘要（digests）中“result”一项与内容不符'],
    ['signature', 'ab'.repeat(64), 'signature', 'signature', '签名（signature）与内容不符'],
    ['signature', 'AB'.repeat(64), 'signature', 'signature', '应为 128 位小写十六进制数'],
    ['content', undefined, 'content', 'content', '缺少此项'],
    ['x-note', 1, 'x-note', 'x-note', '多出无法识别的项'],
  ])('%s', (path, value, part, told, words) => {
    const said = verdict(path, value);
    expect(said).toMatchObject({ part, path: told });
    expect(said).toHaveProperty('message', expect.stringContaining(words));
    expect(said).toHaveProperty('message', expect.stringMatching(/^封存记录不可信：[^。]*。$/));
  });

  it('rows that stand twice or in another order', () => {
    const twice = changedAt(record, 'content.answers[3]', record.content.answers[0]);
    expect(verifySeal(twice)).toMatchObject({
      code: 'sealBroken',
      place: { part: 'answers', path: 'answers' },
    });
    const turned = changedAt(record, 'content.answers', record.content.answers.toReversed());
    expect(verifySeal(turned)).toMatchObject({ place: { part: 'answers', path: 'answers' } });
  });

  it('content that was changed together with its digests', () => {
    const content = { ...record.content, closedAt: 1 };
    const forged = { ...record, content, digests: digestsOf({ ...content, device: record.device }) };
    expect(verifySeal(forged)).toMatchObject({ code: 'sealBroken', place: { part: 'signature' } });
  });

  it('a place that readers of the schema would not see', () => {
    const text = sealFileText(record).replace('"inputs": {', '"inputs": { "__proto__": "9",');
    expect(verifySealFile(text)).toMatchObject({ place: { path: 'answers.digitalRate' } });
  });

  it('names out of the file that are long or hold line breaks stay one short sentence', () => {
    const said = verdict('content.answers[1].name', `第一行\n${'长'.repeat(500)}`);
    expect(said).toHaveProperty('message', expect.stringMatching(/^[^\n]{1,120}$/));
    const extra = verifySeal({ ...record, [`键\n${'长'.repeat(500)}`]: 1 });
    expect(extra.ok ? '' : extra.message).toMatch(/^[^\n]{1,220}$/);
  });
});

describe('a seal that someone signed, but that is not what it should be', () => {
  it('a device that is not trusted', () => {
    expect(verifySeal(record, { trustedKeys: ['00'.repeat(32)] })).toMatchObject({
      code: 'sealBroken',
      message: expect.stringContaining('不在可信名单中'),
      place: { part: 'device', path: 'device.publicKey' },
    });
  });

  it('a result that does not follow from the answers', () => {
    const praised = signedAnew((content) => ({ ...content, result: { ...content.result, level: 4 } }));
    expect(verifySeal(praised)).toMatchObject({ ok: true, value: { level: 4, rescored: false } });
    expect(verifySeal(praised, { pack })).toMatchObject({
      code: 'sealBroken',
      message: '封存记录不可信：评测结果中的 level 与按指标包由答案算得的不同，应为 0，记录中是 4。',
      place: { part: 'result', path: 'result.level' },
    });
  });

  it('content of another shape', () => {
    const odd = signedAnew((content) => changedAt(content, 'session.kind', 'other'));
    expect(verifySeal(odd)).toMatchObject({
      code: 'sealBroken',
      place: { part: 'session', path: 'session.kind' },
    });
  });

  it('digests that are not those of the content', () => {
    const unsigned = { ...record, digests: {} };
    const signature = Buffer.from(signer.sign(signedBytes(unsigned))).toString('hex');
    expect(verifySeal({ ...unsigned, signature })).toMatchObject({ place: { part: 'digests' } });
  });
});

describe('what is no seal at all', () => {
  it.each([
    [null, 'sealUnreadable'],
    [[], 'sealUnreadable'],
    [{ format: 'transformation-desk/1' }, 'sealUnreadable'],
    [{ format: 'transformation-desk-seal/2' }, 'sealNewer'],
  ])('%j', (json, code) => {
    expect(verifySeal(json)).toMatchObject({ ok: false, code, place: { path: 'format' } });
  });

  it('text that is not JSON', () => {
    expect(verifySealFile(sealFileText(record).slice(0, 500))).toMatchObject({
      code: 'sealUnreadable',
      message: expect.stringMatching(/^封存记录不能识别：文件不完整，在第 \d+ 行第 \d+ 列处中断。$/),
    });
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
}
