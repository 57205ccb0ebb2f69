import { parsePoints } from '../../scoring/points.ts';
import { questionsOf } from '../../scoring/resultItems.ts';
import { crossClasses } from './crossClasses.ts';
import type { Diagnosed } from './diagnosed.ts';
import { shownOf, type Group } from './groups.ts';
import { countIn, type Count } from './orderedClasses.ts';
import { spreadOf, type Spread } from './statistics.ts';
import { leastGroup } from './threshold.ts';

/**
 * A group's scores: of the enterprises that answered every question, so that what is missing never counts as zero and
 * the dimensions add up to the total. Null where they are too few. `counted` and `open` tell how many they are.
 */
export type ScoreRow = {
  readonly name: string;
  readonly count: number;
  readonly counted: Count;
  readonly open: Count;
  readonly total: Spread | null;
  /** In the order of the instrument's dimensions. */
  readonly dimensions: readonly (Spread | null)[];
};

export type ScoreFigures = { readonly whole: ScoreRow; readonly rows: readonly ScoreRow[] };

/** Scores over all and per group. */
export function scoreFigures(
  enterprises: readonly Diagnosed[],
  groups: readonly Group<Diagnosed>[],
): ScoreFigures {
  const counts = groups.map(({ members }) => {
    const complete = members.filter(isComplete).length;
    return [complete, members.length - complete];
  });
  const shown = shownOf(counts.map(([complete = 0]) => complete));
  const all = enterprises.filter(isComplete);
  const wholeCounts = [all.length, enterprises.length - all.length];
  const crossed = crossClasses(groups.length === 0 ? [wholeCounts] : counts);
  return {
    whole: {
      name: '全部企业',
      count: enterprises.length,
      counted: countIn(wholeCounts, crossed.whole, 0, 0),
      open: countIn(wholeCounts, crossed.whole, 1, 1),
      ...spreads(all, enterprises, all.length >= leastGroup),
    },
    rows: groups.map(({ name, members }, index) => ({
      name,
      count: members.length,
      counted: countIn(counts[index] ?? [], crossed.rows[index] ?? [], 0, 0),
      open: countIn(counts[index] ?? [], crossed.rows[index] ?? [], 1, 1),
      ...spreads(members.filter(isComplete), enterprises, shown[index] === true),
    })),
  };
}

/** Whether every question is answered. */
export function isComplete({ result }: Diagnosed): boolean {
  return questionsOf(result).every((question) => !question.open);
}

function spreads(
  complete: readonly Diagnosed[],
  enterprises: readonly Diagnosed[],
  shown: boolean,
): Pick<ScoreRow, 'total' | 'dimensions'> {
  const dimensions = enterprises[0]?.result.dimensions ?? [];
  if (!shown) return { total: null, dimensions: dimensions.map(() => null) };
  return {
    total: spreadOf(complete.map(({ result }) => parsePoints(result.score))),
    dimensions: dimensions.map((_, index) =>
      spreadOf(complete.map(({ result }) => parsePoints(result.dimensions[index]?.score ?? '0'))),
    ),
  };
}
