import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAssessment, bestAssessment } from '#tests/fixtures/assessments.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { assessmentOf } from './assessmentOf.ts';
import { compareResults } from './compare.ts';
import { formatPoints, parsePoints } from './points.ts';
import { scoreAssessment } from './scoreAssessment.ts';

const pack = shippedInstrument();

describe('compareResults', () => {
  const before = scoreAssessment(pack, {
    answers: { network: { options: ['control', 'business'] }, talent: { options: ['staff'] } },
    scenes: { quality: 3, energy: 1 },
  });
  const after = scoreAssessment(pack, {
    answers: {
      network: { options: ['control'] },
      talent: { options: ['staff', 'training'] },
      passRate: { options: ['up'] },
    },
    scenes: { quality: 2, energy: 3, office: 1 },
  });
  const comparison = compareResults(before, after);

  it('tells rise and fall per question', () => {
    const changes = new Map(comparison.questions.map((row) => [row.id, row]));
    expect(changes.get('network')).toMatchObject({ before: '4', after: '2', change: '-2' });
    expect(changes.get('talent')).toMatchObject({ before: '1.5', after: '3', change: '1.5' });
    expect(changes.get('passRate')).toMatchObject({ before: null, after: '7', change: null });
  });

  it('tells rise and fall per scene', () => {
    const changes = new Map(comparison.scenes.map((row) => [row.id, row]));
    expect(changes.get('quality')).toMatchObject({ before: 3, after: 2, change: -1 });
    expect(changes.get('energy')).toMatchObject({ before: 1, after: 3, change: 2, constraint: true });
    expect(changes.get('office')).toMatchObject({ before: null, after: 1, change: null });
  });

  it('adds up', () => {
    fc.assert(
      fc.property(anyAssessment(pack), anyAssessment(pack), (one, other) => {
        const { score, dimensions } = compareResults(
          scoreAssessment(pack, one),
          scoreAssessment(pack, other),
        );
        const sum = dimensions.reduce((total, row) => total + parsePoints(row.change ?? '0'), 0);
        expect(score.change).toBe(formatPoints(sum));
      }),
    );
  });

  it('keeps items that only the earlier pack had', () => {
    const smaller = { ...pack, scenes: pack.scenes.slice(1) };
    const now = scoreAssessment(smaller, bestAssessment(smaller));
    const row = compareResults(scoreAssessment(pack, bestAssessment(pack)), now).scenes.at(-1);
    expect(row).toMatchObject({ id: 'productDesign', before: 4, after: null, change: null });
  });
});

it('assessmentOf reads the stored rows', () => {
  const row = { sessionId: 's', note: '', sample: false, updatedAt: 0 };
  const assessment = assessmentOf(
    [
      { ...row, id: 's:network', questionId: 'network', value: { options: ['control'] } },
      { ...row, id: 's:talent', questionId: 'talent', value: null },
    ],
    [{ ...row, id: 's:quality', sceneId: 'quality', level: 2 }],
  );
  expect(assessment).toEqual({
    answers: { network: { options: ['control'] }, talent: null },
    scenes: { quality: 2 },
  });
});
