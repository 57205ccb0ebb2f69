import type { AssessmentResult, QuestionResult, SceneResult } from '../../scoring/assessment.ts';
import { parsePoints } from '../../scoring/points.ts';
import { questionsOf } from '../../scoring/resultItems.ts';

/**
 * What became of an item. `added` and `dropped` stand in only one of the two editions; `answered` was open before,
 * `opened` is open now, `open` both times. None of these is a step forward or back.
 */
export const turns = ['better', 'worse', 'same', 'answered', 'opened', 'open', 'added', 'dropped'] as const;
export type Turn = (typeof turns)[number];

/**
 * One question or scene in two sessions. `gain` is the change of its share (score ÷ full score, level ÷ 4) from −1 to 1,
 * for ordering only, 0 where one side has no share. `weight` orders what gained alike: constraint scenes, then points.
 */
export type ItemChange = {
  readonly kind: 'question' | 'scene';
  readonly id: string;
  readonly name: string;
  readonly constraint: boolean;
  readonly turn: Turn;
  readonly gain: number;
  readonly weight: number;
};

/** Every item of both sessions, the present edition's first, each kind in its order. */
export function changesOf(previous: AssessmentResult, now: AssessmentResult): readonly ItemChange[] {
  return [
    ...pairs(questionsOf(previous), questionsOf(now)).map(({ before, after, row }): ItemChange => {
      const { id, name, max } = row;
      const step = stepOf(before && questionShare(before), after && questionShare(after));
      return { kind: 'question', id, name, constraint: false, weight: parsePoints(max), ...step };
    }),
    ...pairs(previous.scenes, now.scenes).map(({ before, after, row }): ItemChange => {
      const { id, name, constraint } = row;
      const step = stepOf(before && sceneShare(before), after && sceneShare(after));
      return { kind: 'scene', id, name, constraint, weight: constraint ? heaviest : 0, ...step };
    }),
  ];
}

/** More than any question has points. */
const heaviest = 1_000_000_000;

/** The items that gained most, most first. */
export function improvements(changes: readonly ItemChange[]): readonly ItemChange[] {
  const better = changes.filter(({ turn }) => turn === 'better');
  return better.sort((a, b) => b.gain - a.gain || b.weight - a.weight);
}

/** The items that lost most, most first. */
export function setbacks(changes: readonly ItemChange[]): readonly ItemChange[] {
  const worse = changes.filter(({ turn }) => turn === 'worse');
  return worse.sort((a, b) => a.gain - b.gain || b.weight - a.weight);
}

/** A part of a whole in whole numbers, so that shares are compared exactly; 'open' has none. */
type Share = { readonly part: number; readonly whole: number } | 'open';

function questionShare({ open, score, max }: QuestionResult): Share {
  return open ? 'open' : { part: parsePoints(score), whole: parsePoints(max) };
}

function sceneShare({ level }: SceneResult): Share {
  return level === null ? 'open' : { part: level, whole: 4 };
}

function stepOf(before: Share | undefined, after: Share | undefined): Pick<ItemChange, 'turn' | 'gain'> {
  const still = (turn: Turn) => ({ turn, gain: 0 });
  if (before === undefined) return still('added');
  if (after === undefined) return still('dropped');
  if (after === 'open') return still(before === 'open' ? 'open' : 'opened');
  if (before === 'open') return still('answered');
  const rise = after.part * before.whole - before.part * after.whole;
  if (rise === 0 || before.whole === 0 || after.whole === 0) return still('same');
  return {
    turn: rise > 0 ? 'better' : 'worse',
    gain: after.part / after.whole - before.part / before.whole,
  };
}

type Pair<Row> = { readonly row: Row; readonly before: Row | undefined; readonly after: Row | undefined };

function pairs<Row extends { readonly id: string }>(
  previous: readonly Row[],
  now: readonly Row[],
): readonly Pair<Row>[] {
  const before = new Map(previous.map((row) => [row.id, row]));
  const known = new Set(now.map(({ id }) => id));
  return [
    ...now.map((row) => ({ row, before: before.get(row.id), after: row })),
    ...previous.filter(({ id }) => !known.has(id)).map((row) => ({ row, before: row, after: undefined })),
  ];
}
