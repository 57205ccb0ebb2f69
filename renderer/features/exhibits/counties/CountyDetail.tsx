import { useMemo } from 'react';
import { bandName } from '#shared/exhibits/levelDistribution.ts';
import type { LevelRow } from '#shared/exhibits/levelRows.ts';
import { LevelBars } from '#hall/LevelBars.tsx';
import { LevelLegend } from '#hall/LevelLegend.tsx';
import { Panel } from '#hall/Panel.tsx';
import styles from './Counties.module.css';

type Props = { readonly row: LevelRow; readonly industries: readonly LevelRow[] };

/** One county: its enterprises by level in figures, and its industries as far as they have figures of their own. */
export function CountyDetail({ row, industries }: Props) {
  const { name, distribution } = row;
  const rows = useMemo(
    () => [{ key: '', name: '全部行业', distribution }, ...industries],
    [distribution, industries],
  );
  if (distribution === null) {
    return (
      <Panel title={name}>
        <p className={styles.nothing}>这个县区没有单列的数据，已诊断的企业合在“其他”里。</p>
      </Panel>
    );
  }
  return (
    <Panel title={name} note={`${distribution.base} 家已诊断企业`} foot={<LevelLegend />}>
      <div className={styles.detail}>
        <ul className={styles.bands} aria-label="等级">
          {distribution.bands.map((band) => (
            <li key={band.from} data-level={band.from}>
              <b>
                {band.count}
                <small> 家</small>
              </b>
              <span>{bandName(band)}</span>
              <span>{band.percent}%</span>
            </li>
          ))}
        </ul>
        <h3>
          行业 <small>没有单列的行业合在“其他”里</small>
        </h3>
        <div className={styles.chart} style={{ flexGrow: Math.min(rows.length, 7) }}>
          <LevelBars rows={rows} selected={null} nameWidth={150} label={`${name}各行业的企业等级分布`} />
        </div>
        <div style={{ flexGrow: 7 - Math.min(rows.length, 7) }} />
      </div>
    </Panel>
  );
}
