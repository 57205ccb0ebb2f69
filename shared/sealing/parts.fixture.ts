import { canonicalDigest } from '../audit/digest.ts';
import type { InstrumentPack } from '../instrument/pack.ts';
import type { AnswerValue } from '../model/answer.ts';
import { answerId, sceneRatingId } from '../model/rowIds.ts';
import type { Level } from '../look/levels.ts';
import type { Assessment } from '../scoring/assessment.ts';
import type { SealParts } from './contentOf.ts';

const sessionId = '0b6f1a52-1f5e-4c57-8f55-0a4f3b1c9d10';

/** A small session to be sealed, for tests; `assessment` in place of its own answers and ratings. */
export function exampleParts(pack: InstrumentPack, assessment: Assessment = exampleAssessment): SealParts {
  const row = { sessionId, note: '', sample: false, updatedAt: 1_772_420_000_000 };
  return {
    enterprise: {
      id: 'e1',
      uscc: '91350100M000100Y43',
      name: '示例紧固件有限公司',
      industry: 'fastener',
      county: '永年区',
      headcount: 120,
      revenueWan: 3500.5,
      aboveScale: true,
      batch: 1,
      honours: ['专精特新'],
      contact: { name: '李经理', phone: '' },
      sample: false,
      createdAt: 1_772_000_000_000,
      updatedAt: 1_772_000_000_000,
    },
    session: {
      id: sessionId,
      enterpriseId: 'e1',
      kind: 'baseline',
      date: '2026-03-02',
      pack: { id: pack.id, version: pack.version, hash: canonicalDigest(pack) },
      target: 2,
      painPoints: ['换模慢'],
      notes: '车间 “无纸化” 未开始',
      participants: [],
      consultant: '张顾问',
      sample: false,
      createdAt: 1_772_409_600_000,
      updatedAt: 1_772_420_000_000,
    },
    answers: Object.entries(assessment.answers).map(([questionId, value]) => ({
      ...row,
      id: answerId(sessionId, questionId),
      questionId,
      value,
    })),
    sceneRatings: Object.entries(assessment.scenes).map(([sceneId, level]) => ({
      ...row,
      id: sceneRatingId(sessionId, sceneId),
      sceneId,
      level,
    })),
    evidence: [{ id: 'p1', itemKey: 'network', name: '机房.jpg', sha256: 'ab'.repeat(32), size: 120_345 }],
    pack,
    revision: 1,
    previousSeal: null,
    closedAt: 1_772_425_000_000,
    closedBy: { person: '张顾问', role: 'consultant' },
  };
}

const answers: Readonly<Record<string, AnswerValue | null>> = {
  network: { options: ['control', 'business'] },
  digitalRate: { inputs: { total: '40', digital: '13' } },
  systemCoverage: { options: ['several'] },
  planning: null,
};
const scenes: Readonly<Record<string, Level | null>> = { productDesign: 2, quality: 0, decision: null };
const exampleAssessment: Assessment = { answers, scenes };
