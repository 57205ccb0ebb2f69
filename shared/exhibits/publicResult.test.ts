import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAssessment, bestAssessment } from '#tests/fixtures/assessments.ts';
import { shippedPolicy } from '#tests/fixtures/interchange.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import type { SessionBundle } from '../model/bundle.ts';
import { answerId, sceneRatingId } from '../model/rowIds.ts';
import type { Assessment } from '../scoring/assessment.ts';
import { publicResult, publicResultSchema } from './publicResult.ts';
import { publicResultText } from './publicResultText.ts';

const pack = shippedInstrument();
const { industries } = shippedPolicy();

/** Everything that a desk writes about an enterprise and nobody else may read, each text with a mark that nothing else has. */
const anyPrivate = fc.record({
  text: fc.stringMatching(/^[a-z]{12}$/).map((text) => `〔${text}〕`),
  number: fc.integer({ min: 700_000_001, max: 999_999_999 }),
  isTrue: fc.boolean(),
});
type Private = typeof anyPrivate extends fc.Arbitrary<infer Value> ? Value : never;

/** A diagnosis with these answers, and with `own` in every field that is the enterprise's or the consultant's. */
function bundleOf({ answers, scenes }: Assessment, { text, number, isTrue }: Private): SessionBundle {
  const mark = (of: string) => `${of}${text}`;
  const sessionId = mark('session');
  const row = { sample: false, updatedAt: number };
  return {
    enterprise: {
      id: mark('enterprise'),
      uscc: mark('uscc'),
      name: mark('紧固件制造有限公司'),
      industry: 'fastener',
      county: mark('永年区'),
      headcount: number,
      revenueWan: number,
      aboveScale: isTrue,
      batch: isTrue ? 1 : null,
      honours: [mark('honour')],
      contact: { name: mark('contact'), phone: mark('phone') },
      createdAt: number,
      ...row,
    },
    session: {
      id: sessionId,
      enterpriseId: mark('enterprise'),
      kind: isTrue ? 'followUp' : 'baseline',
      date: mark('date'),
      pack: { id: pack.id, version: mark('version'), hash: mark('hash') },
      target: isTrue ? 3 : null,
      painPoints: [mark('pain')],
      notes: mark('notes'),
      participants: [mark('participant')],
      consultant: mark('consultant'),
      createdAt: number,
      ...(isTrue ? { closedAt: number, revision: number } : {}),
      ...row,
    },
    answers: Object.entries(answers).map(([questionId, value]) => ({
      id: answerId(sessionId, questionId),
      sessionId,
      questionId,
      value,
      note: mark('note'),
      ...row,
    })),
    sceneRatings: Object.entries(scenes).map(([sceneId, level]) => ({
      id: sceneRatingId(sessionId, sceneId),
      sessionId,
      sceneId,
      level,
      note: mark('note'),
      ...row,
    })),
  };
}

test('no private field’s text can be in it, and nothing private changes it', () => {
  fc.assert(
    fc.property(anyAssessment(pack), anyPrivate, anyPrivate, (assessment, one, other) => {
      const bundle = bundleOf(assessment, one);
      const shown = publicResult(pack, bundle, industries);
      const told = JSON.stringify([shown, publicResultText(shown)]);
      expect(told).not.toContain(one.text);
      expect(told).not.toContain(String(one.number));
      expect(told).not.toContain(bundle.enterprise.county.slice(0, 3));
      expect(shown).toEqual(publicResult(pack, bundleOf(assessment, other), industries));
      expect(publicResultSchema.parse(shown)).toEqual(shown);
    }),
  );
});

test('of numbers that were typed only the option that they come to is told', () => {
  const { answers, scenes } = bestAssessment(pack);
  const computed = pack.questions.find(({ id }) => id === 'digitalRate');
  const [total = '', digital = ''] = computed?.inputs?.map(({ key }) => key) ?? [];
  const typed = { inputs: { [total]: '81237', [digital]: '27079' } };
  const bundle = bundleOf(
    { answers: { ...answers, digitalRate: typed }, scenes },
    { text: '', number: 1, isTrue: true },
  );
  const told = JSON.stringify(publicResult(pack, bundle, industries));
  expect(told).toContain('设备数字化');
  expect(told).not.toMatch(/81237|27079/);
});

test('an industry that the policy pack does not know is not told', () => {
  const bundle = bundleOf(bestAssessment(pack), { text: '', number: 1, isTrue: true });
  const other = { ...bundle, enterprise: { ...bundle.enterprise, industry: '永年某厂独有的行当' } };
  expect(publicResultText(publicResult(pack, bundle, industries)).headline).toBe(
    '某企业（紧固件）：数字化水平四级',
  );
  expect(publicResultText(publicResult(pack, other, industries)).headline).toBe('某企业：数字化水平四级');
});

test('while items are open it says between which levels, and marks 示例', () => {
  const bundle = bundleOf({ answers: {}, scenes: {} }, { text: '', number: 1, isTrue: true });
  const sample = { ...bundle, session: { ...bundle.session, sample: true } };
  const shown = publicResult(pack, sample, industries);
  const { headline, source } = publicResultText(shown);
  expect(headline).toBe('某企业（紧固件）：数字化水平至少未入级，最高四级');
  expect(shown).toMatchObject({ open: 31, score: '0', scoreAtMost: shown.max });
  expect(source).toContain('示例');
});
