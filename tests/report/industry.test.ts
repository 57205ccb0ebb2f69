import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndustry } from '#shared/report/industry/buildIndustry.ts';
import { selectedOf } from '#shared/report/industry/diagnosed.ts';
import { industryFigures, type IndustryFigures } from '#shared/report/industry/figures.ts';
import type { Count } from '#shared/report/industry/orderedClasses.ts';
import type { ReportModel } from '#shared/report/model.ts';
import type { SelectionInput } from '#shared/report/selection.ts';
import { allSets, smallDerivable, type Printed } from './derive.ts';
import { selectionOf, shippedParts } from './selections.ts';

/** Milliseconds, for machines that do other work at the same time. */
const patience = 120_000;
const parts = shippedParts();
const { pack } = parts;

function modelOf(input: SelectionInput): ReportModel {
  const built = buildIndustry(input);
  if (!built.ok) throw new Error(built.message);
  return built.value;
}

function figuresOf(input: SelectionInput): IndustryFigures {
  const selected = selectedOf(input);
  if (!selected.ok) throw new Error(selected.message);
  return industryFigures(selected.value, input);
}

const selections = fc
  .tuple(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([count, seed]) => selectionOf(count, parts, seed));

describe('what counts', () => {
  test('nothing selected, and fewer than five enterprises, are refused in one sentence', () => {
    const input = selectionOf(9, parts);
    expect(buildIndustry({ ...input, sessions: [] })).toMatchObject({ ok: false, code: 'noSessions' });
    const one = input.sessions.slice(0, 1);
    const few = buildIndustry({ ...input, sessions: [...one, ...one, ...one, ...one, ...one] });
    expect(few).toMatchObject({ ok: false, code: 'tooFewEnterprises' });
    expect(few.ok ? '' : few.message).toMatch(/不足 5 家企业.*未生成.*请/);
  });

  test('of an enterprise only the newest session, in whatever order they come', () => {
    const input = selectionOf(40, parts, 7);
    const enterprises = new Set(input.sessions.map(({ bundle }) => bundle.enterprise.uscc));
    expect(enterprises.size).toBeLessThan(input.sessions.length);
    expect(figuresOf(input).total).toBe(enterprises.size);
    const newest = input.sessions.filter(
      ({ bundle }) =>
        !input.sessions.some(
          ({ bundle: other }) =>
            other.enterprise.uscc === bundle.enterprise.uscc && other.session.date > bundle.session.date,
        ),
    );
    expect(modelOf({ ...input, sessions: newest })).toEqual(modelOf(input));
    expect(modelOf({ ...input, sessions: input.sessions.toReversed() })).toEqual(modelOf(input));
  });

  test('of two editions that score differently only the one that most were scored by', () => {
    const input = selectionOf(30, parts, 3);
    const other = { ...pack, levels: pack.levels.map((rule) => ({ ...rule, minScore: rule.minScore + 1 })) };
    const mixed = input.sessions.map((session, index) => (index < 6 ? { ...session, pack: other } : session));
    const figures = figuresOf({ ...input, sessions: mixed });
    expect(figures.otherEditions).toBe(true);
    expect(figures.total).toBeLessThan(30);
    expect(figures.pack).toBe(pack);
  });

  test('an edition with other words but the same scores is the same', () => {
    const input = selectionOf(30, parts, 3);
    const reworded = { ...pack, title: `${pack.title}（修订）` };
    const mixed = input.sessions.map((session, index) =>
      index < 6 ? { ...session, pack: reworded } : session,
    );
    expect(figuresOf({ ...input, sessions: mixed }).total).toBe(30);
  });
});

describe('for any selection', () => {
  test(
    'every number of enterprises is a group, and groups add up to all',
    () => {
      fc.assert(
        fc.property(selections, (input) => {
          const { attributes, levels, total, scenes, sceneNeeds, questionNeeds } = figuresOf(input);
          for (const { groups } of attributes) {
            for (const { count } of groups) expect(count).toBeGreaterThanOrEqual(5);
            expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
          }
          for (const { ranges, count } of [levels.whole, ...levels.rows]) {
            expect(ranges.reduce((sum, range) => sum + range.count, 0)).toBe(count);
          }
          const counts = [levels.fromTwo, levels.unsettled];
          const needs = [...sceneNeeds, ...questionNeeds].flatMap(({ needed, open }) => [needed, open]);
          for (const count of [...counts, ...needs]) {
            if (count.kind !== 'exact') continue;
            for (const side of [count.value, total - count.value]) expect([1, 2, 3, 4]).not.toContain(side);
          }
          expect(scenes.every(({ cells }) => cells.length === levels.rows.length)).toBe(true);
        }),
        { numRuns: 20 },
      );
    },
    patience,
  );

  test(
    'no small group follows from what is printed of a scene',
    () => {
      fc.assert(
        fc.property(selections, (input) => {
          const selected = selectedOf(input);
          if (!selected.ok) throw new Error(selected.message);
          const { sceneNeeds, total } = figuresOf(input);
          for (const need of sceneNeeds) {
            const cells = [0, 0, 0, 0, 0, 0];
            for (const { result, gaps } of selected.value.enterprises) {
              const level = result.scenes.find(({ id }) => id === need.id)?.level ?? null;
              const gap = gaps.some(({ kind, id }) => kind === 'scene' && id === need.id);
              const place = level === null ? 5 : gap ? level : 4;
              cells[place] = (cells[place] ?? 0) + 1;
            }
            const exact = (count: Count, places: readonly number[]): readonly Printed[] =>
              count.kind === 'exact' ? [{ cells: places, sum: count.value }] : [];
            const printed = [
              { cells: [0, 1, 2, 3, 4, 5], sum: total },
              ...exact(need.needed, [0, 1, 2, 3]),
              ...([1, 2, 3, 4] as const).flatMap((level) => exact(need.next[level], [level - 1])),
              ...exact(need.open, [5]),
            ];
            for (const { cells: set, sum } of printed) {
              expect(set.reduce((all, place) => all + (cells[place] ?? 0), 0)).toBe(sum);
            }
            expect(smallDerivable(cells, printed, allSets(6)), need.name).toEqual([]);
          }
        }),
        { numRuns: 12 },
      );
    },
    patience,
  );

  test(
    'no name, code, person or own words of an enterprise is in the model',
    () => {
      fc.assert(
        fc.property(selections, (plainInput) => {
          const input = withOwnWords(plainInput);
          const text = JSON.stringify(modelOf(input));
          for (const { bundle } of input.sessions) {
            const { enterprise, session } = bundle;
            const own = [
              enterprise.name,
              enterprise.uscc,
              enterprise.contact.name,
              enterprise.contact.phone,
              session.notes,
              session.id,
              ...session.participants,
              ...bundle.answers.map(({ note }) => note),
              ...(bundle.evidence ?? []).map(({ name }) => name),
            ];
            for (const words of own) if (words !== '') expect(text).not.toContain(words);
          }
          expect(text).not.toContain('只有我家');
          expect(text).not.toContain('欠款');
        }),
        { numRuns: 15 },
      );
    },
    patience,
  );
});

/** Pain points that one enterprise alone has, and one that many have but that names somebody. */
function withOwnWords(input: SelectionInput): SelectionInput {
  const [first] = input.sessions;
  const named = `${first?.bundle.enterprise.name ?? ''}的欠款`;
  return {
    ...input,
    scope: `${input.scope} · ${first?.bundle.enterprise.name ?? ''}`,
    sessions: input.sessions.map((session, index) => ({
      ...session,
      bundle: {
        ...session.bundle,
        session: { ...session.bundle.session, painPoints: [`只有我家 ${index}`, named, '共同的难处'] },
      },
    })),
  };
}

test('words that five or more enterprises used are printed with their number', () => {
  const figures = figuresOf(withOwnWords(selectionOf(40, parts, 9)));
  expect(figures.painPoints).toEqual([{ words: '共同的难处', count: { kind: 'exact', value: 40 } }]);
});

test('scores leave out enterprises with open questions, and say how many', () => {
  const input = selectionOf(60, parts, 4);
  const [question] = pack.questions;
  const emptied = new Set(input.sessions.slice(0, 12).map(({ bundle }) => bundle.enterprise.uscc));
  const some = input.sessions.map((session) => ({
    ...session,
    bundle: {
      ...session.bundle,
      answers: session.bundle.answers.map((answer) =>
        emptied.has(session.bundle.enterprise.uscc) && answer.questionId === question?.id
          ? { ...answer, value: null }
          : answer,
      ),
    },
  }));
  const { whole } = figuresOf({ ...input, sessions: some }).scores;
  expect(whole.open.kind === 'exact' && whole.open.value).toBeGreaterThanOrEqual(emptied.size);
  const rest = input.sessions.filter(({ bundle }) => !emptied.has(bundle.enterprise.uscc));
  expect(whole.total).toEqual(figuresOf({ ...input, sessions: rest }).scores.whole.total);
});
