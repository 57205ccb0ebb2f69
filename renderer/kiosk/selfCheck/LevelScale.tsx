import { levelNames, levels } from '#shared/look/levels.ts';
import type { SelfCheckEstimate } from '#shared/selfCheck/estimate.ts';
import styles from './LevelScale.module.css';

/** The five levels in a row: filled what the points allow, dashed what it can still be, faint what it cannot. */
export function LevelScale({ about, range }: Pick<SelfCheckEstimate, 'about' | 'range'>) {
  return (
    <ol className={styles.scale} aria-label="等级范围">
      {levels.map((level) => {
        const isAbout = level >= about[0] && level <= about[1];
        const isPossible = level >= range[0] && level <= range[1];
        const state = isAbout ? 'about' : isPossible ? 'possible' : 'out';
        const word = { about: '按得分', possible: '也可能', out: '' }[state];
        return (
          <li key={level} data-level={level} data-state={state}>
            {levelNames[level]}
            <small>{word}</small>
          </li>
        );
      })}
    </ol>
  );
}
