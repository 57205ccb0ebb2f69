import { describe, expect, it } from 'vitest';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { exampleParts } from '#tests/fixtures/sealParts.ts';
import { allSound, checkSeals, type KeptSeal } from './checkSeals.ts';
import type { CurrentRows } from './compareWithRows.ts';
import type { SealParts } from './contentOf.ts';
import { fingerprintOf } from './fingerprint.ts';
import { sealSession } from './sealSession.ts';
import { sealHash, signerOf } from './signer.ts';

const pack = shippedInstrument();
const parts = exampleParts(pack);
const signer = signerOf('laptop-1', new Uint8Array(32).fill(7));

function seal(change: Partial<SealParts> = {}): KeptSeal {
  const sealed = sealSession({ ...parts, ...change }, signer);
  if (!sealed.ok) throw new Error(sealed.message);
  const { revision } = sealed.value.content;
  return { sessionId: parts.session.id, revision, record: sealed.value };
}

/** The rows as they stand after a closing. */
function closed({ revision, record }: KeptSeal, change: Partial<CurrentRows> = {}): CurrentRows {
  return { ...parts, session: { ...parts.session, closedAt: record.content.closedAt, revision }, ...change };
}

const first = seal();
const second = seal({
  revision: 2,
  previousSeal: sealHash(first.record),
  closedAt: parts.closedAt + 1,
  answers: parts.answers.map((row) => ({ ...row, note: '修订' })),
});
const corrected = parts.answers.map((row) => ({ ...row, note: '修订' }));

describe('seals that hold', () => {
  it('of one closing, of two, and while a revision is open', () => {
    expect(allSound(checkSeals([first], closed(first), pack))).toBe(true);
    const both = checkSeals([second, first], closed(second, { answers: corrected }), pack);
    expect(both).toMatchObject({ seals: [{ revision: 1 }, { revision: 2 }], faults: [], notes: [] });
    expect(allSound(both)).toBe(true);
    const open = { ...parts, session: { ...parts.session, revision: 2 }, answers: [] };
    expect(allSound(checkSeals([first], open, pack))).toBe(true);
  });

  it('although the enterprise was renamed since: that is told, and no fault', () => {
    const renamed = { ...parts.enterprise, name: '新名紧固件有限公司' };
    const check = checkSeals([first], closed(first, { enterprise: renamed }), pack);
    expect(allSound(check)).toBe(true);
    expect(check.notes).toEqual(['企业档案（enterprise）中「企业名称」（name）的内容与签名时不同。']);
  });
});

describe('what does not hold is named', () => {
  it('every row that was changed behind the app, by its name in the pack', () => {
    const answers = [
      ...parts.answers.filter(({ questionId }) => questionId !== 'planning'),
      { ...parts.answers[0]!, id: 'x', questionId: 'planning', value: { options: ['a'] } },
    ];
    const session = { ...closed(first).session, notes: '改过' };
    const { faults } = checkSeals([first], closed(first, { answers, session }), pack);
    const planning = pack.questions.find(({ id }) => id === 'planning')?.name;
    expect(faults).toEqual([
      '诊断（session）中「访谈记录」（notes）的内容与签名时不同。',
      `答案（answers）中「${planning}」（planning）是签名后添加的。`,
    ]);
  });

  it('a changed record', () => {
    const { content } = first.record;
    const record = { ...first.record, content: { ...content, session: { ...content.session, target: 4 } } };
    const check = checkSeals([{ ...first, record: record as typeof first.record }], closed(first), pack);
    expect(check.seals[0]).toMatchObject({ summary: null, faults: [expect.stringContaining('目标等级')] });
    expect(allSound(check)).toBe(false);
  });

  it.each<[string, readonly KeptSeal[], CurrentRows, string]>([
    ['no seal at all', [], closed(first), '却没有这份封存记录'],
    ['only an older one', [first], closed(second), '却没有这份封存记录'],
    ['opened without a revision', [first], parts, '未经修订就被打开'],
    [
      'another time of closing',
      [first],
      { ...parts, session: { ...parts.session, closedAt: 1 } },
      '封存时间与封存记录不同',
    ],
  ])('a session that is not as its seals say: %s', (_, kept, rows, told) => {
    expect(checkSeals(kept, rows, pack).faults[0]).toContain(told);
  });

  it.each<[string, readonly KeptSeal[], string]>([
    ['the one before is missing', [second], '第 1 次封存记录不在本机'],
    ['the one before is another', [seal({ closedAt: 1 }), second], '不是第 2 次封存时的那一份'],
    ['it is of another session', [first, { ...second, sessionId: 'x' }], '不是这次诊断'],
  ])('a chain that does not hold: %s', (_, kept, told) => {
    const { seals } = checkSeals(kept, closed(second, { answers: corrected }), pack);
    expect(seals.at(-1)?.faults).toEqual([expect.stringContaining(told)]);
  });
});

it('a fingerprint is short', () => {
  expect(fingerprintOf(sealHash(first.record))).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/);
});
