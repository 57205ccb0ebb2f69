import type { TargetRow } from '#shared/exhibits/overview.ts';
import styles from './Overview.module.css';

type Props = { readonly row: TargetRow; readonly isSelected: boolean; readonly onTouch: () => void };

/** One target: where the city stands, how much that is of the target; or that nothing is known. */
export function TargetCard({ row, isSelected, onTouch }: Props) {
  const { name, target, unit, value, percent } = row;
  return (
    <button
      type="button"
      className={styles.target}
      aria-pressed={isSelected}
      data-unknown={value === null ? true : undefined}
      onClick={onTouch}
    >
      <span className={styles.name}>{name}</span>
      {value === null ? (
        <span className={styles.unknown}>暂无数据</span>
      ) : (
        <span className={styles.value}>
          {value}
          <small>{unit}</small>
        </span>
      )}
      <span className={styles.track} aria-hidden="true">
        {percent !== null && <i style={{ width: `${Math.min(percent, 100)}%` }} />}
      </span>
      <span className={styles.goal}>
        <span>目标 {target}</span>
        {percent !== null && <b>{percent >= 100 ? '已达到' : `${percent}%`}</b>}
      </span>
    </button>
  );
}
