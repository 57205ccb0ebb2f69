import { scoresChart, scoresTable } from '../chapters/comparison.ts';
import { radarChart } from '../chapters/dimensions.ts';
import type { Figures } from '../figures.ts';
import type { Row, TableBlock } from '../model.ts';
import { groupPath } from '../paths.ts';
import { caption, cell, groupRow, row } from '../spans.ts';
import type { ComparisonSource, ComparisonWriter } from './source.ts';

/** Points of the dimensions and of their groups before and after, as radar, columns and tables. */
export const writeDimensionChanges: ComparisonWriter = (source, figures) => ({
  id: 'dimensions',
  title: '三个维度前后对比',
  numbered: true,
  breakBefore: false,
  blocks: [
    scoresTable(source.previous, figures),
    scoresChart(source, source.previous),
    radarChart(source),
    groupsTable(source, figures),
  ],
});

function groupsTable({ result }: ComparisonSource, figures: Figures): TableBlock {
  return {
    kind: 'table',
    caption: caption('表', '各方面得分和得分率的前后对比'),
    columns: [
      { title: '方面', share: 24 },
      { title: '上次（分）', share: 15, align: 'center' },
      { title: '本次（分）', share: 15, align: 'center' },
      { title: '变化（分）', share: 15, align: 'center' },
      { title: '上次得分率', share: 15, align: 'center' },
      { title: '本次得分率', share: 16, align: 'center' },
    ],
    rows: result.dimensions.flatMap((dimension): readonly Row[] => [
      groupRow(dimension.name),
      ...dimension.groups.map((group) => {
        const now = groupPath(dimension.id, group.id);
        const before = `previous/${now}`;
        return row(
          cell(group.name),
          cell(figures.value(`${before}/score`)),
          cell(figures.value(`${now}/score`)),
          cell(figures.derived('difference', `${now}/score`, `${before}/score`)),
          cell(figures.derived('share', `${before}/score`, `${before}/max`)),
          cell(figures.derived('share', `${now}/score`, `${now}/max`)),
        );
      }),
    ]),
  };
}
