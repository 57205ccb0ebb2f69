import type { SelfCheckEstimate } from '#shared/selfCheck/estimate.ts';
import { pointsInWords } from '#shared/selfCheck/words.ts';
import styles from './PointsBars.module.css';

/** The points of each dimension, what is certain and what is possible, of what there is. */
export function PointsBars({ dimensions }: Pick<SelfCheckEstimate, 'dimensions'>) {
  return (
    <dl className={styles.bars}>
      {dimensions.map((dimension) => {
        const width = (points: string) => `${(Number(points) / Number(dimension.max)) * 100}%`;
        return (
          <div key={dimension.name}>
            <dt>{dimension.name}</dt>
            <dd>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.most} style={{ width: width(dimension.atMost) }} />
                <span className={styles.least} style={{ width: width(dimension.atLeast) }} />
              </span>
              <span>
                {pointsInWords(dimension)}
                <small>满分 {dimension.max}</small>
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
