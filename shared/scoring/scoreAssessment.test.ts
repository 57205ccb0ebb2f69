import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAssessment, bestAnswer, bestAssessment } from '#tests/fixtures/assessments.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import type { Level } from '#shared/look/levels.ts';
import type { AnswerValue } from '#shared/model/answer.ts';
import type { Assessment, Points } from './assessment.ts';
import { parsePoints } from './points.ts';
import { questionsOf } from './resultItems.ts';
import { scoreAssessment } from './scoreAssessment.ts';

const pack = shippedInstrument();
const nothing: Assessment = { answers: {}, scenes: {} };
const assessments = anyAssessment(pack);

function scoreOf(answers: Readonly<Record<string, AnswerValue>>): Points {
  return scoreAssessment(pack, { answers, scenes: {} }).score;
}

describe('scoreAssessment', () => {
  it('counts nothing while all is open, and says what could still be', () => {
    const result = scoreAssessment(pack, nothing);
    expect(result).toMatchObject({
      score: '0',
      scoreAtMost: '100',
      max: '100',
      level: 0,
      levelRange: [0, 4],
      total: 31,
    });
    expect(result.open).toHaveLength(31);
    expect(result.open[0]).toEqual({ kind: 'question', id: 'network', name: '网络建设' });
    expect(result.open.at(-1)).toEqual({ kind: 'scene', id: 'decision', name: '决策支持' });
  });

  it('gives the best assessment every point and 四级', () => {
    const result = scoreAssessment(pack, bestAssessment(pack));
    expect(result).toMatchObject({
      score: '100',
      scoreAtMost: '100',
      level: 4,
      levelRange: [4, 4],
      open: [],
    });
    expect(result.dimensions.map((dimension) => dimension.score)).toEqual(['50', '30', '20']);
  });

  it('adds three times 0.7 and 1.875 without floating-point noise', () => {
    expect(scoreOf({ autoCollection: { options: ['quality', 'energy', 'finance'] } })).toBe('2.1');
    expect(scoreOf({ institution: { options: ['workflow', 'operation', 'incentive'] } })).toBe('5.625');
  });

  it('keeps the trace from the sum down to the numbers typed in', () => {
    const answers = { digitalRate: { inputs: { total: '40', digital: '13' } } };
    const equipment = scoreAssessment(pack, { answers, scenes: {} }).dimensions[0]?.groups[0];
    expect(equipment).toMatchObject({ name: '设备系统', score: '3', scoreAtMost: '17', max: '20' });
    expect(equipment?.questions[1]).toMatchObject({
      open: false,
      chosen: [{ key: 'b2', label: '高于20%，至多40%', score: '3' }],
      reading: { state: 'read', option: 'b2' },
    });
  });

  it('takes an empty list as open, and “以上均无” as an answer worth nothing', () => {
    const open = scoreAssessment(pack, { answers: { network: { options: [] } }, scenes: {} });
    expect(open.open).toContainEqual({ kind: 'question', id: 'network', name: '网络建设' });
    expect(open.scoreAtMost).toBe('100');
    const none = scoreAssessment(pack, { answers: { network: { options: ['none'] } }, scenes: {} });
    expect(none.open).toHaveLength(30);
    expect(none.scoreAtMost).toBe('92');
  });

  it('leaves a question open while its numbers make no option', () => {
    for (const inputs of [
      { total: '40' },
      { total: '40', digital: '41' },
      { total: '40', digital: '13.' },
      {},
    ]) {
      const result = scoreAssessment(pack, {
        answers: { digitalRate: { inputs } as AnswerValue },
        scenes: {},
      });
      expect(result.open).toHaveLength(31);
    }
  });

  it('ignores what the pack does not know, and never counts an option twice', () => {
    expect(
      scoreOf({ network: { options: ['warp', 'control', 'control'] }, unheardOf: { options: ['x'] } }),
    ).toBe('2');
    expect(scoreOf({ network: { inputs: { total: '1' } }, constructor: { options: ['control'] } })).toBe('0');
    expect(scoreOf({ network: { options: ['none', 'control'] } })).toBe('2');
  });
});

describe('for any assessment', () => {
  it('is bounded, consistent, and free of noise', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const result = scoreAssessment(pack, assessment);
        for (const row of [result, ...result.dimensions, ...questionsOf(result)]) {
          expect(row.score).toMatch(/^\d+(\.\d{0,2}[1-9])?$/);
          expect(parsePoints(row.score)).toBeLessThanOrEqual(parsePoints(row.scoreAtMost));
          expect(parsePoints(row.scoreAtMost)).toBeLessThanOrEqual(parsePoints(row.max));
        }
        const sum = questionsOf(result).reduce((total, question) => total + parsePoints(question.score), 0);
        expect(parsePoints(result.score)).toBe(sum);
        expect(result.levelRange[0]).toBe(result.level);
        expect(result.levelRange[0]).toBeLessThanOrEqual(result.levelRange[1]);
      }),
    );
  });

  it('does not depend on the order of answers, scenes or options', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        expect(scoreAssessment(pack, reversed(assessment))).toEqual(scoreAssessment(pack, assessment));
      }),
    );
  });

  it('never falls when a scene rises', () => {
    fc.assert(
      fc.property(assessments, fc.constantFrom(...pack.scenes), (assessment, { id }) => {
        const before = scoreAssessment(pack, assessment);
        const level = Math.min(4, (assessment.scenes[id] ?? -1) + 1) as Level;
        const after = scoreAssessment(pack, { ...assessment, scenes: { ...assessment.scenes, [id]: level } });
        expect(after.level).toBeGreaterThanOrEqual(before.level);
        expect(after.score).toBe(before.score);
      }),
    );
  });

  it('never falls when an option that adds points is chosen', () => {
    fc.assert(
      fc.property(
        assessments,
        fc.constantFrom(...pack.questions),
        fc.nat(20),
        (assessment, question, index) => {
          const before = scoreAssessment(pack, assessment);
          const { id, kind, options } = question;
          const worth = questionsOf(before).find((row) => row.id === id)?.score ?? '0';
          const better = options.filter(
            (option) => option.exclusive !== true && option.score * 1000 >= parsePoints(worth),
          );
          const added = kind === 'multiple' ? options.filter((option) => option.score > 0) : better;
          const option = added[index % added.length];
          if (option === undefined) return;
          const now = assessment.answers[id];
          const kept = kind === 'multiple' && now != null && 'options' in now ? now.options : [];
          const answers = { ...assessment.answers, [id]: { options: [...kept, option.key] } };
          const after = scoreAssessment(pack, { ...assessment, answers });
          expect(parsePoints(after.score)).toBeGreaterThanOrEqual(parsePoints(before.score));
          expect(after.level).toBeGreaterThanOrEqual(before.level);
        },
      ),
    );
  });

  it('lands inside the range when the open items are filled', () => {
    fc.assert(
      fc.property(assessments, assessments, (assessment, filler) => {
        const before = scoreAssessment(pack, assessment);
        const after = scoreAssessment(pack, filled(assessment, filler));
        expect(parsePoints(after.score)).toBeGreaterThanOrEqual(parsePoints(before.score));
        expect(parsePoints(after.scoreAtMost)).toBeLessThanOrEqual(parsePoints(before.scoreAtMost));
        expect(after.levelRange[0]).toBeGreaterThanOrEqual(before.levelRange[0]);
        expect(after.levelRange[1]).toBeLessThanOrEqual(before.levelRange[1]);
      }),
    );
  });

  it('reaches the top of its range when every open item is at its best', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const before = scoreAssessment(pack, assessment);
        const after = scoreAssessment(pack, filled(assessment, bestAssessment(pack)));
        expect(after.score).toBe(before.scoreAtMost);
        expect(after.level).toBe(before.levelRange[1]);
        expect(after.open).toEqual([]);
      }),
    );
  });
});

function reversed(assessment: Assessment): Assessment {
  const answers = Object.entries(assessment.answers)
    .toReversed()
    .map(([id, value]) => [id, turned(id, value)]);
  return {
    answers: Object.fromEntries(answers),
    scenes: Object.fromEntries(Object.entries(assessment.scenes).toReversed()),
  };
}

function turned(id: string, value: AnswerValue | null): AnswerValue | null {
  if (value === null || !('options' in value)) return value;
  const single = pack.questions.find((question) => question.id === id)?.kind === 'single';
  return single ? value : { options: value.options.toReversed() };
}

/** The open items of one assessment filled from another. */
function filled(assessment: Assessment, filler: Assessment): Assessment {
  const open = new Set(scoreAssessment(pack, assessment).open.map((item) => item.id + item.kind));
  const answers = pack.questions.map(({ id }) => {
    return [
      id,
      open.has(`${id}question`) ? (filler.answers[id] ?? null) : (assessment.answers[id] ?? null),
    ] as const;
  });
  const scenes = pack.scenes.map(({ id }) => {
    return [
      id,
      open.has(`${id}scene`) ? (filler.scenes[id] ?? null) : (assessment.scenes[id] ?? null),
    ] as const;
  });
  return {
    answers: Object.fromEntries(answers),
    scenes: Object.fromEntries(scenes),
  };
}

it('the best answer of every question is worth its maximum', () => {
  for (const question of pack.questions) {
    const result = scoreAssessment(pack, { answers: { [question.id]: bestAnswer(question) }, scenes: {} });
    expect(result.score).toBe(String(question.max));
  }
});
