import { Select, type SelectProps } from 'antd';

type Props<Value> = {
  readonly label: string;
  readonly placeholder: string;
  /** Null: not narrowed by this. */
  readonly value: Value | null;
  readonly options: NonNullable<SelectProps<Value>['options']>;
  readonly onChange: (value: Value | null) => void;
  readonly className?: string | undefined;
  readonly showSearch?: boolean;
  readonly listHeight?: number;
};

/** One condition of a filter, chosen from a list; clearing it lifts the condition. */
export function FilterSelect<Value extends string | number>({
  label,
  className = '',
  onChange,
  ...rest
}: Props<Value>) {
  return (
    <Select<Value>
      {...rest}
      allowClear
      popupMatchSelectWidth={false}
      className={className}
      aria-label={label}
      onChange={(value: Value | undefined) => onChange(value ?? null)}
    />
  );
}
