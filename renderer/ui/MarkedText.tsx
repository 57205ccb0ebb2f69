import { markedParts } from './markedParts.ts';
import styles from './MarkedText.module.css';

/** A text in which the searched words are marked. */
export function MarkedText({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  if (words.length === 0) return text;
  return markedParts(text, words).map((part) =>
    part.marked ? (
      <mark key={part.start} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
