import type { Column, Fact, FactsBlock, Row, TableBlock } from '../../model.ts';
import { captionLine, paragraph, run, runs, type Markup, type ParagraphLook } from '../markup.ts';
import { columnWidths, table, tableCell, tableRow } from '../tableMarkup.ts';
import { surface, type BrandInks } from '../theme.ts';

/** Tables up to this many rows are kept on one page; longer ones may break between rows, under a repeated head. */
const keptTogether = 10;

/** So many rows at least stand on a long table's last page. */
const keptLast = 4;

/** Leaves room after a table, and keeps two tables from growing together. */
export const afterTable: Markup = paragraph('Spacer', '');

/** A table with a caption above, a head row, and rows that never break; `nextPicture` draws the next cell's picture. */
export function tableMarkup(block: TableBlock, brand: BrandInks, nextPicture: () => Markup): Markup {
  const widths = columnWidths(block.columns.map((column) => column.share));
  const head = tableRow(
    block.columns.map((column, index) =>
      tableCell(paragraph('TableHead', run(column.title), alignment(column)), {
        width: widths[index] ?? 0,
        surface: surface('brand', brand),
      }),
    ),
    { head: true },
  );
  const rows = block.rows.map((row, index) =>
    rowMarkup(row, block.columns, { widths, keep: keepNext(block.rows, index), brand, nextPicture }),
  );
  const margins = { vertical: block.dense === true ? 15 : 45, horizontal: 85 };
  const look = { widths, title: block.caption.text, rules: 'rows', ruleInk: brand.dark, margins } as const;
  return `${paragraph('TableCaption', captionLine(block.caption))}${table([head, ...rows], look)}${afterTable}`;
}

/** A short table stays together; in a long one the first row stays with the head and the last few with each other. */
function keepNext(rows: readonly Row[], index: number): boolean {
  const last = rows.length - 1;
  if (index === last) return false;
  return rows.length <= keptTogether || index === 0 || index > last - keptLast || rows[index]?.group === true;
}

type RowLook = {
  readonly widths: readonly number[];
  readonly keep: boolean;
  readonly brand: BrandInks;
  readonly nextPicture: () => Markup;
};

function rowMarkup(
  row: Row,
  columns: readonly Column[],
  { widths, keep, brand, nextPicture }: RowLook,
): Markup {
  if (row.group) {
    const [cell] = row.cells;
    const content = (cell?.lines ?? []).map((line) => paragraph('TableGroup', runs(line, brand))).join('');
    const width = widths.reduce((sum, column) => sum + column, 0);
    const shade = surface(cell?.shade ?? 'plain', brand);
    return tableRow([tableCell(content, { width, columns: widths.length, surface: shade })]);
  }
  return tableRow(
    row.cells.map((cell, index) => {
      const colour = cell.shade === undefined ? undefined : surface(cell.shade, brand);
      const look: ParagraphLook = { ...alignment(columns[index]), keepNext: keep };
      const ink = colour === undefined ? {} : { colour: colour.text };
      const picture =
        cell.picture === undefined ? '' : paragraph('TablePicture', `<w:r>${nextPicture()}</w:r>`, look);
      const lines = cell.lines.map((line) => paragraph('TableText', runs(line, brand, ink), look)).join('');
      return tableCell(`${picture}${lines}`, { width: widths[index] ?? 0, surface: colour });
    }),
  );
}

function alignment(column: Column | undefined): ParagraphLook {
  return column?.align === undefined ? {} : { align: column.align };
}

/** Label–value pairs; a wide fact and an odd last one take the whole row. */
export function factsMarkup(block: FactsBlock, brand: BrandInks): Markup {
  const widths = columnWidths(block.pairs === 1 ? [20, 80] : [20, 31, 20, 29]);
  const groups = factRows(block);
  const kept = groups.length <= keptTogether;
  const rows = groups.map((facts, at) => {
    const look = { keepNext: kept && at < groups.length - 1 };
    const spread = facts.length < block.pairs;
    const rest = widths.slice(1).reduce((sum, width) => sum + width, 0);
    const cells = facts.flatMap((fact, pair) => [
      tableCell(paragraph('TableHead', run(fact.label), look), {
        width: widths[pair * 2] ?? 0,
        surface: surface('brand', brand),
      }),
      tableCell(paragraph('TableText', runs(fact.value, brand), look), {
        width: spread ? rest : (widths[pair * 2 + 1] ?? 0),
        ...(spread ? { columns: widths.length - 1 } : {}),
      }),
    ]);
    return tableRow(cells);
  });
  const title = block.caption?.text ?? block.facts.map((fact) => fact.label).join('、');
  const heading = block.caption === null ? '' : paragraph('TableCaption', captionLine(block.caption));
  return `${heading}${table(rows, { widths, title, rules: 'grid' })}${afterTable}`;
}

function factRows({ facts, pairs }: FactsBlock): readonly (readonly Fact[])[] {
  const rows: Fact[][] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    const joins = last !== undefined && last.length < pairs && last[0]?.wide !== true && fact.wide !== true;
    if (joins) last.push(fact);
    else rows.push([fact]);
  }
  return rows;
}
