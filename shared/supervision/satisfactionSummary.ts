import {
  satisfactionDimensions,
  type Satisfaction,
  type SatisfactionDimension,
} from '../model/satisfaction.ts';

/** How one provider is scored: of each enterprise the newest scores count. Means from 1 to 5. */
export type ProviderSummary = {
  readonly provider: string;
  readonly enterprises: number;
  /** All scores ever given, earlier ones too. */
  readonly ratings: number;
  readonly means: Readonly<Record<SatisfactionDimension, number>>;
  readonly mean: number;
};

/** What counts of a row. */
export type ProviderScores = Pick<
  Satisfaction,
  'enterpriseId' | 'provider' | 'date' | 'createdAt' | 'scores'
>;

/** A mean under this is shown as a warning: the scale's middle, 一般. */
export const satisfactory = 3;

/** Scores by provider, the worst first: the plan has bad providers leave the pool. Names are told apart as typed, blanks aside. */
export function satisfactionByProvider(rows: readonly ProviderScores[]): readonly ProviderSummary[] {
  const byProvider = new Map<string, ProviderScores[]>();
  for (const row of rows) {
    const provider = row.provider.replaceAll(/\s+/g, '');
    byProvider.set(provider, [...(byProvider.get(provider) ?? []), row]);
  }
  return [...byProvider.values()]
    .map(summaryOf)
    .sort((one, other) => one.mean - other.mean || one.provider.localeCompare(other.provider, 'zh-CN'));
}

function summaryOf(rows: readonly ProviderScores[]): ProviderSummary {
  const sorted = rows.toSorted(
    (one, other) => one.date.localeCompare(other.date) || one.createdAt - other.createdAt,
  );
  const newest = [...new Map(sorted.map((row) => [row.enterpriseId, row])).values()];
  const meanOf = (dimension: SatisfactionDimension) =>
    newest.reduce((sum, { scores }) => sum + scores[dimension], 0) / newest.length;
  const means = Object.fromEntries(
    satisfactionDimensions.map((dimension) => [dimension, meanOf(dimension)]),
  ) as Record<SatisfactionDimension, number>;
  return {
    provider: sorted.at(-1)?.provider ?? '',
    enterprises: newest.length,
    ratings: rows.length,
    means,
    mean:
      satisfactionDimensions.reduce((sum, dimension) => sum + means[dimension], 0) /
      satisfactionDimensions.length,
  };
}

/** The mean of one row's scores. */
export function meanScore({ scores }: Pick<Satisfaction, 'scores'>): number {
  return (
    satisfactionDimensions.reduce((sum, dimension) => sum + scores[dimension], 0) /
    satisfactionDimensions.length
  );
}
