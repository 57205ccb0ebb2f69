import { fullestCells } from '#shared/exhibits/market.ts';
import { marketSelected, wholeMarket } from '#shared/exhibits/marketFilter.ts';
import { marketText } from '#shared/exhibits/marketText.ts';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import type { Exhibit } from '../exhibit.ts';
import { MarketStage } from './MarketStage.tsx';

/** 方案超市: solutions by scene, level, price and industry. */
export const marketExhibit: Exhibit = {
  id: 'market',
  name: '方案超市',
  textOf: marketText,
  Stage: MarketStage,
  tour: (content) => [null, ...tourOf(content)],
  parts: ({ instrument }) =>
    instrument.scenes.flatMap(({ id }) => marketSelected({ ...wholeMarket, scene: id }) ?? []),
};

/** The fullest scene of each level, then a solution of the last one, open. */
function tourOf({ solutions: { solutions }, instrument }: HallContent): readonly (string | null)[] {
  const scenes = instrument.scenes.map(({ id }) => id);
  const filters = fullestCells(solutions, scenes).map(({ scene, level }) => ({
    ...wholeMarket,
    scene,
    level,
  }));
  const last = filters.at(-1);
  const open = solutions.find(({ raises }) =>
    raises.some(({ scene, level }) => scene === last?.scene && level === last.level),
  );
  return [
    ...filters.map(marketSelected),
    ...(last === undefined || open === undefined ? [] : [marketSelected({ ...last, open: open.id })]),
  ];
}
