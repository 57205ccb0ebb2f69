import { levels, type Level } from '../look/levels.ts';
import { otherGroup } from '../model/statistic.ts';
import { cellsOf, type Cell, type Counts } from './cells.ts';
import type { Counted } from './counted.ts';
import { disclosureOver } from './disclosure.ts';
import type { LevelRow } from './levelTables.ts';
import type { SceneRow } from './sceneTables.ts';

/** Enterprises of an industry by the level of a scene, told apart at level two only. */
export type IndustrySceneRow = {
  readonly industry: string;
  readonly scene: string;
  readonly counts: Counts;
};

type Kind = { readonly industry: string; readonly level: Level; readonly reached: Level | null };

/**
 * How many enterprises of each industry have brought each scene to level two. Held against the levels of all enterprises
 * and by industry (`levelRows`) and against the scene's own figures (`sceneRows`), all of which are told already. Only
 * industries with a row of their own are told, and only where both sides of level two may be. Those that have not rated a
 * scene are left out, but where this may not be told: then they count as below level two.
 */
export function industrySceneTables(
  enterprises: readonly Counted[],
  levelRows: readonly LevelRow[],
  sceneRows: readonly SceneRow[],
): readonly IndustrySceneRow[] {
  const byIndustry = levelRows.filter(({ county }) => county === null);
  const named = byIndustry.flatMap(({ industry }) =>
    industry === null || industry === otherGroup ? [] : [industry],
  );
  const industryOf = (industry: string) => (named.includes(industry) ? industry : otherGroup);
  const diagnosed = enterprises.flatMap(({ industry, level, scenes }) =>
    level === null ? [] : [{ industry: industryOf(industry), level, scenes }],
  );
  return sceneRows.flatMap((sceneRow) => {
    const cells = cellsOf(diagnosed, ({ industry, level, scenes }): Kind => ({
      industry,
      level,
      reached: scenes.get(sceneRow.scene) ?? null,
    }));
    return rowsOfScene(cells, byIndustry, named, sceneRow);
  });
}

function rowsOfScene(
  cells: readonly Cell<Kind>[],
  levelRows: readonly LevelRow[],
  named: readonly string[],
  { scene, counts }: SceneRow,
): readonly IndustrySceneRow[] {
  const disclosure = disclosureOver(cells.map(({ size }) => size));
  const publish = (isWanted: (kind: Kind) => boolean) =>
    disclosure.publish(cells.map(({ kind }) => isWanted(kind)));
  const sizeOf = (isWanted: (kind: Kind) => boolean) =>
    cells.reduce((sum, { kind, size }) => sum + (isWanted(kind) ? size : 0), 0);

  // What is told already. Where a scene's figures and those of the industries give too much together, nothing is added.
  for (const row of levelRows) {
    for (const least of toldFrom(row.counts)) {
      publish(
        ({ industry, level }) => (row.industry === null || row.industry === industry) && level >= least,
      );
    }
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const areUnratedIn = total === sizeOf(() => true);
  const sceneFigures = toldFrom(counts).map(
    (least) =>
      ({ reached }: Kind) =>
        reached === null ? areUnratedIn && least === 0 : reached >= least,
  );
  if (!sceneFigures.every(publish)) return [];

  return named.flatMap((industry): readonly IndustrySceneRow[] => {
    const isRated = (kind: Kind) => kind.industry === industry && kind.reached !== null;
    const isReached = (kind: Kind) =>
      kind.industry === industry && kind.reached !== null && kind.reached >= 2;
    const reached = sizeOf(isReached);
    if (reached === 0 || !publish(isReached)) return [];
    const base = publish(isRated) ? sizeOf(isRated) : sizeOf((kind) => kind.industry === industry);
    return [{ industry, scene, counts: [base - reached, 0, reached, 0, 0] }];
  });
}

/** The levels that published counts tell enterprises apart at: how many have reached each of them. */
function toldFrom(counts: Counts): readonly Level[] {
  return levels.filter((level) => counts[level] > 0);
}
