import type { EnterpriseIndex } from './enterpriseSearch.ts';

/** `updated`: last changed first (as stored). `name`: by pinyin. `diagnosed`: by the date of the latest diagnosis. */
export type EnterpriseOrder = {
  readonly by: 'updated' | 'name' | 'diagnosed';
  readonly descending: boolean;
};

export const defaultOrder: EnterpriseOrder = { by: 'updated', descending: true };

/** The order after a click on a column's head: its usual direction, then the other one, then back to the default. */
export function nextOrder(order: EnterpriseOrder, column: 'name' | 'diagnosed'): EnterpriseOrder {
  const firstDescending = column === 'diagnosed';
  if (order.by !== column) return { by: column, descending: firstDescending };
  if (order.descending === firstDescending) return { by: column, descending: !firstDescending };
  return defaultOrder;
}

const collator = new Intl.Collator('zh-CN');

/**
 * A new index in the wanted order. `latestDate` gives the date (YYYY-MM-DD) of an enterprise's latest diagnosis or
 * undefined; enterprises that were never diagnosed come last in both directions.
 */
export function orderEnterprises(
  index: EnterpriseIndex,
  order: EnterpriseOrder,
  latestDate: (enterpriseId: string) => string | undefined,
): EnterpriseIndex {
  const sign = order.descending ? -1 : 1;
  if (order.by === 'updated') return index;
  if (order.by === 'name')
    return index.toSorted((a, b) => sign * collator.compare(a.enterprise.name, b.enterprise.name));
  return index.toSorted((a, b) => {
    const first = latestDate(a.enterprise.id);
    const second = latestDate(b.enterprise.id);
    if (first === second) return 0;
    if (first === undefined) return 1;
    if (second === undefined) return -1;
    return sign * (first < second ? -1 : 1);
  });
}
