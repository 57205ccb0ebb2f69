import { Button } from 'antd';
import { memo } from 'react';
import { useServices } from '#services';
import { batchOptions, noBatchOption } from '#shared/model/batchNames.ts';
import { narrows } from '#shared/model/enterpriseSearch.ts';
import { industryOptions } from '#shared/policy/industryOptions.ts';
import { FilterSelect } from '#ui/FilterSelect.tsx';
import styles from './ListScreen.module.css';
import { useListStore } from './listStore.ts';

/** Narrows the list by industry, county, batch and size class. */
export const ListFilters = memo(function ListFilters() {
  const { policy } = useServices();
  const filters = useListStore((state) => state.filters);
  const narrowed = useListStore((state) => narrows(state.query, state.filters));
  const filter = useListStore((state) => state.filter);
  const clear = useListStore((state) => state.clear);
  return (
    <div className={styles.filters}>
      <FilterSelect
        className={styles.industry}
        placeholder="行业"
        label="按行业筛选"
        value={filters.industry}
        listHeight={440}
        options={industryOptions(policy)}
        onChange={(industry) => filter({ industry })}
      />
      <FilterSelect
        className={styles.county}
        placeholder="县（市、区）"
        label="按县（市、区）筛选"
        showSearch
        value={filters.county}
        options={policy.counties.map((county) => ({ value: county, label: county }))}
        onChange={(county) => filter({ county })}
      />
      <FilterSelect
        className={styles.batch}
        placeholder="批次"
        label="按批次筛选"
        value={filters.batch}
        options={[...batchOptions, noBatchOption]}
        onChange={(batch) => filter({ batch })}
      />
      <FilterSelect<string>
        className={styles.size}
        placeholder="规模"
        label="按规模筛选"
        value={filters.size}
        options={[
          ...policy.enterpriseSize.bands.map(({ size }) => ({ value: size, label: size })),
          { value: 'unknown', label: '未知' },
        ]}
        onChange={(size) => filter({ size })}
      />
      {narrowed && (
        <Button type="link" onClick={clear}>
          清除条件
        </Button>
      )}
    </div>
  );
});
