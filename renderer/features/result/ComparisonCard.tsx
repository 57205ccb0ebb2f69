import { formatDate } from '#shared/look/formatDate.ts';
import { sessionKindNames, type Session } from '#shared/model/session.ts';
import type { Comparison } from '#shared/scoring/compare.ts';
import { LevelBadge, SceneLevelChip } from '#ui/LevelBadge.tsx';
import styles from './Result.module.css';

type Props = {
  readonly comparison: Comparison;
  readonly previous: Session;
  /** Items of this session that nobody has answered or rated. */
  readonly open: number;
};

/** What changed since the session before: level, dimensions, and every scene that moved. */
export function ComparisonCard({ comparison, previous, open }: Props) {
  const moved = comparison.scenes.filter((scene) => scene.change !== null && scene.change !== 0);
  return (
    <section className={`${styles.card} ${styles.comparison}`} aria-label="与上次比较">
      <h2>
        与上次比较
        <span className={styles.soft}>
          （{sessionKindNames[previous.kind]}，{formatDate(previous.date)}）
        </span>
      </h2>
      <p className={styles.levelLine}>
        <LevelBadge level={comparison.level.before} /> → <LevelBadge level={comparison.level.after} />
        <span>
          {comparison.score.before} → {comparison.score.after} 分（{signed(comparison.score.change)}）
        </span>
      </p>
      {open > 0 && (
        <p className={styles.soft}>本次还有 {open} 项未答，得分和等级是“至少”，减少不等于退步。</p>
      )}
      <table className={styles.rule}>
        <thead>
          <tr>
            <th scope="col">维度</th>
            <th scope="col">上次</th>
            <th scope="col">本次</th>
            <th scope="col">变化</th>
          </tr>
        </thead>
        <tbody>
          {comparison.dimensions.map((dimension) => (
            <tr key={dimension.id}>
              <th scope="row">{dimension.name}</th>
              <td>{dimension.before ?? '–'}</td>
              <td>{dimension.after ?? '–'}</td>
              <td>{dimension.change === null ? '–' : signed(dimension.change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>变化的场景</h3>
      {moved.length === 0 && <p className={styles.soft}>没有场景的等级发生变化。</p>}
      <ul className={styles.moved}>
        {moved.map((scene) => (
          <li key={scene.id}>
            {scene.name}
            {scene.constraint && '★'} <SceneLevelChip level={scene.before} /> →{' '}
            <SceneLevelChip level={scene.after} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const signed = (change: string): string => (change.startsWith('-') ? `−${change.slice(1)}` : `+${change}`);
