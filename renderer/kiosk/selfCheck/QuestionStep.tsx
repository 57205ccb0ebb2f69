import type { MouseEvent } from 'react';
import type { SelfCheckTap } from '#shared/selfCheck/taps.ts';
import bar from './SelfCheckBar.module.css';
import styles from './QuestionStep.module.css';

type Props = {
  readonly tap: SelfCheckTap;
  /** Which question this is, counted from 1. */
  readonly place: number;
  readonly total: number;
  /** The key of the choice that was tapped before, for whoever comes back to it. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onSkip: () => void;
  /** Null at the first question. */
  readonly onBack: (() => void) | null;
  readonly onLeave: () => void;
};

/** More things than this stand in two columns. */
const mostInOneColumn = 7;

/** One question of the self-check; a tap answers it and leads to the next. */
export function QuestionStep(props: Props) {
  const { tap, place, total, chosen, onChoose, onSkip, onBack, onLeave } = props;
  const { name, dimension, prompt, things, choices } = tap;
  return (
    <main className={styles.step} data-question={tap.questionId}>
      <header className={styles.head}>
        <p className={styles.place}>
          <b>
            第 {place} 题，共 {total} 题
          </b>
          <span>
            {dimension} · {name}
          </span>
          <small>不记名，不问企业名称</small>
        </p>
        <progress className={styles.progress} value={place} max={total} aria-hidden="true" />
        <h1 aria-live="polite">{prompt}</h1>
      </header>
      <div className={styles.body} data-counted={things.length > 0}>
        {things.length > 0 && (
          <section className={styles.things} aria-label="要数的事项">
            <h2>看看这 {things.length} 项：</h2>
            <ul data-dense={things.length > mostInOneColumn}>
              {things.map((thing) => (
                <li key={thing}>{thing}</li>
              ))}
            </ul>
          </section>
        )}
        <section className={styles.answers} aria-label="回答">
          {things.length > 0 && <h2>做到了几项？</h2>}
          <ul className={styles.choices} data-many={choices.length > mostInOneColumn}>
            {choices.map(({ key, label }) => (
              <li key={key}>
                <button type="button" aria-pressed={key === chosen} onClick={once(() => onChoose(key))}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <nav className={bar.bar} aria-label="自测">
        <button type="button" onClick={once(onBack ?? onLeave)}>
          {onBack === null ? '‹ 返回' : '‹ 上一题'}
        </button>
        {onBack !== null && (
          <button type="button" onClick={onLeave}>
            不测了
          </button>
        )}
        <button type="button" className={bar.end} onClick={once(onSkip)}>
          不清楚，跳过
        </button>
      </nav>
    </main>
  );
}

/** A finger that taps twice answers one question, not the next one, too. */
function once(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail <= 1) act();
  };
}
