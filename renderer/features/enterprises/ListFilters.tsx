import { Button, Select } from 'antd';
import { memo } from 'react';
import { useServices } from '#services';
import { narrows } from '#shared/model/enterpriseSearch.ts';
import { batchNames, industryOptions } from './fieldOptions.ts';
import styles from './ListScreen.module.css';
import { useListStore } from './listStore.ts';

/** Narrows the list by industry, county, batch and size class. */
export const ListFilters = memo(function ListFilters() {
  const { policy } = useServices();
  const filters = useListStore((state) => state.filters);
  const narrowed = useListStore((state) => narrows(state.query, state.filters));
  const filter = useListStore((state) => state.filter);
  const clear = useListStore((state) => state.clear);
  const common = { allowClear: true, popupMatchSelectWidth: false } as const;
  return (
    <div className={styles.filters}>
      <Select
        {...common}
        className={styles.industry!}
        placeholder="行业"
        aria-label="按行业筛选"
        value={filters.industry}
        listHeight={440}
        options={industryOptions(policy)}
        onChange={(industry: string | undefined) => filter({ industry: industry ?? null })}
      />
      <Select
        {...common}
        className={styles.county!}
        placeholder="县（市、区）"
        aria-label="按县（市、区）筛选"
        showSearch
        value={filters.county}
        options={policy.counties.map((county) => ({ value: county, label: county }))}
        onChange={(county: string | undefined) => filter({ county: county ?? null })}
      />
      <Select
        {...common}
        className={styles.batch!}
        placeholder="批次"
        aria-label="按批次筛选"
        value={filters.batch}
        options={[...batchNames, { value: 'none' as const, label: '未定' }]}
        onChange={(batch: 1 | 2 | 3 | 'none' | undefined) => filter({ batch: batch ?? null })}
      />
      <Select
        {...common}
        className={styles.size!}
        placeholder="规模"
        aria-label="按规模筛选"
        value={filters.size}
        options={[
          ...policy.enterpriseSize.bands.map(({ size }) => ({
            value: size as string,
            label: size as string,
          })),
          { value: 'unknown', label: '未知' },
        ]}
        onChange={(size: string | undefined) => filter({ size: size ?? null })}
      />
      {narrowed && (
        <Button type="link" onClick={clear}>
          清除条件
        </Button>
      )}
    </div>
  );
});
