import { memo, useDeferredValue } from 'react';
import { levelNames } from '#shared/look/levels.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import { itemKey } from '#shared/instrument/items.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { LevelBadge } from '#ui/LevelBadge.tsx';
import { LevelGrid } from '#ui/LevelGrid.tsx';
import { Meter } from '#ui/Meter.tsx';
import { NextLevelCard } from './NextLevelCard.tsx';
import styles from './ScorePanel.module.css';

type Props = {
  readonly pack: InstrumentPack;
  readonly result: AssessmentResult;
  readonly currentKey: string;
  readonly onGo: (key: string) => void;
};

/**
 * What the answers mean now: score and its range, level, dimensions, what the next level asks, the scenes. The score
 * answers a click at once; what explains it follows when the window has a moment.
 */
export function ScorePanel({ pack, result, currentKey, onGo }: Props) {
  const explained = useDeferredValue(result);
  const [lowest, highest] = result.levelRange;
  return (
    <aside className={styles.panel} aria-label="当前结果">
      <div>
        <p className={styles.caption}>
          <span>{result.open.length > 0 ? '当前得分（至少）' : '得分'}</span>
          <span>满分 {result.max}</span>
        </p>
        <p className={styles.score}>
          <span data-testid="score">{result.score}</span>
          {result.open.length > 0 && <small>补齐后最高 {result.scoreAtMost}</small>}
        </p>
        <p className={styles.level} data-testid="level">
          <LevelBadge level={lowest} size="large" />
          {highest > lowest && <small>补齐后最高可到{levelNames[highest]}</small>}
        </p>
      </div>
      <Explanation pack={pack} result={explained} currentKey={currentKey} onGo={onGo} />
    </aside>
  );
}

const Explanation = memo(function Explanation({ pack, result, currentKey, onGo }: Props) {
  const cells = pack.scenes.map((scene) => ({
    key: itemKey({ kind: 'scene', id: scene.id }),
    name: scene.name,
    level: result.scenes.find((candidate) => candidate.id === scene.id)?.level ?? null,
    marked: scene.constraint,
  }));
  return (
    <>
      <div className={styles.meters}>
        {result.dimensions.map((dimension) => (
          <Meter
            key={dimension.id}
            label={dimension.name}
            value={dimension.score}
            most={dimension.scoreAtMost}
            max={dimension.max}
          />
        ))}
      </div>
      <NextLevelCard result={result} />
      <LevelGrid cells={cells} currentKey={currentKey} onGo={onGo} />
    </>
  );
});
