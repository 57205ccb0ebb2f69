import { shareColour } from '#shared/charts/exhibits/shareColour.ts';
import { countyTiles } from '#shared/exhibits/countyTiles.ts';
import { shareAtLeast } from '#shared/exhibits/levelDistribution.ts';
import type { LevelRow } from '#shared/exhibits/levelRows.ts';
import { otherGroup } from '#shared/model/statistic.ts';
import styles from './Counties.module.css';

type Props = {
  readonly rows: readonly LevelRow[];
  readonly selected: string | null;
  readonly onTouch: (county: string) => void;
};

/** The counties as tiles, brighter with the share at level two or above; the share stands on the tile. */
export function CountyMap({ rows, selected, onTouch }: Props) {
  const merged = rows.find(({ key }) => key === otherGroup);
  return (
    <div className={styles.map} role="group" aria-label="县区">
      {countyTiles.map(({ county, column, row }) => {
        const found = rows.find(({ key }) => key === county);
        return found === undefined ? null : (
          <Tile
            key={county}
            row={found}
            place={{ gridColumn: column, gridRow: row }}
            isSelected={county === selected}
            onTouch={onTouch}
          />
        );
      })}
      {merged !== undefined && (
        <Tile
          row={merged}
          place={{ gridColumn: 1, gridRow: 5 }}
          isSelected={selected === otherGroup}
          onTouch={onTouch}
        />
      )}
    </div>
  );
}

type TileProps = {
  readonly row: LevelRow;
  readonly place: { readonly gridColumn: number; readonly gridRow: number };
  readonly isSelected: boolean;
  readonly onTouch: (county: string) => void;
};

function Tile({ row: { key, name, distribution }, place, isSelected, onTouch }: TileProps) {
  const share = distribution === null ? null : shareAtLeast(2, distribution);
  const percent = share === null ? null : Math.round((share.part * 100) / share.whole);
  return (
    <button
      type="button"
      className={styles.tile}
      aria-pressed={isSelected}
      data-unknown={percent === null ? true : undefined}
      style={percent === null ? place : { ...place, background: shareColour(percent) }}
      onClick={() => onTouch(key)}
    >
      <span>{name}</span>
      <b>{percent ?? '—'}</b>
      <small>{distribution === null ? '未单列' : `${distribution.base} 家`}</small>
    </button>
  );
}
