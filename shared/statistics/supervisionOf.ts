import { satisfactionDimensions, type SatisfactionDimension } from '../model/satisfaction.ts';
import { satisfactionByProvider, type ProviderScores } from '../supervision/satisfactionSummary.ts';
import type { Counted } from './counted.ts';
import { grouped } from './grouped.ts';
import { heldKey, type Holdings } from './holdings.ts';

type EnterpriseKey = { readonly centre: string; readonly id: string };

/** Gives what the rows of one enterprise, which several centres may have, say of its supervision. */
export function supervisionOf(
  holdings: Holdings,
): (rows: readonly EnterpriseKey[]) => Pick<Counted, 'checks' | 'scores'> {
  const checks = grouped(holdings.siteChecks.values(), (row) => heldKey(row.centre, row.enterpriseId));
  const scores = grouped(holdings.satisfactions.values(), (row) => heldKey(row.centre, row.enterpriseId));
  return (rows) => {
    const keys = rows.map(({ centre, id }) => heldKey(centre, id)).toSorted();
    return {
      checks: keys.flatMap((key) =>
        (checks.get(key) ?? []).map(({ findings, dueDate, correctedDate }) => ({
          findings,
          dueDate,
          correctedDate,
        })),
      ),
      // Each centre has an id of its own for the enterprise, which is one here.
      scores: meansOf(
        keys
          .flatMap((key) => scores.get(key) ?? [])
          .toSorted((one, other) => (heldKey(one.centre, one.id) < heldKey(other.centre, other.id) ? -1 : 1))
          .map((row) => ({ ...row, enterpriseId: '' })),
      ),
    };
  };
}

/** Of one enterprise: every provider counts the same, however often it was scored. */
function meansOf(rows: readonly ProviderScores[]): Counted['scores'] {
  if (rows.length === 0) return null;
  const providers = satisfactionByProvider(rows);
  const meanOf = (dimension: SatisfactionDimension) =>
    providers.reduce((sum, { means }) => sum + means[dimension], 0) / providers.length;
  return Object.fromEntries(
    satisfactionDimensions.map((dimension) => [dimension, meanOf(dimension)]),
  ) as Record<SatisfactionDimension, number>;
}
