import { DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';
import type { AuditLine } from '#data/queries/auditLines.ts';
import { auditActionCodes, auditActionName } from '#shared/audit/actions.ts';
import type { TrailFilter } from '#shared/audit/filterTrail.ts';
import styles from './Audit.module.css';

type Props = {
  readonly lines: readonly AuditLine[];
  readonly filter: TrailFilter;
  readonly onChange: (filter: TrailFilter) => void;
};

/** Narrows the trail by person, action and days; offered is what occurs in it. */
export function AuditFilters({ lines, filter, onChange }: Props) {
  const { people, actions } = useMemo(() => occurring(lines), [lines]);
  const setDays = (days: readonly (Dayjs | null)[] | null) => {
    const [first, last] = days ?? [];
    onChange({
      ...filter,
      from: first?.startOf('day').valueOf() ?? null,
      until: last?.add(1, 'day').startOf('day').valueOf() ?? null,
    });
  };
  return (
    <div className={styles.filters} role="search" aria-label="筛选操作记录">
      <Select
        allowClear
        className={styles.person!}
        aria-label="人员"
        placeholder="全部人员"
        value={filter.person}
        options={people.map((person) => ({ value: person, label: person === '' ? '未知' : person }))}
        onChange={(person?: string) => onChange({ ...filter, person: person ?? null })}
      />
      <Select
        allowClear
        className={styles.action!}
        aria-label="操作"
        placeholder="全部操作"
        value={filter.action}
        options={actions.map((action) => ({ value: action, label: auditActionName(action) }))}
        onChange={(action?: string) => onChange({ ...filter, action: action ?? null })}
      />
      <DatePicker.RangePicker
        aria-label="日期"
        format="YYYY年M月D日"
        placeholder={['开始日期', '结束日期']}
        allowEmpty={[true, true]}
        maxDate={dayjs()}
        value={[
          filter.from === null ? null : dayjs(filter.from),
          filter.until === null ? null : dayjs(filter.until).subtract(1, 'day'),
        ]}
        onChange={setDays}
      />
    </div>
  );
}

function occurring(lines: readonly AuditLine[]) {
  const people = new Set<string>();
  const actions = new Set<string>();
  for (const { entry } of lines) {
    if (entry === null) continue;
    people.add(entry.person);
    actions.add(entry.action);
  }
  const known = auditActionCodes.filter((code) => actions.has(code));
  const newer = [...actions].filter((code) => !(auditActionCodes as readonly string[]).includes(code));
  return {
    people: [...people].toSorted((one, other) => one.localeCompare(other, 'zh-CN')),
    actions: [...known, ...newer],
  };
}
