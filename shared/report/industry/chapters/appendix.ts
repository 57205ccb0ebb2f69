import type { Block, TableBlock } from '../../model.ts';
import { caption, cell, groupRow, row, strong } from '../../spans.ts';
import type { IndustryFigures } from '../figures.ts';
import type { IndustryChapter } from '../source.ts';
import { countWords, spreadCell } from '../words.ts';

/** The tables behind the charts. */
export const writeAppendix: IndustryChapter = (figures) => ({
  id: 'appendix',
  title: '附录　数据表',
  numbered: false,
  breakBefore: true,
  blocks: [demandTable(figures), ...(figures.scores.whole.total === null ? [] : scoreBlocks(figures))],
});

/** More rows than this do not fit below the first table. */
const fitting = 18;

function scoreBlocks(figures: IndustryFigures): readonly Block[] {
  const table = dimensionTable(figures);
  return table.rows.length > fitting ? [{ kind: 'pageBreak' }, table] : [table];
}

function dimensionTable({ pack, scores }: IndustryFigures): TableBlock {
  const keys = ['mean', 'lower', 'median', 'upper'] as const;
  return {
    kind: 'table',
    caption: caption('表', '各行业各维度得分的平均数和四分位数（分）'),
    dense: true,
    columns: [
      { title: '行业', share: 32 },
      { title: '平均数', share: 17, align: 'right' },
      { title: '下四分位数', share: 17, align: 'right' },
      { title: '中位数', share: 17, align: 'right' },
      { title: '上四分位数', share: 17, align: 'right' },
    ],
    rows: pack.dimensions.flatMap(({ name, max }, index) => [
      groupRow(strong(name), `　满分 ${max} 分`),
      ...[scores.whole, ...scores.rows].map((own) =>
        row(cell(own.name), ...keys.map((key) => cell(spreadCell(own.dimensions[index] ?? null, key)))),
      ),
    ]),
  };
}

function demandTable({ sceneNeeds, pack }: IndustryFigures): TableBlock {
  return {
    kind: 'table',
    caption: caption('表', '各场景需要提升到下一级的企业数'),
    dense: true,
    columns: [
      { title: '场景', share: 20 },
      ...(['一级', '二级', '三级', '四级'] as const).map((name) => ({
        title: `提升到${name}`,
        share: 16,
        align: 'right' as const,
      })),
      { title: '待评', share: 16, align: 'right' },
    ],
    rows: pack.scenes.flatMap(({ id }) => {
      const need = sceneNeeds.find((candidate) => candidate.id === id);
      if (need === undefined) return [];
      return [
        row(
          cell(need.constraint ? `${need.name} ★` : need.name),
          ...([1, 2, 3, 4] as const).map((level) => cell(countWords(need.next[level]))),
          cell(countWords(need.open)),
        ),
      ];
    }),
  };
}
