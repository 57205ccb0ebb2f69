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
        {cells.map((cell) => (
          <button
            key={cell.key}
            type="button"
            className={styles.cell}
            {...(cell.level === null ? { 'data-open': true } : { 'data-level': cell.level })}
            aria-current={cell.key === currentKey ? 'true' : undefined}
            title={`${cell.name}：${cell.level === null ? '待评' : `${cell.level} 级`}${cell.marked ? '（约束性场景）' : ''}`}
            onClick={() => onGo(cell.key)}
          >
            <span className={styles.name}>
              {cell.name}
              {cell.marked ? '★' : ''}
            </span>
            <span className={styles.level}>{cell.level ?? '–'}</span>
          </button>
        ))}
      </div>
      {legend && <Legend />}
    </div>
  );
}

function Legend() {
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
}
