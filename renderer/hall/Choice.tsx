import styles from './Choice.module.css';

type Option<Value> = { readonly value: Value; readonly name: string };

type Props<Value> = {
  /** What is chosen, before the buttons. */
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
};

/** One of several, as buttons that a finger finds at arm's length. */
export function Choice<Value extends string | number | null>({
  label,
  options,
  value,
  onChoose,
}: Props<Value>) {
  return (
    <div className={styles.choice} role="group" aria-label={label}>
      <span className={styles.label}>{label}</span>
      {options.map((option) => (
        <button
          key={String(option.value)}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.name}
        </button>
      ))}
    </div>
  );
}
