import styles from './Meter.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly most: string;
  readonly max: string;
};

/** A figure on its scale: solid up to what is reached, pale up to what open items may still bring. */
export function Meter({ label, value, most, max }: Props) {
  const share = (figure: string) => `${Math.min(100, (100 * Number(figure)) / Number(max))}%`;
  return (
    <div className={styles.meter}>
      <span>{label}</span>
      <span className={styles.figure}>
        {value} / {max}
      </span>
      <span className={styles.track} role="presentation">
        <span className={styles.most} style={{ width: share(most) }} />
        <span className={styles.value} style={{ width: share(value) }} />
      </span>
    </div>
  );
}
