import { useId } from 'react';
import styles from './HallField.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, in one sentence. */
  readonly fault?: string | undefined;
  /** `phone` is written by digits alone; `text` has several lines. */
  readonly kind?: 'line' | 'phone' | 'text';
  readonly isOptional?: boolean;
  readonly hint?: string;
  /** Whoever comes to the page begins here. */
  readonly isFirst?: boolean;
};

/** A text field of the hall: its name over it, what is wrong with it below. */
export function HallField(props: Props) {
  const { label, value, onChange, fault, kind = 'line', isOptional = false, hint, isFirst = false } = props;
  const id = useId();
  const shared = {
    id,
    value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
    placeholder: hint,
    autoFocus: isFirst,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
    // The system's own keyboard stays away, and nothing is remembered for the next visitor.
    inputMode: 'none',
    autoComplete: 'off',
    spellCheck: false,
  } as const;
  return (
    <div className={styles.field} data-field={kind}>
      <label htmlFor={id}>
        {label}
        {isOptional && <small>可不填</small>}
      </label>
      {kind === 'text' ? (
        <textarea {...shared} rows={4} />
      ) : (
        <input {...shared} type={kind === 'phone' ? 'tel' : 'text'} />
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
