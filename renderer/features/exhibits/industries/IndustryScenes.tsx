import { useCallback, useMemo } from 'react';
import { industryScenesOption } from '#shared/charts/exhibits/industryScenesOption.ts';
import { sceneSharesOption } from '#shared/charts/exhibits/sceneSharesOption.ts';
import { industrySceneTable } from '#shared/exhibits/industryScenes.ts';
import { sceneRows } from '#shared/exhibits/scenes.ts';
import type { ExhibitProps } from '../exhibit.ts';
import { HallChart } from '#hall/HallChart.tsx';
import { Panel } from '#hall/Panel.tsx';
import { toggled } from '../toggled.ts';

/** The scenes by how many enterprises have brought them to level two: by industry, where that is told, else of the whole city. */
export function IndustryScenes({ content, selected, onSelect }: ExhibitProps) {
  const table = useMemo(() => industrySceneTable(content), [content]);
  const rows = useMemo(() => sceneRows(content), [content]);
  const option = useCallback(
    (unit: number) =>
      table === null ? sceneSharesOption({ rows, unit }) : industryScenesOption({ table, selected, unit }),
    [table, rows, selected],
  );
  const isIndustry = (key: string) => table?.industries.some((industry) => industry.key === key) === true;
  return (
    <Panel
      title="各场景达到二级及以上的企业占比（%）"
      note={table === null ? '全市合计，未分行业' : '“–”：未单列'}
    >
      <HallChart
        option={option}
        label="各场景达到二级及以上的企业占比"
        onPick={(key) => {
          if (isIndustry(key)) onSelect(toggled(selected, key));
        }}
      />
    </Panel>
  );
}
