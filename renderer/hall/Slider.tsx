import { useId } from 'react';
import styles from './Slider.module.css';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, with its unit. */
  readonly text: string;
  readonly onChange: (value: number) => void;
};

/** A quantity that a finger moves: the thumb is as large as a touch target, − and + go step by step. */
export function Slider({ label, value, min, max, step, text, onChange }: Props) {
  const id = useId();
  const to = (wanted: number) => onChange(Math.min(max, Math.max(min, Number(wanted.toFixed(6)))));
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <button
        type="button"
        aria-label={`${label} 减`}
        disabled={value <= min}
        onClick={() => to(value - step)}
      >
        −
      </button>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={({ target }) => to(target.valueAsNumber)}
      />
      <button
        type="button"
        aria-label={`${label} 加`}
        disabled={value >= max}
        onClick={() => to(value + step)}
      >
        +
      </button>
      <output htmlFor={id}>{text}</output>
    </div>
  );
}
