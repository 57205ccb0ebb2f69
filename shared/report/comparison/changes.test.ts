import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreAssessment } from '../../scoring/scoreAssessment.ts';
import { anyAssessment } from '#tests/fixtures/assessments.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { changesOf, improvements, setbacks, turns } from './changes.ts';
import { daysBetween } from './source.ts';

const pack = shippedInstrument();
const before = scoreAssessment(pack, {
  answers: {
    network: { options: ['control', 'business'] },
    talent: { options: ['staff'] },
    connectedRate: { options: ['b1'] },
  },
  scenes: { quality: 3, energy: 1, office: 2, productDesign: 2, equipment: 1, hr: 1 },
});
const after = scoreAssessment(pack, {
  answers: {
    network: { options: ['control'] },
    connectedRate: { options: ['b1'] },
    passRate: { options: ['up'] },
  },
  scenes: { quality: 2, energy: 3, office: 4, productDesign: 3, hr: 0 },
});
const turnOf = (kind: string, id: string, changes = changesOf(before, after)) =>
  changes.find((change) => change.kind === kind && change.id === id)?.turn;

describe('what became of an item', () => {
  test('a step forward or back where both sessions rated it', () => {
    expect(turnOf('scene', 'energy')).toBe('better');
    expect(turnOf('scene', 'quality')).toBe('worse');
    expect(turnOf('question', 'network')).toBe('worse');
    expect(turnOf('question', 'connectedRate')).toBe('same');
  });

  test('neither where one of them left it open', () => {
    expect(turnOf('question', 'passRate')).toBe('answered');
    expect(turnOf('question', 'talent')).toBe('opened');
    expect(turnOf('question', 'digitalRate')).toBe('open');
    expect(turnOf('scene', 'equipment')).toBe('opened');
  });

  test('nor where one of the editions does not have it', () => {
    const smaller = { ...pack, scenes: pack.scenes.filter(({ id }) => id !== 'quality') };
    const now = scoreAssessment(smaller, { answers: {}, scenes: {} });
    expect(turnOf('scene', 'quality', changesOf(before, now))).toBe('dropped');
    expect(turnOf('scene', 'quality', changesOf(now, before))).toBe('added');
  });

  test('a question that is worth more in the later edition is judged by its share', () => {
    const doubled = {
      ...pack,
      questions: pack.questions.map((question) =>
        question.id === 'network'
          ? {
              ...question,
              max: question.max * 2,
              options: question.options.map((option) => ({ ...option, score: option.score * 2 })),
            }
          : question,
      ),
    };
    const answers = { network: { options: ['control', 'business'] } };
    const again = scoreAssessment(doubled, { answers, scenes: {} });
    expect(turnOf('question', 'network', changesOf(before, again))).toBe('same');
  });
});

test('the greatest steps come first, constraint scenes before others alike', () => {
  const changes = changesOf(before, after);
  expect(improvements(changes).map(({ id }) => id)).toEqual(['energy', 'office', 'productDesign']);
  expect(improvements(changes).map(({ gain }) => gain)).toEqual([0.5, 0.5, 0.25]);
  expect(setbacks(changes).map(({ id, gain }) => [id, gain])).toEqual([
    ['quality', -0.25],
    ['network', -0.25],
    ['hr', -0.25],
  ]);
});

test('whatever is answered: every item once, and the other way round every step is turned', () => {
  const turned = { better: 'worse', worse: 'better', answered: 'opened', opened: 'answered' } as const;
  fc.assert(
    fc.property(anyAssessment(pack), anyAssessment(pack), (one, other) => {
      const [first, second] = [scoreAssessment(pack, one), scoreAssessment(pack, other)];
      const there = changesOf(first, second);
      const back = changesOf(second, first);
      expect(there).toHaveLength(first.total);
      for (const [index, { turn, gain }] of there.entries()) {
        expect(turns).toContain(turn);
        expect(back[index]?.turn).toBe(turned[turn as keyof typeof turned] ?? turn);
        expect(back[index]?.gain).toBeCloseTo(-gain, 12);
        expect(Math.sign(gain)).toBe(turn === 'better' ? 1 : turn === 'worse' ? -1 : 0);
      }
    }),
  );
});

test('days are counted across months and leap days', () => {
  expect(daysBetween('2026-03-02', '2026-09-15')).toBe(197);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-03-02', '2026-03-02')).toBe(0);
});
