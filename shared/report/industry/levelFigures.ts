import { levels } from '../../look/levels.ts';
import { crossClasses } from './crossClasses.ts';
import type { Diagnosed } from './diagnosed.ts';
import type { Group } from './groups.ts';
import { countIn, countOf, type ClassRange, type Count } from './orderedClasses.ts';

/** A group's levels as printed: neighbouring levels are merged where they must be. */
export type LevelRow = {
  readonly name: string;
  readonly count: number;
  readonly ranges: readonly ClassRange[];
};

/** `unsettled`: how many may still rise, since some of their items are open. */
export type LevelFigures = {
  readonly whole: LevelRow;
  readonly rows: readonly LevelRow[];
  readonly fromTwo: Count;
  readonly unsettled: Count;
};

/** From level two on an enterprise counts as transformed in the pilot; this cut is kept before all others. */
const keep = 1;

/** How many enterprises have which level, over all and per group. */
export function levelFigures(
  enterprises: readonly Diagnosed[],
  groups: readonly Group<Diagnosed>[],
): LevelFigures {
  const counts = countsOf(enterprises);
  const rows = groups.length === 0 ? [counts] : groups.map(({ members }) => countsOf(members));
  const crossed = crossClasses(rows, keep);
  const unsettled = enterprises.filter(({ result }) => result.levelRange[0] !== result.levelRange[1]);
  return {
    whole: { name: '全部企业', count: enterprises.length, ranges: crossed.whole },
    rows: groups.map(({ name, members }, index) => ({
      name,
      count: members.length,
      ranges: crossed.rows[index] ?? [],
    })),
    fromTwo: countIn(counts, crossed.whole, keep + 1, 4),
    unsettled: countOf(unsettled.length, enterprises.length),
  };
}

function countsOf(enterprises: readonly Diagnosed[]): readonly number[] {
  return levels.map((level) => enterprises.filter(({ result }) => result.level === level).length);
}
