import { Select } from 'antd';
import { useMemo } from 'react';
import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { useServices } from '#services';
import { useLive } from '#ui/useLive.ts';

type Props = {
  readonly id: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly onChosen: (id: string) => void;
};

/** Picks one of this laptop's enterprises by name or code, last changed first. */
export function EnterprisePicker({ id, value, onChange, onChosen }: Props) {
  const { database } = useServices();
  const all = useLive(() => allEnterprises(database), [database]);
  const options = useMemo(
    () =>
      [...(all ?? [])]
        .sort((a, b) => b.updatedAt - a.updatedAt)
        .map((enterprise) => ({
          value: enterprise.id,
          label: enterprise.sample ? `${enterprise.name}（示例）` : enterprise.name,
          searched: `${enterprise.name} ${enterprise.uscc}`.toLowerCase(),
        })),
    [all],
  );
  return (
    <Select
      id={id}
      value={value ?? null}
      loading={all === undefined}
      placeholder="企业名称或统一社会信用代码"
      showSearch={{
        filterOption: (typed, option) => option?.searched.includes(typed.trim().toLowerCase()) ?? false,
      }}
      options={options}
      notFoundContent="没有这家企业，请新建"
      onChange={(chosen: string | null) => {
        if (chosen === null) return;
        onChange?.(chosen);
        onChosen(chosen);
      }}
    />
  );
}
