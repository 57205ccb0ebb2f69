import { useEffect, useRef } from 'react';
import styles from './CandidateBar.module.css';
import { syllablesInWords, type Candidate } from './pinyin.ts';

type Props = {
  /** What is being spelled. */
  readonly letters: string;
  readonly candidates: readonly Candidate[];
  /** Stands there while nothing is. */
  readonly hint: string;
  readonly onChoose: (candidate: Candidate) => void;
  /** Takes the letters as they are. */
  readonly onLetters: () => void;
};

/** The line over the keys: what is being spelled, and the characters that it can stand for. */
export function CandidateBar({ letters, candidates, hint, onChoose, onLetters }: Props) {
  const strip = useRef<HTMLUListElement>(null);
  useEffect(() => {
    strip.current?.scrollTo({ left: 0 });
  }, [letters]);
  const turn = (pages: number) => {
    const width = strip.current?.clientWidth ?? 0;
    strip.current?.scrollBy({ left: pages * width * 0.85, behavior: 'smooth' });
  };
  if (letters === '') return <p className={styles.hint}>{hint}</p>;
  return (
    <div className={styles.bar}>
      <button type="button" tabIndex={-1} className={styles.letters} onClick={onLetters}>
        {syllablesInWords(letters)}
      </button>
      <ul ref={strip} className={styles.candidates} aria-label="候选字">
        {candidates.map((candidate) => (
          <li key={candidate.text}>
            <button type="button" tabIndex={-1} onClick={() => onChoose(candidate)}>
              {candidate.text}
            </button>
          </li>
        ))}
      </ul>
      {candidates.length === 0 && <p className={styles.none}>没有这个拼音，点左边按字母写入</p>}
      <button
        type="button"
        tabIndex={-1}
        className={styles.turn}
        aria-label="前面的字"
        onClick={() => turn(-1)}
      >
        ‹
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={styles.turn}
        aria-label="后面的字"
        onClick={() => turn(1)}
      >
        ›
      </button>
    </div>
  );
}
