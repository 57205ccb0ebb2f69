import type { Diagnosed } from './diagnosed.ts';
import type { Group } from './groups.ts';
import { levelSpread, type LevelSpread } from './statistics.ts';

/** A scene's levels in a group, over the enterprises where it is rated; null: fewer than five. */
export type SceneCell = {
  readonly spread: LevelSpread | null;
  readonly someOpen: boolean;
};

export type SceneRow = {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly constraint: boolean;
  readonly whole: SceneCell;
  readonly cells: readonly SceneCell[];
};

/**
 * The scenes by group, in the instrument's order. Medians, not means: a mean level times the number of enterprises is a
 * sum of a few small whole numbers, from which the number at each level could be worked out.
 */
export function sceneFigures(
  enterprises: readonly Diagnosed[],
  groups: readonly Group<Diagnosed>[],
): readonly SceneRow[] {
  const scenes = enterprises[0]?.result.scenes ?? [];
  return scenes.map(({ id, name, stage, constraint }, index) => ({
    id,
    name,
    stage,
    constraint,
    whole: cellOf(enterprises, index),
    cells: groups.map(({ members }) => cellOf(members, index)),
  }));
}

function cellOf(members: readonly Diagnosed[], index: number): SceneCell {
  const rated = members.flatMap(({ result }) => {
    const level = result.scenes[index]?.level ?? null;
    return level === null ? [] : [level];
  });
  return { spread: levelSpread(rated), someOpen: rated.length < members.length };
}
