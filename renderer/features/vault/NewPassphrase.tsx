import { PassphraseField } from './PassphraseField.tsx';
import { useStrength } from './useStrength.ts';
import styles from './Vault.module.css';

/** A new passphrase as typed, twice. */
export type TypedTwice = { readonly first: string; readonly again: string };

export const nothingTyped: TypedTwice = { first: '', again: '' };

type Props = {
  readonly typed: TypedTwice;
  readonly contextWords: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (typed: TypedTwice) => void;
};

/** The fields of a new passphrase, with its strength as it is typed. */
export function NewPassphrase({ typed, contextWords, disabled, onChange }: Props) {
  const strength = useStrength(typed.first, contextWords);
  return (
    <>
      <PassphraseField
        label="口令（至少 10 个字符）"
        value={typed.first}
        disabled={disabled}
        onChange={(first) => onChange({ ...typed, first })}
      />
      <div>
        <div className={styles.strength} aria-hidden="true">
          {[1, 2, 3, 4].map((step) => (
            <span key={step} data-on={(strength?.score ?? 0) >= step} />
          ))}
        </div>
        <span className={styles.hint} role="status" data-weak={strength !== null && strength.score < 2}>
          {strength?.hint ?? '可以用四个互不相关的词，比短而复杂的口令更安全、更好记。'}
        </span>
      </div>
      <PassphraseField
        label="再输一遍"
        value={typed.again}
        disabled={disabled}
        onChange={(again) => onChange({ ...typed, again })}
      />
    </>
  );
}
