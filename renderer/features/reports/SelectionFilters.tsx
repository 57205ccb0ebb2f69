import { SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useServices } from '#services';
import { batchOptions, noBatchOption } from '#shared/model/batchNames.ts';
import { sessionKindNames, sessionKindSchema, type SessionKind } from '#shared/model/session.ts';
import { industryOptions } from '#shared/policy/industryOptions.ts';
import { FilterSelect } from '#ui/FilterSelect.tsx';
import { narrowsSessions } from './filterSessions.ts';
import { useReportsStore } from './reportsStore.ts';
import styles from './Selection.module.css';

const format = 'YYYY-MM-DD';

/** Narrows the diagnoses that can be chosen. `comparing`: so many still have to be compared with their last report. */
export function SelectionFilters({ comparing }: { readonly comparing: number }) {
  const { policy } = useServices();
  const filters = useReportsStore((state) => state.filters);
  const filter = useReportsStore((state) => state.filter);
  const clear = useReportsStore((state) => state.clearFilters);
  return (
    <div className={styles.filters} role="search" aria-label="筛选诊断">
      <Input
        className={styles.search!}
        allowClear
        prefix={<SearchOutlined />}
        placeholder="企业名称、信用代码、顾问"
        aria-label="搜索诊断"
        value={filters.query}
        onChange={(event) => filter({ query: event.target.value })}
      />
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
      <FilterSelect<SessionKind>
        className={styles.kind}
        placeholder="类型"
        label="按类型筛选"
        value={filters.kind}
        options={sessionKindSchema.options.map((kind) => ({ value: kind, label: sessionKindNames[kind] }))}
        onChange={(kind) => filter({ kind })}
      />
      <FilterSelect
        className={styles.batch}
        placeholder="批次"
        label="按批次筛选"
        value={filters.batch}
        options={[...batchOptions, noBatchOption]}
        onChange={(batch) => filter({ batch })}
      />
      <div className={styles.second}>
        <DatePicker.RangePicker
          className={styles.dates!}
          aria-label="按诊断日期筛选"
          placeholder={['诊断日期从', '到']}
          allowEmpty={[true, true]}
          value={[
            filters.from === null ? null : dayjs(filters.from),
            filters.to === null ? null : dayjs(filters.to),
          ]}
          onChange={(range) =>
            filter({ from: range?.[0]?.format(format) ?? null, to: range?.[1]?.format(format) ?? null })
          }
        />
        <Checkbox
          checked={filters.closedOnly}
          onChange={(event) => filter({ closedOnly: event.target.checked })}
        >
          仅已封存
        </Checkbox>
        <Checkbox
          checked={filters.changedOnly}
          onChange={(event) => filter({ changedOnly: event.target.checked })}
        >
          仅上次报告后有改动
        </Checkbox>
        {filters.changedOnly && comparing > 0 && (
          <span className={styles.faint} role="status">
            正在比对，还有 {comparing.toLocaleString('zh-CN')} 次
          </span>
        )}
        {narrowsSessions(filters) && (
          <Button type="link" className={styles.clear!} onClick={clear}>
            清除条件
          </Button>
        )}
      </div>
    </div>
  );
}
