import type { HallFigures } from '#shared/exhibits/hallContent.ts';
import type { Statistic } from '#shared/model/statistic.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import { countedOf } from '#shared/statistics/countedOf.ts';
import { countedTables, emptyHoldings, holdRow } from '#shared/statistics/holdings.ts';
import { statisticsOf } from '#shared/statistics/statisticsOf.ts';
import type { DeskDatabase } from '../database.ts';
import { holds } from '../holds.ts';
import { storedPacks } from './storedPacks.ts';

/** What counting needs to know. */
export type FiguresParts = {
  readonly policy: Pick<PolicyPack, 'industries' | 'counties' | 'targets'>;
  /** What is shown where there is nothing else. */
  readonly sample: readonly Statistic[];
  /** YYYY-MM-DD. */
  readonly today: string;
};

/**
 * What the exhibits show: the platform's aggregates if it has sent any, else this desk's diagnoses counted by the same
 * rules, else 示例. Sources are never mixed.
 */
export async function hallFigures(database: DeskDatabase, parts: FiguresParts): Promise<HallFigures> {
  return (await publishedFigures(database)) ?? (await ownFigures(database, parts));
}

/** The platform's aggregates; null: it has sent none. */
export async function publishedFigures(database: DeskDatabase): Promise<HallFigures | null> {
  const published = await database.statistics.toArray();
  return published.length > 0 ? { source: 'platform', statistics: published } : null;
}

/** What is shown without them: this desk's diagnoses, else 示例. Reads the whole desk, which takes about a second for 600 enterprises. */
export async function ownFigures(database: DeskDatabase, parts: FiguresParts): Promise<HallFigures> {
  // A kiosk has no diagnoses of its own.
  const own = holds(database, 'enterprises') ? await deskStatistics(database, parts) : [];
  // Without a group by level there is nothing to show, whatever else was counted.
  return own.some(({ kind }) => kind === 'levels')
    ? { source: 'desk', statistics: own }
    : { source: 'sample', statistics: parts.sample };
}

/** This desk's diagnoses as the platform would count them; 示例 enterprises do not count. Reads the whole desk. */
async function deskStatistics(
  database: DeskDatabase,
  { policy, today }: FiguresParts,
): Promise<readonly Statistic[]> {
  const holdings = emptyHoldings();
  for (const table of countedTables) {
    for (const row of await database[table].toArray()) {
      const { id, ...fields } = row;
      holdRow(holdings, '', { table, id, fields });
    }
  }
  const packs = await storedPacks(database);
  const enterprises = countedOf(
    holdings,
    ({ id, version, hash }) =>
      packs.find(
        ({ reference }) => reference.id === id && reference.version === version && reference.hash === hash,
      )?.pack,
  );
  const vocabulary = {
    industries: policy.industries.map(({ id }) => id),
    counties: policy.counties,
    targets: policy.targets.map(({ id }) => id),
  };
  return statisticsOf(enterprises, vocabulary, today);
}
