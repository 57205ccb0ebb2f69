import type { ExhibitTable } from './exhibitText.ts';
import type { HallContent } from './hallContent.ts';
import { shortIndustryName } from './industryName.ts';
import { distributionOf, shareAtLeast } from './levelDistribution.ts';
import { lowest, shareInPercent, type Share } from './shares.ts';

type Content = Pick<HallContent, 'figures' | 'policy' | 'instrument'>;
type Named = { readonly key: string; readonly name: string };

/** How many enterprises of an industry have brought a scene to level two; `share` null: not told. */
export type IndustryScene = {
  readonly industry: string;
  readonly scene: string;
  readonly share: Share | null;
};

/** Industries and scenes, and a cell for each pair of them. */
export type IndustrySceneTable = {
  readonly industries: readonly Named[];
  readonly scenes: readonly Named[];
  readonly cells: readonly IndustryScene[];
};

/** The table of industries that are told by scene, in the policy's order; null: none is. */
export function industrySceneTable({ figures, policy, instrument }: Content): IndustrySceneTable | null {
  const shares = new Map(
    figures.statistics.flatMap((row): [string, Share][] => {
      const distribution = row.kind === 'industryScenes' ? distributionOf(row.counts) : null;
      const share = distribution === null ? null : shareAtLeast(2, distribution);
      return row.kind !== 'industryScenes' || share === null ? [] : [[`${row.industry}/${row.scene}`, share]];
    }),
  );
  if (shares.size === 0) return null;
  const scenes = instrument.scenes.map(({ id, name }) => ({ key: id, name }));
  const shareOf = (industry: string, scene: string) => shares.get(`${industry}/${scene}`) ?? null;
  const industries = policy.industries
    .filter(({ id }) => scenes.some(({ key }) => shareOf(id, key) !== null))
    .map(({ id, name }) => ({ key: id, name: shortIndustryName(name) }));
  const cells = industries.flatMap(({ key: industry }) =>
    scenes.map(({ key: scene }) => ({ industry, scene, share: shareOf(industry, scene) })),
  );
  return { industries, scenes, cells };
}

/** The scenes that the fewest of an industry have brought to level two, by name; empty where nothing is told. */
export function weakestScenesOf({ cells, scenes }: IndustrySceneTable, industry: string): readonly string[] {
  const own = cells.filter((cell) => cell.industry === industry);
  const weakest = lowest(own, ({ share }) => share).map(({ scene }) => scene);
  return scenes.filter(({ key }) => weakest.includes(key)).map(({ name }) => name);
}

/** The same for those who want the figures: a row per scene. */
export function industryScenesInTable({ industries, scenes, cells }: IndustrySceneTable): ExhibitTable {
  return {
    caption: '各行业各场景达到二级及以上的企业占比',
    columns: [
      { name: '场景', align: 'text' },
      ...industries.map(({ name }) => ({ name, align: 'number' as const })),
    ],
    rows: scenes.map(({ key, name }) => [
      name,
      ...industries.map((industry) => {
        const share = cells.find((cell) => cell.industry === industry.key && cell.scene === key)?.share;
        return share === null || share === undefined ? '未单列' : shareInPercent(share);
      }),
    ]),
  };
}
