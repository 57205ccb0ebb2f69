import type { Resources } from '#electron/report/resources.ts';
import type { InstrumentPack, Question } from '#shared/instrument/pack.ts';
import type { Answer, AnswerValue, SceneRating } from '#shared/model/answer.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import type { Enterprise } from '#shared/model/enterprise.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import type { Session } from '#shared/model/session.ts';
import type { ReportInput } from '#shared/report/buildReport.ts';
import { chapterWriters } from '#shared/report/chapters.ts';
import { standardTemplate, type ReportTemplate } from '#shared/report/template/template.ts';
import { randomSequence } from '../bench/seed/randomSequence.ts';
import { tinyJpegUrl } from '../fixtures/tinyJpeg.ts';
import { choicesOf, type Choices } from './hostileTexts.ts';

/** The report of a random session: any pack, any answers, open items, any text in every field; the same for a seed. */
export function randomInput(
  seed: number,
  { packs, references, policy }: Pick<Resources, 'packs' | 'references' | 'policy'>,
): ReportInput {
  const choices = choicesOf(randomSequence(seed));
  const { one, chance, text } = choices;
  const pack = one([...packs.values()]);
  const packReference = references.find(({ id }) => id === pack.id) ?? { ...pack, hash: '' };
  const bundle = (date: string, withEvidence: boolean): SessionBundle => {
    const session: Session = {
      id: `00000000-0000-4000-8000-${String(seed).padStart(12, '0')}`,
      enterpriseId: 'e',
      kind: one(['baseline', 'followUp', 'acceptance']),
      date,
      pack: packReference,
      target: one([null, 1, 2, 3, 4]),
      painPoints: several(choices, 4, text),
      notes: text(),
      participants: several(choices, 5, text),
      consultant: text(),
      sample: chance(0.3),
      createdAt: 0,
      updatedAt: 0,
    };
    return {
      enterprise: enterpriseOf(choices, policy),
      session,
      ...answersTo(pack, session, choices),
      ...(withEvidence ? { evidence: evidenceOf(pack, session, choices) } : {}),
    };
  };
  const previous = chance(0.4) ? bundle('2026-02-03', false) : null;
  const seal = {
    revision: 3,
    closedAt: text(),
    closedBy: text(),
    fingerprint: '3F9A-07C2',
    changed: 'content',
  };
  return {
    bundle: bundle('2026-08-09', chance(0.3)),
    previous,
    pack,
    packReference,
    policy,
    template: chance(0.5) ? standardTemplate : templateOf(choices),
    today: '2026-11-22',
    ...(chance(0.3) ? { seal: chance(0.3) ? null : (seal as NonNullable<ReportInput['seal']>) } : {}),
  };
}

function several<Item>({ upTo }: Choices, most: number, make: () => Item): Item[] {
  return Array.from({ length: upTo(most + 1) }, make);
}

function enterpriseOf(choices: Choices, policy: ReportInput['policy']): Enterprise {
  const { one, upTo, text, chance } = choices;
  return {
    id: 'e',
    uscc: '91130400MA0RANDOM1',
    name: text(),
    industry: chance(0.9) ? one(policy.industries).id : text(),
    county: chance(0.8) ? one(policy.counties) : text(),
    headcount: one([null, 0, upTo(3000)]),
    revenueWan: one([null, 0, upTo(90_000) / 7]),
    aboveScale: chance(0.5),
    batch: one([null, 1, 2, 3]),
    honours: several(choices, 3, text),
    contact: { name: text(), phone: text() },
    sample: false,
    createdAt: 0,
    updatedAt: 0,
  };
}

/** Nearly nothing, about half or everything is answered. */
function answersTo(
  pack: InstrumentPack,
  { id: sessionId, sample }: Session,
  choices: Choices,
): { readonly answers: readonly Answer[]; readonly sceneRatings: readonly SceneRating[] } {
  const { one, chance, text } = choices;
  const share = one([0.05, 0.5, 0.95, 1]);
  const row = { sessionId, sample, updatedAt: 0 };
  const note = () => (chance(0.4) ? text() : '');
  return {
    answers: pack.questions.flatMap((question): readonly Answer[] => {
      const value = chance(share) ? answerTo(question, choices) : null;
      if (value === null && chance(0.5)) return [];
      return [{ ...row, id: `${sessionId}:${question.id}`, questionId: question.id, value, note: note() }];
    }),
    sceneRatings: pack.scenes.flatMap(({ id: sceneId }): readonly SceneRating[] => {
      const level = chance(share) ? one([0, 1, 2, 3, 4]) : null;
      if (level === null && chance(0.5)) return [];
      return [{ ...row, id: `${sessionId}:${sceneId}`, sceneId, level, note: note() }];
    }),
  };
}

/** Numbers as they are typed: whole, half, impossible, with blanks. */
const typed = [
  '0',
  '12',
  '40',
  '13',
  '100',
  '0.1',
  '10.1',
  '1e3',
  '-5',
  '',
  '1.',
  ' 7 ',
  '１２',
  'abc',
  '999999999',
];

function answerTo(question: Question, choices: Choices): AnswerValue {
  const { one, chance } = choices;
  if (question.inputs !== undefined && chance(0.7)) {
    return { inputs: Object.fromEntries(question.inputs.map(({ key }) => [key, one(typed)])) };
  }
  if (question.kind === 'single') return { options: chance(0.9) ? [one(question.options).key] : [] };
  const exclusive = question.options.filter((option) => option.exclusive === true);
  if (exclusive.length > 0 && chance(0.2)) return { options: [one(exclusive).key] };
  const open = question.options.filter((option) => option.exclusive !== true);
  return { options: open.filter(() => chance(0.4)).map(({ key }) => key) };
}

function evidenceOf(pack: InstrumentPack, { id }: Session, choices: Choices): readonly Evidence[] {
  const { one, text, upTo, chance } = choices;
  return several(choices, 5, () => {
    const picture = chance(0.4);
    return {
      id: `0b6f2f5e-0000-4000-8000-${String(upTo(1e9)).padStart(12, '0')}`,
      sessionId: id,
      itemKey: chance(0.8) ? `scene-${one(pack.scenes).id}` : text(),
      name: `${text()}.${picture ? 'jpg' : 'pdf'}`,
      mediaType: picture ? 'image/jpeg' : 'application/pdf',
      size: upTo(50_000_000),
      sha256: 'abcdef0123456789'.repeat(4),
      thumbnail: picture ? tinyJpegUrl : null,
      location: 'none',
      note: text(),
      addedBy: text(),
      addedAt: Date.UTC(2026, 7, 9, 3),
      sample: false,
      updatedAt: 0,
    } satisfies Evidence;
  });
}

function templateOf(choices: Choices): ReportTemplate {
  const { one, text, chance } = choices;
  return {
    ...standardTemplate,
    id: 'office',
    centre: text(),
    logo: chance(0.3) ? { image: tinyJpegUrl, alternativeText: text() } : null,
    brand: one(['#7A1F2B', '#004D40', '#333333']),
    coverLines: several(choices, 3, text),
    withoutChapters: chapterWriters.map(({ id }) => id).filter((id) => id !== 'summary' && chance(0.15)),
  };
}
