import type { Statistic } from '../model/statistic.ts';
import { holdSame, type Fields } from '../sync/fields.ts';

/** What has to be written so that statistics stand as they should; null fields: the row is to go. */
export type StatisticChange = { readonly id: string; readonly fields: Fields | null };

/**
 * Compares what is published with what it should be now. A row of which only the day would differ is left as it is, so that
 * it is not sent to every device again; rows whose group is gone go.
 */
export function changedStatistics(
  published: ReadonlyMap<string, Fields>,
  wanted: readonly Statistic[],
): readonly StatisticChange[] {
  const ids = new Set(wanted.map(({ id }) => id));
  const put = wanted
    .filter((row) => {
      const before = published.get(row.id);
      return before === undefined || !holdSame({ ...before, asOf: row.asOf }, fieldsOf(row));
    })
    .map((row) => ({ id: row.id, fields: fieldsOf(row) }));
  const gone = [...published.keys()].filter((id) => !ids.has(id)).map((id) => ({ id, fields: null }));
  return [...put, ...gone];
}

/** What a row holds besides its id, which is the row's own. */
function fieldsOf({ id: _id, ...fields }: Statistic): Fields {
  return fields;
}
