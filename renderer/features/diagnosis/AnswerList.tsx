import { useEffect, useRef, type KeyboardEvent } from 'react';
import styles from './AnswerList.module.css';

/** One choice: `digit` is the key that takes it (0–9, then letters), `detail` a second line, `aside` what proves it. */
export type Choice = {
  readonly key: string;
  readonly digit: string | null;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly aside?: string | undefined;
  readonly chosen: boolean;
};

type Props = {
  readonly label: string;
  readonly kind: 'single' | 'multiple';
  readonly choices: readonly Choice[];
  readonly dense: boolean;
  readonly onChoose: (key: string) => void;
};

/** The choices of one item as large cards; arrows move, the shown digit or the space bar chooses. */
export function AnswerList({ label, kind, choices, dense, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];

  // On arrival the keyboard stands on what is chosen, or on the first choice.
  useEffect(() => {
    const chosen = Math.max(
      0,
      choices.findIndex((choice) => choice.chosen),
    );
    buttons()[chosen]?.focus({ preventScroll: true });
    // Only on arrival: later the focus is the person's.
  }, []);

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const index = choices.findIndex((choice) => choice.digit === event.key.toLowerCase());
      const choice = choices[index];
      if (choice === undefined) return;
      event.preventDefault();
      buttons()[index]?.focus();
      onChoose(choice.key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [choices, onChoose]);

  const moveFocus = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey) return;
    event.preventDefault();
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    all[(at + step + all.length) % all.length]?.focus();
  };

  return (
    <div
      ref={list}
      className={dense ? styles.dense : styles.list}
      role={kind === 'single' ? 'radiogroup' : 'group'}
      aria-label={label}
      data-answer
      onKeyDown={moveFocus}
    >
      {choices.map((choice) => (
        <button
          key={choice.key}
          type="button"
          role={kind === 'single' ? 'radio' : 'checkbox'}
          aria-checked={choice.chosen}
          className={styles.card}
          data-choice={choice.key}
          onClick={() => onChoose(choice.key)}
        >
          <span className={kind === 'single' ? styles.digit : styles.box} aria-hidden="true">
            {kind === 'multiple' && choice.chosen ? '✓' : choice.digit?.toUpperCase()}
          </span>
          <span className={styles.text}>
            <span className={choice.detail === undefined ? undefined : styles.title}>{choice.title}</span>
            {choice.detail !== undefined && <span className={styles.detail}>{choice.detail}</span>}
          </span>
          {choice.aside !== undefined && <span className={styles.aside}>{choice.aside}</span>}
        </button>
      ))}
    </div>
  );
}
