import { useMemo } from 'react';
import { writeSelfCheckCode, type Edition } from '#shared/selfCheck/code.ts';
import { estimateOf } from '#shared/selfCheck/estimate.ts';
import type { Tapped } from '#shared/selfCheck/taps.ts';
import { decidingWords, headlineOf, leftOutWords, meaningOf } from '#shared/selfCheck/words.ts';
import { CodePicture } from './CodePicture.tsx';
import { LevelScale } from './LevelScale.tsx';
import { PointsBars } from './PointsBars.tsx';
import bar from './SelfCheckBar.module.css';
import styles from './ResultStep.module.css';

type Props = {
  readonly instrument: Edition;
  readonly tapped: Tapped;
  /** ms since 1970. */
  readonly finishedAt: number;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
};

/** About which level it is, what decides it, what was left out, and the code that carries the answers to a consultant. */
export function ResultStep({ instrument, tapped, finishedAt, onAgain, onLeave }: Props) {
  const { pack } = instrument;
  const estimate = useMemo(() => estimateOf(pack, tapped), [pack, tapped]);
  const code = useMemo(
    () => writeSelfCheckCode(instrument, { tapped, at: finishedAt }),
    [instrument, tapped, finishedAt],
  );
  return (
    <main className={styles.result}>
      <header className={styles.head}>
        <h1 aria-live="polite">{headlineOf(estimate)}</h1>
        <p>{meaningOf(estimate)}</p>
        <LevelScale about={estimate.about} range={estimate.range} />
      </header>
      <section className={`${styles.panel} ${styles.deciding}`} aria-label="由什么决定">
        <h2>由什么决定</h2>
        <PointsBars dimensions={estimate.dimensions} />
        <ul>
          {decidingWords(pack, estimate).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section className={`${styles.panel} ${styles.leftOut}`} aria-label="没有算进去的">
        <h2>没有算进去的</h2>
        <ul>
          {leftOutWords(estimate).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <aside className={styles.carry} aria-label="带给顾问">
        <CodePicture text={code} />
        <p>
          <strong>请顾问用工作台扫描，诊断时不必重填</strong>
          <span>码里只有这 {estimate.total} 题的答案，没有企业名称；不用联网。</span>
        </p>
      </aside>
      <nav className={`${styles.bar} ${bar.bar}`} aria-label="自测">
        <button type="button" onClick={onLeave}>
          ‹ 返回
        </button>
        <button type="button" className={bar.end} onClick={onAgain}>
          再测一次
        </button>
      </nav>
    </main>
  );
}
