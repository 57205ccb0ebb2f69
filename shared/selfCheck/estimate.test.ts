import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAnswer } from '#tests/fixtures/assessments.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { anyDiagnosis, anyTapped, otherInstrument } from '#tests/fixtures/selfCheck.ts';
import type { InstrumentPack } from '../instrument/pack.ts';
import { readAnswer } from '../model/interchange/readAnswer.ts';
import { parsePoints } from '../scoring/points.ts';
import { scoreAssessment } from '../scoring/scoreAssessment.ts';
import { estimateOf } from './estimate.ts';
import { prefilledAnswers, selfCheckNote } from './prefill.ts';
import { choiceOf, selfCheckTaps, type Tapped } from './taps.ts';
import { decidingWords, headlineOf, leftOutWords, meaningOf, tapsInWords } from './words.ts';

const shipped = shippedInstrument();
const editions = [
  ['as shipped', shipped],
  ['another edition', otherInstrument()],
] as const;

const labels = (questionId: string, pack: InstrumentPack = shipped) =>
  selfCheckTaps(pack)
    .find((tap) => tap.questionId === questionId)
    ?.choices.map(({ label }) => label);

/** Every question with the choice at this place; the last one where there are fewer. */
const tapAll = (place: number): Tapped =>
  Object.fromEntries(
    selfCheckTaps(shipped).map(({ questionId, choices }) => [
      questionId,
      (choices[place] ?? choices.at(-1))?.key ?? '',
    ]),
  );
const best: Tapped = { ...tapAll(99), passRate: 'up', revenuePerHead: 'up' };

describe('the taps', () => {
  it('are fifteen, each question of the instrument once, in the order of a diagnosis', () => {
    expect(selfCheckTaps(shipped).map(({ questionId }) => questionId)).toEqual(
      shipped.questions.map(({ id }) => id),
    );
  });

  it('offer options as they are, bands in plain words, and counts of what is many', () => {
    expect(labels('systemCoverage')).toEqual([
      '没有',
      '一个环节',
      '两个及以上环节',
      '八成以上环节',
      '全部环节',
    ]);
    expect(labels('digitalRate')).toEqual([
      '不超过 10%',
      '超过 10%，到 20%',
      '超过 20%，到 40%',
      '超过 40%，到 60%',
      '超过 60%',
    ]);
    expect(labels('talent')).toEqual(['一项也没有', '1 项', '2 项', '3 项', '4 项', '5 项全部']);
    expect(labels('autoCollection')).toEqual([
      '一项也没有',
      '1–4 项',
      '5–7 项',
      '8–10 项',
      '11–13 项',
      '14 项全部',
    ]);
    expect(labels('networkSecurity', otherInstrument())).toEqual(['1 项', '2 项', '3 项', '4 项全部']);
  });

  it.each(editions)('give answers that the instrument accepts (%s)', (_name, pack) => {
    for (const tap of selfCheckTaps(pack)) {
      const question = pack.questions.find(({ id }) => id === tap.questionId)!;
      for (const { least, most, exact } of tap.choices) {
        for (const answer of [least, most, ...(exact === null ? [] : [exact])]) {
          if (!('options' in answer)) throw new Error('a tap types no numbers');
          const [only = ''] = answer.options;
          const written = question.kind === 'single' ? only : [...answer.options];
          const read = readAnswer(question, written, undefined, 'answers', 'drafts');
          expect(read).toEqual({ ok: true, value: answer });
        }
      }
    }
  });
});

describe('the estimate', () => {
  it.each(editions)('contains every full diagnosis that agrees with the taps (%s)', (_name, pack) => {
    const both = anyTapped(pack).chain((tapped) =>
      anyDiagnosis(pack, tapped).map((diagnosis) => ({ tapped, diagnosis })),
    );
    fc.assert(
      fc.property(both, ({ tapped, diagnosis }) => {
        const { range, about, score } = estimateOf(pack, tapped);
        const { level, score: points } = scoreAssessment(pack, diagnosis);
        expect(level).toBeGreaterThanOrEqual(range[0]);
        expect(level).toBeLessThanOrEqual(range[1]);
        expect(parsePoints(points)).toBeGreaterThanOrEqual(parsePoints(score.atLeast));
        expect(parsePoints(points)).toBeLessThanOrEqual(parsePoints(score.atMost));
        const full = scoreAssessment(pack, {
          answers: diagnosis.answers,
          scenes: Object.fromEntries(pack.scenes.map(({ id }) => [id, 4])),
        });
        expect(full.level).toBeGreaterThanOrEqual(about[0]);
        expect(full.level).toBeLessThanOrEqual(about[1]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(editions)('is no wider than need be: both of its ends are reached (%s)', (_name, pack) => {
    const scenesAt = (level: 0 | 4) => Object.fromEntries(pack.scenes.map(({ id }) => [id, level] as const));
    fc.assert(
      fc.property(anyTapped(pack), (tapped) => {
        const { range, about } = estimateOf(pack, tapped);
        const least = Object.fromEntries(
          selfCheckTaps(pack).map((tap) => [tap.questionId, choiceOf(tap, tapped)?.least ?? null]),
        );
        const most = Object.fromEntries(
          selfCheckTaps(pack).map((tap) => [
            tap.questionId,
            choiceOf(tap, tapped)?.most ??
              bestAnswer(pack.questions.find(({ id }) => id === tap.questionId)!),
          ]),
        );
        expect(scoreAssessment(pack, { answers: least, scenes: scenesAt(0) }).level).toBe(range[0]);
        expect(scoreAssessment(pack, { answers: least, scenes: scenesAt(4) }).level).toBe(about[0]);
        expect(scoreAssessment(pack, { answers: most, scenes: scenesAt(4) }).level).toBe(range[1]);
        expect(about[1]).toBe(range[1]);
      }),
      { numRuns: 300 },
    );
  });

  it('says about which level, what decides it and what was left out', () => {
    const tapped = { ...tapAll(2), autoCollection: 'count-5-7', talent: 'count-2' };
    const estimate = estimateOf(shipped, tapped);
    expect(estimate.about).toEqual([2, 2]);
    expect(estimate.range).toEqual([0, 2]);
    expect(headlineOf(estimate)).toBe('大约二级');
    expect(meaningOf(estimate)).toBe(
      '按得分是二级，但 16 个场景还没有评：实际不会高过二级，最低可能是未入级。',
    );
    expect(decidingWords(shipped, estimate)).toEqual([
      `得分 ${estimate.score.atLeast} 至 ${estimate.score.atMost} 分，满分 100 分；二级要 40 分，三级要 60 分。`,
      '二级还要有 6 个场景达到二级，其中约束性场景不少于 3 个。',
    ]);
    expect(leftOutWords(estimate)[0]).toBe('16 个场景没有评：场景跟不上，等级会更低。');
  });

  it('never claims more than the points allow', () => {
    expect(headlineOf(estimateOf(shipped, tapAll(0)))).toBe('大约未入级');
    expect(
      meaningOf(estimateOf(shipped, { ...tapAll(0), passRate: 'down', revenuePerHead: 'down' })),
    ).toContain('场景评得再好也是未入级');
    expect(estimateOf(shipped, best)).toMatchObject({
      about: [4, 4],
      range: [0, 4],
      score: { atLeast: '100' },
    });
    expect(headlineOf(estimateOf(shipped, {}))).toBe('还说不准是几级');
    expect(meaningOf(estimateOf(shipped, {}))).toBe('按现有回答，从未入级到四级都有可能；多答几题会更准。');
    expect(leftOutWords(estimateOf(shipped, {}))[1]).toContain(
      '15 题答了“不清楚”（网络建设、设备数字化、设备联网等）',
    );
  });
});

describe('what a diagnosis begins with', () => {
  it('is what was said: how many is noted, and nothing is ticked that nobody has said', () => {
    const tapped = { digitalRate: 'b2', networkSecurity: 'none', dataSecurity: 'count-2', talent: 'count-5' };
    expect(prefilledAnswers(shipped, tapped)).toEqual([
      { questionId: 'digitalRate', value: { options: ['b2'] }, note: selfCheckNote },
      { questionId: 'networkSecurity', value: { options: ['none'] }, note: selfCheckNote },
      {
        questionId: 'dataSecurity',
        value: null,
        note: `${selfCheckNote}：自测答“4 项中的 2 项”，请勾选是哪几项`,
      },
      {
        questionId: 'talent',
        value: { options: ['staff', 'department', 'training', 'performance', 'ladder'] },
        note: selfCheckNote,
      },
    ]);
  });

  it('is told in words, the skipped questions too', () => {
    const words = tapsInWords(shipped, { network: 'count-3' });
    expect(words).toHaveLength(15);
    expect(words[0]).toMatchObject({ name: '网络建设', answer: '4 项中的 3 项', isExact: false });
    expect(words[1]).toMatchObject({ answer: null });
  });
});
