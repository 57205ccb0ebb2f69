import { isSample, type ExhibitText } from '#shared/exhibits/exhibitText.ts';
import styles from './ExhibitHead.module.css';

/** What an exhibit has found, in one sentence, what it means, and where the figures come from. */
export function ExhibitHead({ text }: { readonly text: ExhibitText }) {
  const parts = text.source.split(' · ');
  return (
    <header className={styles.head}>
      <div aria-live="polite">
        <h1>
          {clausesOf(text.headline).map((clause) => (
            <span key={clause}>{clause}</span>
          ))}
        </h1>
        <p className={styles.explanation}>{text.explanation}</p>
      </div>
      <div className={styles.source}>
        {isSample(text) && <strong className={styles.sample}>示例</strong>}
        <p>
          {parts.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      </div>
    </header>
  );
}

/** A sentence in parts that end with their punctuation: lines break between these, not within a word. */
function clausesOf(sentence: string): readonly string[] {
  return sentence.match(/[^，；：]+[，；：]?/g) ?? [sentence];
}
