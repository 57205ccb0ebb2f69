import { useMemo } from 'react';
import { cityRow, targetRows } from '#shared/exhibits/overview.ts';
import { supervisionFigures } from '#shared/exhibits/supervision.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { LevelBars } from '#hall/LevelBars.tsx';
import { LevelLegend } from '#hall/LevelLegend.tsx';
import { Panel } from '#hall/Panel.tsx';
import { toggled } from '../toggled.ts';
import styles from './Overview.module.css';
import { SupervisionStrip } from './SupervisionStrip.tsx';
import { TargetCard } from './TargetCard.tsx';

/** The targets of the plan with where the city stands, the city's enterprises by level, and how its transformations are supervised. */
export function OverviewStage({ content, selected, onSelect }: ExhibitProps) {
  const rows = useMemo(() => targetRows(content), [content]);
  const city = useMemo(() => [cityRow(content)], [content]);
  const supervision = useMemo(() => supervisionFigures(content), [content]);
  return (
    <div className={styles.overview}>
      <ul className={styles.targets} aria-label="目标">
        {rows.map((row) => (
          <li key={row.key}>
            <TargetCard
              row={row}
              isSelected={row.key === selected}
              onTouch={() => onSelect(toggled(selected, row.key))}
            />
          </li>
        ))}
      </ul>
      <Panel title="全市已诊断企业的等级（%）" foot={<LevelLegend />}>
        {city[0]?.distribution === null ? (
          <p className={styles.nothing}>诊断满 5 家才有统计。</p>
        ) : (
          <LevelBars rows={city} selected={null} nameWidth={72} label="全市企业等级分布" />
        )}
      </Panel>
      {supervision.length > 0 && <SupervisionStrip figures={supervision} />}
    </div>
  );
}
