import { memo } from 'react';
import { levels, type Level } from '#shared/look/levels.ts';
import styles from './LevelGrid.module.css';

export type LevelCell = {
  readonly key: string;
  readonly name: string;
  readonly level: Level | null;
  readonly marked?: boolean;
};

type Props = {
  readonly cells: readonly LevelCell[];
  readonly currentKey?: string;
  readonly legend?: boolean;
  readonly columns?: number;
  readonly onGo: (key: string) => void;
};

/** Levels as a heat map of tiles: colour and number together, open ones dashed. */
export function LevelGrid({ cells, currentKey, legend = true, columns = 4, onGo }: Props) {
  return (
    <div>
      <div className={styles.grid} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {cells.map(({ key, name, level, marked = false }) => (
          <Cell
            key={key}
            cellKey={key}
            name={name}
            level={level}
            marked={marked}
            current={key === currentKey}
            onGo={onGo}
          />
        ))}
      </div>
      {legend && <Legend />}
    </div>
  );
}

type CellProps = {
  readonly cellKey: string;
  readonly name: string;
  readonly level: Level | null;
  readonly marked: boolean;
  readonly current: boolean;
  readonly onGo: (key: string) => void;
};

const Cell = memo(function Cell({ cellKey, name, level, marked, current, onGo }: CellProps) {
  return (
    <button
      type="button"
      className={styles.cell}
      {...(level === null ? { 'data-open': true } : { 'data-level': level })}
      aria-current={current ? 'true' : undefined}
      title={`${name}：${level === null ? '待评' : `${level} 级`}${marked ? '（约束性场景）' : ''}`}
      onClick={() => onGo(cellKey)}
    >
      <span className={styles.name}>
        {name}
        {marked ? '★' : ''}
      </span>
      <span className={styles.level}>{level ?? '–'}</span>
    </button>
  );
});

const Legend = memo(function Legend() {
  return (
    <p className={styles.legend} aria-hidden="true">
      {levels.map((level) => (
        <span key={level} data-level={level} className={styles.swatch}>
          {level}
        </span>
      ))}
      级 · 虚线未评 · ★ 约束性
    </p>
  );
});
