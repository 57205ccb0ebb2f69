import type { SessionBundle } from '#shared/model/bundle.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import { instrumentSections, itemKey } from '#shared/instrument/items.ts';
import type { ReportInput } from '#shared/report/buildReport.ts';
import { tinyJpegUrl } from '../fixtures/tinyJpeg.ts';
import { hostile, type Sample } from './samples.ts';

/** Evidence for every second item of the pack, one of them with a second photo. */
export function someEvidence({ bundle, pack }: ReportInput): readonly Evidence[] {
  const keys = instrumentSections(pack).flatMap(({ items }) => items.map(itemKey));
  const proven = keys.filter((_, index) => index % 2 === 0);
  return [...proven, ...proven.slice(0, 1)].map((key, index) => ({
    id: `0b6f2f5e-0000-4000-8000-${String(index).padStart(12, '0')}`,
    sessionId: bundle.session.id,
    itemKey: key,
    name: index % 3 === 0 ? `车间照片${index + 1}.jpg` : `设备台账（第 ${index + 1} 版）.pdf`,
    mediaType: index % 3 === 0 ? 'image/jpeg' : 'application/pdf',
    size: 1_234_567,
    sha256: (index + 10).toString(16).padStart(2, '0').repeat(32),
    thumbnail: index % 3 === 0 ? tinyJpegUrl : null,
    location: 'none',
    note: index % 4 === 0 ? '现场拍摄，二号车间' : '',
    addedBy: '王顾问',
    addedAt: Date.UTC(2026, 10, 20, 2, 5 + index),
    sample: false,
    updatedAt: 1,
  }));
}

/** The same session with evidence. */
export function proven(input: ReportInput): ReportInput {
  return { ...input, bundle: { ...input.bundle, evidence: someEvidence(input) } };
}

/** A session in which nothing was answered and nothing but the enterprise's name is known. */
export function blank(input: ReportInput): ReportInput {
  const empty = (bundle: SessionBundle): SessionBundle => ({
    ...bundle,
    enterprise: {
      ...bundle.enterprise,
      industry: '',
      county: '',
      headcount: null,
      revenueWan: null,
      batch: null,
      honours: [],
      contact: { name: '', phone: '' },
    },
    session: {
      ...bundle.session,
      target: null,
      painPoints: [],
      participants: [],
      consultant: '',
      notes: '',
      sample: false,
    },
    answers: [],
    sceneRatings: [],
  });
  return { ...input, bundle: empty(input.bundle), previous: input.previous && empty(input.previous) };
}

/** Every text that people type or a pack brings is as long as this. */
export function endless(input: ReportInput, words: string): ReportInput {
  const named = <Row extends { readonly name: string }>(row: Row): Row => ({ ...row, name: words });
  const pack: InstrumentPack = {
    ...input.pack,
    title: words,
    dimensions: input.pack.dimensions.map(named),
    groups: input.pack.groups.map(named),
    stages: input.pack.stages.map(named),
    questions: input.pack.questions.map((question) => ({
      ...named(question),
      prompt: words,
      options: question.options.map((option) => ({ ...option, label: words })),
      evidence: [words, words],
    })),
    scenes: input.pack.scenes.map((scene) => ({
      ...named(scene),
      levels: scene.levels.map((level) => ({ ...level, criterion: words, evidence: [words] })),
    })),
  };
  return {
    ...input,
    pack,
    template: { ...input.template, centre: words },
    policy: { ...input.policy, industries: input.policy.industries.map(named) },
    bundle: typed(input.bundle, words),
    previous: input.previous && typed(input.previous, words),
    seal: {
      revision: 99,
      closedAt: '2026年12月22日 23:05',
      closedBy: words,
      fingerprint: '3F9A-07C2-51BE-D4A8',
      changed: 'content',
    },
  };
}

/** Every text that people type is as long as this; the pack is as it is shipped. */
export function longNotes(input: ReportInput, words: string): ReportInput {
  return {
    ...input,
    bundle: typed(input.bundle, words),
    previous: input.previous && typed(input.previous, words),
  };
}

function typed(bundle: SessionBundle, words: string): SessionBundle {
  return {
    ...bundle,
    enterprise: {
      ...bundle.enterprise,
      name: words,
      honours: [words],
      contact: { name: words, phone: words },
    },
    session: {
      ...bundle.session,
      notes: words,
      painPoints: [words],
      participants: [words],
      consultant: words,
    },
    answers: bundle.answers.map((answer) => ({ ...answer, note: words })),
    sceneRatings: bundle.sceneRatings.map((rating) => ({ ...rating, note: words })),
    ...(bundle.evidence === undefined
      ? {}
      : {
          evidence: bundle.evidence.map((evidence) => ({
            ...evidence,
            name: words,
            note: words,
            addedBy: words,
          })),
        }),
  };
}

/** Texts that break careless layouts: no place to break a line, wide letters, the other direction, signs out of order. */
export const longTexts: Readonly<Record<string, string>> = {
  hanzi: '邯郸市永年区示例高强度紧固件'.repeat(720),
  capitals: 'W'.repeat(10_000),
  words: 'Handan Example Fastener Manufacturing, Ltd. '.repeat(230),
  rightToLeft: 'شركة مثال لتصنيع المثبتات '.repeat(390),
  emoji: '🏭👩‍🔧'.repeat(2_500),
  lines: '一行\r\n'.repeat(2_500),
};

/** A later edition: one question worth more, one gone and one new, a scene gone and one new. */
export function laterEdition(input: ReportInput): ReportInput {
  const { pack, bundle } = input;
  const [firstQuestion, , thirdQuestion] = pack.questions;
  const [firstScene] = pack.scenes;
  if (firstQuestion === undefined || thirdQuestion === undefined || firstScene === undefined) {
    throw new Error('the pack is too small');
  }
  const later: InstrumentPack = {
    ...pack,
    version: '2',
    questions: pack.questions.map((question) =>
      question === firstQuestion
        ? { ...question, max: question.max + 2 }
        : question === thirdQuestion
          ? { ...question, id: 'brandNew', name: '全新题目' }
          : question,
    ),
    scenes: pack.scenes.map((scene) =>
      scene === firstScene ? { ...scene, id: 'brandNew', name: '全新场景' } : scene,
    ),
  };
  const reference = { id: pack.id, version: '2', hash: 'f'.repeat(64) };
  return {
    ...input,
    pack: later,
    packReference: reference,
    previousPack: pack,
    bundle: {
      ...bundle,
      session: { ...bundle.session, pack: reference },
      answers: bundle.answers.filter(({ questionId }) => questionId !== thirdQuestion.id),
      sceneRatings: bundle.sceneRatings.filter(({ sceneId }) => sceneId !== firstScene.id),
    },
  };
}

/** The input of a sample as a hostile hand fills it, in both sessions. */
export function hostileTwice(sample: Sample): ReportInput {
  const { previous } = sample.input;
  const input = hostile(sample);
  if (previous === null) return input;
  const before = hostile({ ...sample, input: { ...sample.input, bundle: previous } });
  return { ...input, previous: before.bundle };
}
