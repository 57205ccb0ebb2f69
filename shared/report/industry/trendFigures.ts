import { parsePoints } from '../../scoring/points.ts';
import type { Diagnosed } from './diagnosed.ts';
import { shownOf } from './groups.ts';
import { isComplete } from './scoreFigures.ts';
import { spreadOf, type Spread } from './statistics.ts';

export type TrendPoint = { readonly quarter: string; readonly total: Spread };

/** Scores by the quarter of the diagnosis, where a quarter may stand alone; empty for fewer than two such quarters. */
export function trendFigures(enterprises: readonly Diagnosed[]): readonly TrendPoint[] {
  const complete = enterprises.filter(isComplete);
  const quarters = quartersOf(complete);
  const members = quarters.map((quarter) => complete.filter((enterprise) => enterprise.quarter === quarter));
  const shown = shownOf(members.map(({ length }) => length));
  const points = quarters.flatMap((quarter, index) => {
    const scores = (members[index] ?? []).map(({ result }) => parsePoints(result.score));
    const total = shown[index] === true ? spreadOf(scores) : null;
    return total === null ? [] : [{ quarter, total }];
  });
  return points.length < 2 ? [] : points;
}

/** The quarters in which somebody was diagnosed, in order. */
export function quartersOf(enterprises: readonly Diagnosed[]): readonly string[] {
  const sorted = enterprises.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return [...new Set(sorted.map(({ quarter }) => quarter))];
}
