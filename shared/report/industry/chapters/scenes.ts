import type { Cell, Column, Row, TableBlock } from '../../model.ts';
import { caption, cell, groupRow, line, row, strong, toned } from '../../spans.ts';
import type { IndustryFigures } from '../figures.ts';
import type { SceneCell, SceneRow } from '../sceneFigures.ts';
import type { IndustryChapter } from '../source.ts';

/** The heat map: scenes by industry. */
export const writeScenes: IndustryChapter = (figures) => ({
  id: 'scenes',
  title: '业务场景热力图',
  numbered: true,
  breakBefore: true,
  blocks: [
    {
      kind: 'paragraph',
      style: 'body',
      line: line(
        '格内数字为企业在这一场景的中位等级（一半企业不高于它），颜色与数字一致；“中间一半”为全部企业去掉最低和最高各四分之一后的等级范围。★ 为约束性场景，* 表示有企业待评（不计入），— 表示企业数不足以列出。',
      ),
    },
    heatTable(figures),
  ],
});

function heatTable({ scenes, levels: { rows }, pack }: IndustryFigures): TableBlock {
  const columns: readonly Column[] = [
    { title: '场景', share: 19 },
    { title: '全部', share: 8, align: 'center' },
    { title: '中间一半', share: 10, align: 'center' },
    ...rows.map(({ name }) => ({ title: shortName(name), share: 8, align: 'center' as const })),
  ];
  return {
    kind: 'table',
    caption: caption('表', '各行业的场景水平（等级 0—4：未达一级至四级）'),
    columns,
    rows: pack.stages.flatMap((stage): readonly Row[] => {
      const own = scenes.filter((scene) => scene.stage === stage.id);
      return own.length === 0 ? [] : [groupRow(stage.name), ...own.map(sceneRow)];
    }),
  };
}

/** Names of industries end alike, and the columns are narrow. */
function shortName(name: string): string {
  return name.replace(/(制造|加工)$/, '');
}

function sceneRow({ name, constraint, whole, cells }: SceneRow): Row {
  const quarters = whole.spread?.quarters ?? null;
  return row(
    cell(constraint ? `${name} ★` : name),
    heatCell(whole),
    quarters === null ? cell(toned('—', 'soft')) : cell(quarters.join('–')),
    ...cells.map(heatCell),
  );
}

function heatCell({ spread, someOpen }: SceneCell): Cell {
  const mark = someOpen ? '*' : '';
  if (spread === null) return cell(toned(`—${mark}`, 'soft'));
  return { lines: [[strong(`${spread.median}${mark}`)]], shade: `level${spread.median}` };
}
