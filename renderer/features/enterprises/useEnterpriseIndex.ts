import { useEffect, useMemo, useState } from 'react';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { orderEnterprises } from '#shared/model/enterpriseOrder.ts';
import { indexEnterprises, type EnterpriseIndex } from '#shared/model/enterpriseSearch.ts';
import { enterpriseSize } from '#shared/model/enterpriseSize.ts';
import { useListStore } from './listStore.ts';
import { useLatestDates } from './useLatestDates.ts';

/** The enterprises, ready to be searched, in the order the user chose. */
export function useEnterpriseIndex(enterprises: readonly Enterprise[]): EnterpriseIndex {
  const { policy } = useServices();
  const chosen = useListStore((state) => state.order);
  const dates = useLatestDates(enterprises, chosen.by === 'diagnosed');
  const [shown, setShown] = useState(chosen);
  // Until the dates are read the list stays in the order it is in.
  if (shown !== chosen && (chosen.by !== 'diagnosed' || dates != null)) setShown(chosen);
  const index = useMemo(() => {
    const industries = new Map(policy.industries.map(({ id, name }) => [id, name]));
    return indexEnterprises(
      enterprises,
      (id) => industries.get(id) ?? '',
      ({ headcount, revenueWan }) => enterpriseSize(policy.enterpriseSize.bands, headcount, revenueWan),
    );
  }, [enterprises, policy]);
  // The first search finds its texts made.
  useEffect(() => {
    const idle = requestIdleCallback(() => index.forEach((entry) => entry.haystack));
    return () => cancelIdleCallback(idle);
  }, [index]);
  return useMemo(() => orderEnterprises(index, shown, (id) => dates?.get(id)), [index, shown, dates]);
}
