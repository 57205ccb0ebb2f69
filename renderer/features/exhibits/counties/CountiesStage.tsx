import { useMemo } from 'react';
import { countyRows, industriesOfCounty } from '#shared/exhibits/counties.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { LevelBars } from '#hall/LevelBars.tsx';
import { LevelLegend } from '#hall/LevelLegend.tsx';
import { Panel } from '#hall/Panel.tsx';
import { toggled } from '../toggled.ts';
import two from '../twoPanels.module.css';
import { CountyMap } from './CountyMap.tsx';
import { CountyDetail } from './CountyDetail.tsx';

/** The counties as a map of tiles; beside it all of them by level, or the one that is selected with its industries. */
export function CountiesStage({ content, selected, onSelect }: ExhibitProps) {
  const rows = useMemo(() => countyRows(content), [content]);
  const onTouch = (key: string) => onSelect(toggled(selected, key));
  const row = rows.find(({ key }) => key === selected);
  const industries = useMemo(
    () => (row === undefined ? [] : industriesOfCounty(content, row.key)),
    [content, row],
  );
  return (
    <div className={two.two}>
      <Panel title="二级及以上企业占比（%）" note="示意图，不按实际面积">
        <CountyMap rows={rows} selected={selected} onTouch={onTouch} />
      </Panel>
      {row === undefined ? (
        <Panel title="各县区的等级分布（%）" foot={<LevelLegend />}>
          <LevelBars
            rows={rows}
            selected={null}
            nameWidth={124}
            label="各县区的企业等级分布"
            onPick={onTouch}
          />
        </Panel>
      ) : (
        <CountyDetail row={row} industries={industries} />
      )}
    </div>
  );
}
