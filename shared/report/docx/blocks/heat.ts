import type { HeatBlock, HeatCell } from '../../model.ts';
import { captionLine, paragraph, run, runs, type Markup } from '../markup.ts';
import { columnWidths, table, tableCell, tableRow, type Edge } from '../tableMarkup.ts';
import { levelSurface, plainSurface, textWidth, type BrandInks } from '../theme.ts';
import { afterTable } from './tables.ts';

const gap: Edge = { colour: 'FFFFFF', width: 24 };
const gaps = { top: gap, left: gap, bottom: gap, right: gap } as const;
const dashes = { top: 'dashed', left: 'dashed', bottom: 'dashed', right: 'dashed' } as const;
const margins = { vertical: 60, horizontal: 40 };

/** A heat map as a table: colour and number in every cell, open cells white with a dashed outline, legend below. */
export function heatMarkup(block: HeatBlock, brand: BrandInks): Markup {
  const label = 1330;
  const widths = [label, ...columnWidths(Array(block.columns).fill(1), textWidth - label)];
  const rows = block.rows.map((row) => {
    const title = tableCell(paragraph('TableHead', run(row.title)), { width: label, edges: gaps });
    const cells = row.cells.map((cell, index) => heatCell(cell, brand, widths[index + 1] ?? 0));
    const blanks = Array.from({ length: block.columns - row.cells.length }, (_, index) =>
      tableCell(paragraph('HeatTitle', ''), { width: widths[row.cells.length + index + 1] ?? 0 }),
    );
    return tableRow([title, ...cells, ...blanks], { height: 760 });
  });
  const map = table(rows, { widths, title: block.caption.text, rules: 'none', margins });
  return `${paragraph('TableCaption', captionLine(block.caption))}${map}${legend(block)}${afterTable}`;
}

function heatCell(cell: HeatCell, brand: BrandInks, width: number): Markup {
  const colour = cell.level === null ? undefined : levelSurface(cell.level);
  const look = colour === undefined ? {} : { colour: colour.text };
  const content = `${paragraph('HeatTitle', run(cell.title, look))}${paragraph('HeatValue', runs([cell.value], brand, look), { keepNext: true })}`;
  return tableCell(content, { width, surface: colour, edges: colour === undefined ? dashes : gaps });
}

function legend(block: HeatBlock): Markup {
  const widths = columnWidths(block.legend.map(() => 1));
  const cells = block.legend.map(({ text, level }, index) => {
    const colour = level === null ? plainSurface : levelSurface(level);
    const content = paragraph('HeatTitle', run(text, { colour: colour.text }));
    const look = { width: widths[index] ?? 0, edges: level === null ? dashes : gaps };
    return tableCell(content, level === null ? look : { ...look, surface: colour });
  });
  const title = `${block.caption.text}：图例`;
  return `${paragraph('Spacer', '', { keepNext: true })}${table([tableRow(cells)], { widths, title, rules: 'none', margins: { vertical: 30, horizontal: 40 } })}`;
}
