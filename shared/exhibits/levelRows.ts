import { otherGroup, type Statistic } from '../model/statistic.ts';
import { distributionOf, type Distribution } from './levelDistribution.ts';

/** A group of enterprises as it is shown: an industry, a county, a scene. `distribution` null: it has no row of its own. */
export type LevelRow = {
  readonly key: string;
  readonly name: string;
  readonly distribution: Distribution | null;
};

/** The levels of an industry and a county; null: of all of them. Null, too, where no figure stands. */
export function levelCounts(
  statistics: readonly Statistic[],
  industry: string | null,
  county: string | null,
): Distribution | null {
  const row = statistics.find(
    (one) => one.kind === 'levels' && one.industry === industry && one.county === county,
  );
  return row?.kind === 'levels' ? distributionOf(row.counts) : null;
}

/** The named groups in their order, and what was merged as 其他 where there is any. */
export function rowsWithOther(
  names: readonly { readonly key: string; readonly name: string }[],
  distributionOfKey: (key: string) => Distribution | null,
): readonly LevelRow[] {
  const other = distributionOfKey(otherGroup);
  return [
    ...names.map(({ key, name }) => ({ key, name, distribution: distributionOfKey(key) })),
    ...(other === null ? [] : [{ key: otherGroup, name: '其他', distribution: other }]),
  ];
}
