import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { Answer, AnswerValue, SceneRating } from '#shared/model/answer.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import type { Enterprise, EnterpriseFields } from '#shared/model/enterprise.ts';
import { enterpriseIdOf } from '#shared/model/enterpriseId.ts';
import { answerId, sceneRatingId } from '#shared/model/rowIds.ts';
import type { Session } from '#shared/model/session.ts';
import type { Level } from '#shared/look/levels.ts';
import type { PinnedPack } from '../rows.ts';

/** An instrument edition, as small as the type allows: the data layer stores packs and does not read them. */
export const pinnedPack: PinnedPack = {
  reference: { id: 'miit-sme-2024', version: '2024.1', hash: 'a1b2' },
  pack: {
    id: 'miit-sme-2024',
    version: '2024.1',
    title: '评测指标',
    source: '',
    wording: '',
    rule: '',
    dimensions: [],
    groups: [],
    questions: [],
    stages: [],
    scenes: [],
    levels: [],
  } satisfies InstrumentPack,
};

/** The fields of one enterprise; `number` makes name and USCC differ. */
export function enterpriseFields(number = 1): EnterpriseFields {
  return {
    uscc: `91130400MA0${String(number).padStart(7, '0')}`,
    name: `永年紧固件${number}厂`,
    industry: 'fastener',
    county: '永年区',
    headcount: 120,
    revenueWan: 3500,
    aboveScale: true,
    batch: 1,
    honours: ['专精特新'],
    contact: { name: '王工', phone: '0310-6600000' },
  };
}

/** One stored enterprise. */
export function enterpriseRow(number = 1, changes: Partial<Enterprise> = {}): Enterprise {
  const fields = enterpriseFields(number);
  const times = { createdAt: number, updatedAt: number };
  return { ...fields, id: enterpriseIdOf(fields.uscc), sample: false, ...times, ...changes };
}

/** One stored session of an enterprise. */
export function sessionRow(id: string, enterpriseId: string, changes: Partial<Session> = {}): Session {
  return {
    id,
    enterpriseId,
    kind: 'baseline',
    date: '2026-03-02',
    pack: pinnedPack.reference,
    target: 2,
    painPoints: ['交期不准'],
    notes: '',
    participants: ['王工'],
    consultant: '李顾问',
    sample: false,
    createdAt: 1,
    updatedAt: 1,
    ...changes,
  };
}

/** One stored answer. */
export function answerRow(
  sessionId: string,
  questionId: string,
  value: AnswerValue | null = { options: ['control'] },
): Answer {
  const id = answerId(sessionId, questionId);
  return { id, sessionId, questionId, value, note: '', sample: false, updatedAt: 1 };
}

/** One stored rating. */
export function ratingRow(sessionId: string, sceneId: string, level: Level | null = 2): SceneRating {
  const id = sceneRatingId(sessionId, sceneId);
  return { id, sessionId, sceneId, level, note: '', sample: false, updatedAt: 1 };
}

/** A session with one answer and one rating. */
export function bundle(
  sessionId: string,
  enterprise: Enterprise,
  changes: Partial<Session> = {},
): SessionBundle {
  return {
    enterprise,
    session: sessionRow(sessionId, enterprise.id, changes),
    answers: [answerRow(sessionId, 'network')],
    sceneRatings: [ratingRow(sessionId, 'quality')],
  };
}
