import type { Question } from '#shared/instrument/pack.ts';
import type { Level } from '#shared/look/levels.ts';
import type { AnswerValue } from '#shared/model/answer.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { usccCheckDigit } from '#shared/model/uscc.ts';
import { parsePolicyPack, type PolicyPack } from '#shared/policy/policyPack.ts';
import type { ReportInput } from '#shared/report/buildReport.ts';
import type { SelectionInput } from '#shared/report/selection.ts';
import { standardTemplate } from '#shared/report/template/template.ts';
import { randomSequence } from '../bench/seed/randomSequence.ts';
import { referenceOf, readResource, shippedInstrument } from '../fixtures/packs.ts';

export type SelectionParts = Pick<ReportInput, 'pack' | 'packReference' | 'policy'>;

const troubles = [
  '设备数据靠人工抄录',
  '订单交期经常延误',
  '质量问题追溯困难',
  '库存账实不符',
  '缺少懂数字化的人',
  '系统之间数据不通',
] as const;

/**
 * A city's worth of diagnoses as they come in practice: better and worse enterprises, some items open, some enterprises
 * diagnosed twice. The same for the same count and seed.
 */
export function selectionOf(count: number, parts: SelectionParts, seed = 1): SelectionInput {
  const sessions = Array.from({ length: count }, (_, index) => sessionsOf(index, parts, seed)).flat();
  return {
    sessions: sessions.map((bundle) => ({
      bundle,
      previous: null,
      pack: parts.pack,
      packReference: parts.packReference,
    })),
    scope: '邯郸市 · 全部行业 · 2026 年',
    policy: parts.policy,
    template: standardTemplate,
    today: '2026-11-22',
  };
}

function sessionsOf(index: number, parts: SelectionParts, seed: number): readonly SessionBundle[] {
  const random = randomSequence(seed * 1_000_003 + index);
  const enterprise = enterpriseAt(index, parts.policy, random);
  // Larger enterprises and some industries are further on.
  const skill = Math.min(0.95, 0.15 + random() * 0.55 + (enterprise.headcount ?? 0) / 2000);
  const month = 1 + Math.floor(random() * 10);
  const first = sessionAt(`${index}`, enterprise, { parts, skill, month, random, kind: 'baseline' });
  if (random() > 0.15) return [first];
  const later = { parts, skill: Math.min(1, skill + 0.2), month: Math.min(12, month + 2), random };
  return [first, sessionAt(`${index}b`, enterprise, { ...later, kind: 'followUp' })];
}

type Random = () => number;

function enterpriseAt(index: number, policy: PolicyPack, random: Random): Enterprise {
  const body = `91130400IND${String(index).padStart(6, '0')}`.replace('I', 'J');
  // Some industries and counties have many enterprises, others few.
  const skewed = (length: number) => Math.floor(random() ** 2 * length);
  return {
    id: `e-${index}`,
    uscc: `${body}${usccCheckDigit(body) ?? '0'}`,
    name: `邯郸示例${String.fromCodePoint(0x4e00 + index * 7)}企业${index}号有限公司`,
    industry: policy.industries[skewed(policy.industries.length)]?.id ?? '',
    county: policy.counties[skewed(policy.counties.length)] ?? '',
    headcount: random() < 0.05 ? null : 5 + Math.floor(random() ** 2 * 900),
    revenueWan: 200 + Math.floor(random() ** 2 * 40_000),
    aboveScale: random() < 0.4,
    batch: random() < 0.3 ? null : random() < 0.5 ? 1 : random() < 0.6 ? 2 : 3,
    honours: [],
    contact: { name: `联系人${index}`, phone: `139${String(index).padStart(8, '0')}` },
    sample: true,
    createdAt: 0,
    updatedAt: 0,
  };
}

type Making = {
  readonly parts: SelectionParts;
  readonly skill: number;
  readonly month: number;
  readonly random: Random;
  readonly kind: 'baseline' | 'followUp';
};

function sessionAt(key: string, enterprise: Enterprise, making: Making): SessionBundle {
  const { parts, skill, month, random, kind } = making;
  const { pack, packReference } = parts;
  const id = `s-${key}`;
  const openShare = random() < 0.12 ? 0.15 : 0;
  const row = { sessionId: id, sample: true, updatedAt: 0 };
  const date = `2026-${String(month).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  return {
    enterprise,
    session: {
      id,
      enterpriseId: enterprise.id,
      kind,
      date,
      pack: packReference,
      target: 2,
      painPoints: troubles.filter(() => random() < 0.25),
      notes: `第 ${key} 次访谈：车间主任介绍了情况。`,
      participants: [`厂长${key}`],
      consultant: `顾问${key.slice(0, 1)}号`,
      sample: true,
      createdAt: Date.UTC(2026, month - 1, 2),
      updatedAt: Date.UTC(2026, month - 1, 2),
    },
    answers: pack.questions.map((question) => ({
      ...row,
      id: `${id}:${question.id}`,
      questionId: question.id,
      value: random() < openShare ? null : answerTo(question, skill, random),
      note: random() < 0.1 ? `备注：${question.name}已现场核对` : '',
    })),
    sceneRatings: pack.scenes.map((scene) => ({
      ...row,
      id: `${id}:${scene.id}`,
      sceneId: scene.id,
      level: random() < openShare ? null : levelOf(scene.constraint, skill, random),
      note: '',
    })),
    evidence:
      random() < 0.2
        ? [
            {
              ...row,
              id: `v-${key}`,
              itemKey: 'question-network',
              name: `车间照片${key}.jpg`,
              mediaType: 'image/jpeg',
              size: 120_000 + Math.floor(random() * 900_000),
              sha256: key.padStart(64, '0'),
              thumbnail: null,
              location: 'removed',
              note: '',
              addedBy: '顾问',
              addedAt: Date.UTC(2026, month - 1, 2, 6, 30),
            },
          ]
        : [],
  };
}

function answerTo(question: Question, skill: number, random: Random): AnswerValue {
  const ranked = question.options.toSorted((a, b) => a.score - b.score);
  if (question.kind === 'multiple') {
    const keys = question.options
      .filter((option) => option.exclusive !== true && option.score > 0 && random() < skill)
      .map(({ key }) => key);
    const none = question.options.find((option) => option.exclusive === true);
    return { options: keys.length === 0 && none !== undefined ? [none.key] : keys };
  }
  const place = Math.min(ranked.length - 1, Math.floor((skill * 0.7 + random() * 0.4) * ranked.length));
  return { options: [ranked[place]?.key ?? ''] };
}

function levelOf(constraint: boolean, skill: number, random: Random): Level {
  return Math.max(
    0,
    Math.min(4, Math.round(skill * 3.6 + random() * 1.6 - 1 + (constraint ? 0.2 : 0))),
  ) as Level;
}

/** The shipped instrument and policy. */
export function shippedParts(): SelectionParts {
  const pack = shippedInstrument();
  const policy = parsePolicyPack(readResource('policy/handan-2025-2027.json'));
  if (!policy.ok) throw new Error(policy.message);
  return { pack, packReference: referenceOf(pack), policy: policy.value };
}
