import type { Level } from '../look/levels.ts';
import type { AssessmentResult, Points, SceneResult } from './assessment.ts';
import { formatPoints, parsePoints } from './points.ts';
import { questionsOf } from './resultItems.ts';

/** Points before and now; null where the item was open or unknown to that session's pack. `change` is signed. */
export type PointsChange = {
  readonly id: string;
  readonly name: string;
  readonly max: Points;
  readonly before: Points | null;
  readonly after: Points | null;
  readonly change: Points | null;
};

/** A scene's level before and now; `change` in levels. */
export type SceneChange = {
  readonly id: string;
  readonly name: string;
  readonly constraint: boolean;
  readonly before: Level | null;
  readonly after: Level | null;
  readonly change: number | null;
};

export type Comparison = {
  readonly level: { readonly before: Level; readonly after: Level };
  readonly score: { readonly before: Points; readonly after: Points; readonly change: Points };
  readonly dimensions: readonly PointsChange[];
  readonly questions: readonly PointsChange[];
  readonly scenes: readonly SceneChange[];
};

/** What changed from one session of an enterprise to a later one, item by item, in the later pack's order. */
export function compareResults(previous: AssessmentResult, current: AssessmentResult): Comparison {
  return {
    level: { before: previous.level, after: current.level },
    score: {
      before: previous.score,
      after: current.score,
      change: formatPoints(parsePoints(current.score) - parsePoints(previous.score)),
    },
    dimensions: pair(previous.dimensions, current.dimensions).map(pointsChange),
    questions: pair(questionsOf(previous), questionsOf(current)).map(pointsChange),
    scenes: pair(previous.scenes, current.scenes).map(sceneChange),
  };
}

/** One item on both sides; `row` is the later of the two and tells its name. */
type Pair<Row> = { readonly row: Row; readonly before: Row | undefined; readonly after: Row | undefined };

/** Rows of both sides by id: the current ones first, then what only the previous one had. */
function pair<Row extends { readonly id: string }>(
  previous: readonly Row[],
  current: readonly Row[],
): readonly Pair<Row>[] {
  const before = new Map(previous.map((row) => [row.id, row]));
  const now = new Set(current.map((row) => row.id));
  return [
    ...current.map((row) => ({ row, before: before.get(row.id), after: row })),
    ...previous.filter((row) => !now.has(row.id)).map((row) => ({ row, before: row, after: undefined })),
  ];
}

function sceneChange({ row, before, after }: Pair<SceneResult>): SceneChange {
  const { id, name, constraint } = row;
  const was = before?.level ?? null;
  const is = after?.level ?? null;
  return {
    id,
    name,
    constraint,
    before: was,
    after: is,
    change: was === null || is === null ? null : is - was,
  };
}

type Pointed = {
  readonly id: string;
  readonly name: string;
  readonly max: Points;
  readonly score: Points;
  readonly open?: boolean;
};

function pointsChange({ row, before, after }: Pair<Pointed>): PointsChange {
  const { id, name, max } = row;
  const was = before === undefined || before.open === true ? null : before.score;
  const is = after === undefined || after.open === true ? null : after.score;
  const change = was === null || is === null ? null : formatPoints(parsePoints(is) - parsePoints(was));
  return { id, name, max, before: was, after: is, change };
}
