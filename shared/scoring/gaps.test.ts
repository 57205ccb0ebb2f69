import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAssessment, bestAssessment } from '#tests/fixtures/assessments.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { rankGaps } from './gaps.ts';
import { strongest, weakest } from './highlights.ts';
import { scoreAssessment } from './scoreAssessment.ts';

const pack = shippedInstrument();
const best = bestAssessment(pack);

describe('rankGaps', () => {
  it('puts constraint scenes first, then other scenes, then questions by lost points', () => {
    const scenes = Object.fromEntries(pack.scenes.map((scene) => [scene.id, 1] as const));
    const answers = {
      ...best.answers,
      network: { options: ['control'] },
      talent: { options: ['staff', 'training'] },
      passRate: { options: ['flat'] },
    };
    const gaps = rankGaps(pack, scoreAssessment(pack, { answers, scenes: { ...scenes, quality: 0, hr: 2 } }));
    expect(gaps.slice(0, 10).every((gap) => gap.kind === 'scene' && gap.constraint)).toBe(true);
    expect(gaps[9]).toMatchObject({ id: 'quality', level: 0 });
    expect(gaps.slice(10, -3).map((gap) => gap.id)).toEqual([
      'processDesign',
      'afterSales',
      'scheduling',
      'office',
      'decision',
    ]);
    expect(gaps.slice(-3).map((gap) => gap.id)).toEqual(['network', 'talent', 'passRate']);
  });

  it('gives each a reason with its figures', () => {
    const scenes = { ...best.scenes, quality: 3, office: 0 } as const;
    const answers = {
      ...best.answers,
      funding: { options: ['b1'] },
      talent: { options: ['staff', 'department', 'training', 'performance'] },
    };
    const gaps = rankGaps(pack, scoreAssessment(pack, { answers, scenes }));
    expect(gaps.map((gap) => gap.reason)).toEqual([
      '约束性场景“质量管理”现为三级，达到四级需要：用机器视觉等技术检测并与上下游共享质量数据，或建立质量模型识别影响因素、预测缺陷。',
      '场景“协同办公”尚未达到一级，达到四级需要：借助人工智能等技术协同内外部数据，在问答、推荐、预测、自适应流程等场景无缝协作。',
      '“资金保障”得 1.875 分（满分 7.5 分），最多还可得 5.625 分：提升到“高于20%，至多40%”可加 1.875 分。',
      '“人才建设”得 6 分（满分 7.5 分），最多还可得 1.5 分：尚缺“有明确的梯队培养机制”。',
    ]);
  });

  it('does not take what is open for a gap', () => {
    expect(rankGaps(pack, scoreAssessment(pack, { answers: {}, scenes: {} }))).toEqual([]);
    expect(rankGaps(pack, scoreAssessment(pack, best))).toEqual([]);
  });
});

describe('highlights', () => {
  it('names the three best and the three poorest items', () => {
    const scenes = { ...best.scenes, quality: 0, energy: 1 } as const;
    const answers = { ...best.answers, network: { options: ['control'] } };
    const result = scoreAssessment(pack, { answers, scenes });
    expect(weakest(result).map((item) => item.text)).toEqual([
      '质量管理（未达一级）',
      '能耗管理（一级）',
      '网络建设（2 / 8 分）',
    ]);
    expect(strongest(result).map((item) => item.text)).toEqual([
      '产品设计（四级）',
      '营销管理（四级）',
      '生产管控（四级）',
    ]);
  });

  it('never names an item on both sides, nor one that is open', () => {
    fc.assert(
      fc.property(anyAssessment(pack), (assessment) => {
        const result = scoreAssessment(pack, assessment);
        const open = result.open.map((item) => `${item.kind}:${item.id}`);
        const named = [...strongest(result), ...weakest(result)].map((item) => `${item.kind}:${item.id}`);
        expect(new Set(named).size).toBe(named.length);
        expect(named.filter((item) => open.includes(item))).toEqual([]);
      }),
    );
  });
});
