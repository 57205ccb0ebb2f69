import { LevelMark } from '#features/exhibits/pieces/LevelMark.tsx';
import { Panel } from '#hall/Panel.tsx';
import type { PublicResult } from '#shared/exhibits/publicResult.ts';
import styles from './GapList.module.css';

/** What holds the enterprise back, most pressing first, in words of the instrument. */
export function GapList({ gaps }: Pick<PublicResult, 'gaps'>) {
  return (
    <Panel title="短板，按紧要程度">
      {gaps.length === 0 ? (
        <p className={styles.none}>没有已确认的短板；未答的项目不算短板。</p>
      ) : (
        <ol className={styles.gaps}>
          {gaps.map(({ name, level, text }) => (
            <li key={name}>
              <h3>
                {name}
                {level !== null && <LevelMark level={level} />}
              </h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
