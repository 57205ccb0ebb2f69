import { levelNames, levels } from '#shared/look/levels.ts';
import styles from './LevelLegend.module.css';

/** The levels' colours, and what stripes mean. */
export function LevelLegend() {
  return (
    <p className={styles.legend}>
      {levels.map((level) => (
        <span key={level}>
          <i data-level={level} />
          {levelNames[level]}
        </span>
      ))}
      <span>
        <i className={styles.merged} />
        斜纹：与上一级合并公布
      </span>
    </p>
  );
}
