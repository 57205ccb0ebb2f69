import { useMemo } from 'react';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import { marketCells, marketLevels, type MarketCell } from '#shared/exhibits/market.ts';
import type { MarketSelection } from '#shared/exhibits/marketFilter.ts';
import { levelNames, type Level } from '#shared/look/levels.ts';
import { Panel } from '#hall/Panel.tsx';
import styles from './Grid.module.css';

type Props = {
  readonly content: HallContent;
  readonly selection: MarketSelection;
  readonly onChange: (changed: Partial<MarketSelection>) => void;
};

/** Blocks of scenes side by side, so that each cell is large enough for a finger. */
const blocks = 2;

/** How many solutions there are for each scene and level, in the levels' colours; a cell or a scene's name filters. */
export function MarketGrid({ content: { solutions, instrument }, selection, onChange }: Props) {
  const { scenes } = instrument;
  const { scene, level, price, industry } = selection;
  const cells = useMemo(
    () =>
      marketCells(
        solutions.solutions,
        { scene: null, level: null, price, industry },
        scenes.map(({ id }) => id),
      ),
    [solutions, scenes, price, industry],
  );
  const isChosen = (cell: MarketCell) =>
    (scene === null || cell.scene === scene) && (level === null || cell.level === level);
  const onCell = (cell: MarketCell) => {
    const isOnly = cell.scene === scene && cell.level === level;
    onChange(isOnly ? { scene: null, level: null } : { scene: cell.scene, level: cell.level });
  };
  // A row of level names over the scenes of each block.
  const rows = Math.ceil(scenes.length / blocks);
  const shape = { gridTemplateRows: `auto repeat(${rows}, minmax(0, 1fr))` };
  return (
    <Panel title="场景 × 等级" note="数字是方案数，点一格就筛选">
      <div className={styles.grid} style={shape}>
        {Array.from({ length: blocks }, (_, block) => (
          <p key={block} className={styles.row} style={{ gridRow: 1, gridColumn: block + 1 }} aria-hidden>
            <span />
            {marketLevels.map((one) => (
              <span key={one} className={styles.head}>
                {levelNames[one]}
              </span>
            ))}
          </p>
        ))}
        {scenes.map(({ id, name }, place) => (
          <div
            key={id}
            className={styles.row}
            style={{ gridRow: (place % rows) + 2, gridColumn: Math.floor(place / rows) + 1 }}
          >
            <button
              type="button"
              className={styles.name}
              aria-pressed={id === scene && level === null}
              onClick={() => onChange({ scene: id === scene && level === null ? null : id, level: null })}
            >
              {name}
            </button>
            {cells
              .filter((cell) => cell.scene === id)
              .map((cell) => (
                <button
                  key={cell.level}
                  type="button"
                  className={styles.cell}
                  data-level={cell.count === 0 ? undefined : cell.level}
                  data-dim={!isChosen(cell) || undefined}
                  aria-pressed={cell.scene === scene && isChosen(cell)}
                  aria-label={`${name}${levelNames[cell.level as Level]} ${cell.count} 种`}
                  onClick={() => onCell(cell)}
                >
                  {cell.count}
                </button>
              ))}
          </div>
        ))}
      </div>
    </Panel>
  );
}
