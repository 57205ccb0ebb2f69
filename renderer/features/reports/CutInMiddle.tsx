import styles from './Job.module.css';

type Props = {
  readonly text: string;
  /** Where the end begins that is kept: it tells long texts apart that begin alike. */
  readonly endAt: number;
};

/** A text on one line; what has no room is left out before its end. */
export function CutInMiddle({ text, endAt }: Props) {
  return (
    <span className={styles.cut} title={text}>
      <span>{text.slice(0, endAt)}</span>
      <span>{text.slice(endAt)}</span>
    </span>
  );
}
