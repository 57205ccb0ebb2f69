import { otherGroup, type Statistic } from '../model/statistic.ts';
import { cellsOf } from './cells.ts';
import type { Counted, Vocabulary } from './counted.ts';
import { disclosureOver } from './disclosure.ts';
import { industrySceneTables } from './industrySceneTables.ts';
import { levelTables, type Kind } from './levelTables.ts';
import { sceneTables } from './sceneTables.ts';
import { supervisionFigures } from './supervisionFigures.ts';
import { targetValues } from './targetValues.ts';

/**
 * 统计: the aggregates over the enterprises of all centres. `asOf`: the day (YYYY-MM-DD) that they count up to. The same
 * enterprises, in any order, give the same rows, with the same ids.
 *
 * Nothing in them tells of fewer than five enterprises, not by adding and subtracting figures either: see `disclosure.ts`
 * for how that is decided. Held against each other are all figures by level, industry and county; those of a scene, and
 * the targets, are held against the levels of all enterprises; those of a scene by industry against the levels by
 * industry, too; those of the supervision against the targets, too. Levels of too few are not left out but merged with the
 * levels below: a number under a level says how many have reached it, but not the next level that has a number.
 */
export function statisticsOf(
  enterprises: readonly Counted[],
  { industries, counties, targets }: Vocabulary,
  asOf: string,
): readonly Statistic[] {
  const kinds = enterprises.flatMap(({ industry, county, level }): readonly Kind[] => {
    if (level === null) return [];
    const known = (name: string, names: readonly string[]) => (names.includes(name) ? name : otherGroup);
    return [{ industry: known(industry, industries), county: known(county, counties), level }];
  });
  const cells = cellsOf(kinds, (kind) => kind);
  const disclosure = disclosureOver(cells.map(({ size }) => size));
  const { rows, cuts } = levelTables(cells, disclosure, { industry: industries, county: counties });
  const scenes = sceneTables(enterprises, cuts);
  const { supervision, satisfaction } = supervisionFigures(enterprises, cuts, asOf);
  return [
    ...rows.map((row): Statistic => ({
      id: `levels/${row.industry ?? '*'}/${row.county ?? '*'}`,
      kind: 'levels',
      ...row,
      asOf,
    })),
    ...scenes.map(({ scene, counts }): Statistic => ({
      id: `scenes/${scene}`,
      kind: 'scenes',
      scene,
      counts,
      asOf,
    })),
    ...industrySceneTables(enterprises, rows, scenes).map(({ industry, scene, counts }): Statistic => ({
      id: `industryScenes/${industry}/${scene}`,
      kind: 'industryScenes',
      industry,
      scene,
      counts,
      asOf,
    })),
    ...targetValues(enterprises, cuts, targets).map(({ target, value }): Statistic => ({
      id: `targets/${target}`,
      kind: 'targets',
      target,
      value,
      asOf,
    })),
    ...supervision.map((figures): Statistic => ({
      id: 'supervision',
      kind: 'supervision',
      ...figures,
      asOf,
    })),
    ...satisfaction.map((figures): Statistic => ({
      id: `satisfaction/${figures.dimension}`,
      kind: 'satisfaction',
      ...figures,
      asOf,
    })),
  ];
}
