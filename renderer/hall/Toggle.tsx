import styles from './Toggle.module.css';

type Props = {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** Something that is so or not, as one large button. */
export function Toggle({ label, isOn, isDisabled = false, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={styles.toggle}
      disabled={isDisabled}
      onClick={() => onChange(!isOn)}
    >
      <i aria-hidden />
      {label}
    </button>
  );
}
