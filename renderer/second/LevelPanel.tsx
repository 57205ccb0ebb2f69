import { Panel } from '#hall/Panel.tsx';
import { percentOf } from '#shared/charts/groupShares.ts';
import type { PublicResult } from '#shared/exhibits/publicResult.ts';
import { levelNames } from '#shared/look/levels.ts';
import styles from './LevelPanel.module.css';

/** The level in large, the points of each dimension, and the three conditions of the next level. */
export function LevelPanel({ result }: { readonly result: PublicResult }) {
  const { level, open, score, scoreAtMost, max, dimensions, next } = result;
  return (
    <Panel title="数字化水平等级">
      <div className={styles.level}>
        <p className={styles.reached}>
          <strong data-level={level}>{levelNames[level]}</strong>
          <span>
            <b>{score}</b> / {max} 分
            {open > 0 && (
              <small>
                还有 {open} 项未答，补齐后最高 {scoreAtMost} 分
              </small>
            )}
          </span>
        </p>
        <ul className={styles.dimensions}>
          {dimensions.map((dimension) => (
            <li key={dimension.name}>
              <span>{dimension.name}</span>
              <i>
                <i style={{ width: `${percentOf(dimension.score, dimension.max)}%` }} />
              </i>
              <b>
                {dimension.score} / {dimension.max}
              </b>
            </li>
          ))}
        </ul>
        {next !== null && (
          <ul className={styles.conditions} aria-label={`达到${next.name}的条件`}>
            {next.conditions.map(({ met, text }) => (
              <li key={text} data-met={met}>
                <span aria-hidden>{met ? '✓' : '✗'}</span>
                {text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
