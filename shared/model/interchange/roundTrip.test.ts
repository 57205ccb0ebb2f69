import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedPolicy, smallFile } from '#tests/fixtures/interchange.ts';
import { anyAnswer, anyLevel } from '#tests/fixtures/assessments.ts';
import { referenceOf, shippedInstrument } from '#tests/fixtures/packs.ts';
import type { Question } from '#shared/instrument/pack.ts';
import type { Level } from '#shared/look/levels.ts';
import { scoreAssessment } from '#shared/scoring/scoreAssessment.ts';
import type { AnswerValue } from '../answer.ts';
import type { EnterpriseFields } from '../enterprise.ts';
import { usccAlphabet, usccCheckDigit } from '../uscc.ts';
import type { ImportedSession, InterchangeContent } from './content.ts';
import { parseInterchange } from './parseInterchange.ts';
import { toBundles, toEnterprises, type ImportContext } from './toBundles.ts';
import { toInterchange } from './toInterchange.ts';

const pack = shippedInstrument();
const packs = new Map([[pack.id, pack]]);
const policy = shippedPolicy();
const context: ImportContext = {
  now: 1_770_000_000_000,
  newId: () => '00000000-0000-4000-8000-000000000000',
  sample: false,
  packReference: () => referenceOf(pack),
};

function parsed(text: string): InterchangeContent {
  const result = parseInterchange(text, packs, policy, [referenceOf(pack)]);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

function written(content: InterchangeContent): string {
  return toInterchange(toBundles(content, context), packs, toEnterprises(content, context));
}

const anyUscc = fc
  .array(fc.constantFrom(...usccAlphabet), { minLength: 17, maxLength: 17 })
  .map((characters) => {
    const first17 = characters.join('');
    return first17 + (usccCheckDigit(first17) ?? '');
  });

const anyEnterprise: fc.Arbitrary<EnterpriseFields> = fc.record({
  uscc: anyUscc,
  name: fc.constantFrom('示例甲有限公司', '示例“乙”\\有限公司', '示例\u2028丙'),
  industry: fc.constantFrom(...policy.industries.map((industry) => industry.id)),
  county: fc.constantFrom(...policy.counties),
  headcount: fc.option(fc.nat(1_000_000)),
  revenueWan: fc.option(fc.nat(1_000_000).map((hundredths) => hundredths / 100)),
  aboveScale: fc.boolean(),
  batch: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
  honours: fc.subarray(policy.transformationSubsidy.honours.list),
  contact: fc.record({ name: fc.constantFrom('', '张某'), phone: fc.constantFrom('', '0310-3012345') }),
});

/** What a person may leave in a number field, sense or nonsense. */
const anyTyped = fc.oneof(
  fc.nat(99).map(String),
  fc.string({ minLength: 1 }),
  fc.constantFrom('12.50', '１２', '13.', '1,200', '98.5%', '-3', '99999999999999999999'),
);

function anyStoredAnswer(question: Question): fc.Arbitrary<AnswerValue | null> {
  const keys = (question.inputs ?? []).map((input) => input.key);
  if (keys.length === 0) return anyAnswer(question);
  const typed = fc.dictionary(fc.constantFrom(...keys), anyTyped, { minKeys: 1 });
  return fc.oneof(
    anyAnswer(question),
    typed.map((inputs) => ({ inputs })),
  );
}

const anyNotes = (ids: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...ids), fc.string({ minLength: 1 }));
const anyDate = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

function anySession(enterprise: string): fc.Arbitrary<ImportedSession> {
  return fc.record({
    id: fc.uuid(),
    enterprise: fc.constant(enterprise),
    kind: fc.constantFrom('baseline', 'followUp', 'acceptance'),
    date: anyDate.map((date) => date.toISOString().slice(0, 10)),
    pack: fc.constant({ id: pack.id, version: pack.version }),
    answers: fc
      .record(Object.fromEntries(pack.questions.map((question) => [question.id, anyStoredAnswer(question)])))
      .map((answers) => present(answers, (value) => value !== null && !isEmpty(value))) as fc.Arbitrary<
      ImportedSession['answers']
    >,
    scenes: fc
      .record(Object.fromEntries(pack.scenes.map((scene) => [scene.id, anyLevel])))
      .map((scenes) => present(scenes, (level) => level !== null)) as fc.Arbitrary<Record<string, Level>>,
    answerNotes: anyNotes(pack.questions.map((question) => question.id)),
    sceneNotes: anyNotes(pack.scenes.map((scene) => scene.id)),
    target: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const),
    painPoints: fc.array(fc.string()),
    notes: fc.string(),
    participants: fc.array(fc.string()),
    consultant: fc.string(),
  });
}

function present<Value>(
  record: Readonly<Record<string, Value>>,
  keep: (value: Value) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => keep(value)));
}

function isEmpty(value: AnswerValue): boolean {
  return Object.keys('inputs' in value ? value.inputs : value.options).length === 0;
}

const anyContent: fc.Arbitrary<InterchangeContent> = fc
  .uniqueArray(anyEnterprise, { selector: (fields) => fields.uscc, minLength: 1, maxLength: 3 })
  .chain((enterprises) =>
    fc.record({
      enterprises: fc.constant(enterprises),
      sessions: fc.uniqueArray(
        fc.constantFrom(...enterprises.map((fields) => fields.uscc)).chain(anySession),
        { selector: (session) => session.id, maxLength: 3 },
      ),
    }),
  );

describe('a file that was written', () => {
  it('gives the same content again, half-typed numbers and nonsense included', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const again = parsed(written(content));
        expect(again.sessions).toEqual(content.sessions);
        expect(new Map(again.enterprises.map((fields) => [fields.uscc, fields]))).toEqual(
          new Map(content.enterprises.map((fields) => [fields.uscc, fields])),
        );
        expect(written(again)).toBe(written(content));
        const scores = (sessions: readonly ImportedSession[]) =>
          sessions.map((row) => scoreAssessment(pack, row));
        expect(scores(again.sessions)).toEqual(scores(content.sessions));
      }),
      { numRuns: 60 },
    );
  });

  it('never throws on a file that was damaged anywhere', () => {
    const text = written(parsed(JSON.stringify(smallFile())));
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.string({ maxLength: 3 }), (place, scrap) => {
        parseInterchange(text.slice(0, place) + scrap + text.slice(place + 1), packs, policy);
        const cut = parseInterchange(text.slice(0, place), packs, policy);
        expect(cut).toMatchObject({ ok: false, code: 'truncated' });
      }),
    );
  });
});

describe('toBundles', () => {
  it('makes rows whose ids follow from session and enterprise', () => {
    const [bundle] = toBundles(parsed(JSON.stringify(smallFile())), { ...context, sample: true });
    expect(bundle?.session).toMatchObject({
      id: '0b6f1a52-1f5e-4c57-8f55-0a4f3b1c9d10',
      enterpriseId: bundle?.enterprise.id,
      pack: referenceOf(pack),
      sample: true,
      createdAt: context.now,
    });
    expect(bundle?.answers.map((answer) => answer.id)).toContain(`${bundle?.session.id}:network`);
    expect(bundle?.sceneRatings).toContainEqual({
      id: `${bundle?.session.id}:quality`,
      sessionId: bundle?.session.id,
      sceneId: 'quality',
      level: 0,
      note: '',
      sample: true,
      updatedAt: context.now,
    });
  });

  it('asks for an id only where the file has none', () => {
    const { sessions, ...rest } = smallFile();
    const anonymous = sessions.map((session) => ({ ...session, id: undefined }));
    const [bundle] = toBundles(parsed(JSON.stringify({ ...rest, sessions: anonymous })), context);
    expect(bundle?.session.id).toBe(context.newId());
  });
});
