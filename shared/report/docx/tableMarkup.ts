import type { Markup } from './markup.ts';
import { ink, textWidth, type Surface } from './theme.ts';
import { xmlText } from './xml.ts';

export type Edge = 'none' | 'thin' | 'dashed' | { readonly colour: string; readonly width: number };
export type Edges = {
  readonly top?: Edge;
  readonly left?: Edge;
  readonly bottom?: Edge;
  readonly right?: Edge;
};

export type CellLook = {
  readonly width: number;
  readonly columns?: number;
  readonly surface?: Surface | undefined;
  readonly edges?: Edges;
  readonly vertical?: 'top' | 'center';
};

/** A table cell; `content` is at least one paragraph. Widths in twips. */
export function tableCell(content: Markup, look: CellLook): Markup {
  const span = look.columns === undefined ? '' : `<w:gridSpan w:val="${look.columns}"/>`;
  const edges = look.edges === undefined ? '' : `<w:tcBorders>${edgesMarkup(look.edges)}</w:tcBorders>`;
  const shade =
    look.surface === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${look.surface.fill}"/>`;
  const vertical = look.vertical === 'top' ? '' : '<w:vAlign w:val="center"/>';
  return `<w:tc><w:tcPr><w:tcW w:w="${look.width}" w:type="dxa"/>${span}${edges}${shade}${vertical}</w:tcPr>${content}</w:tc>`;
}

/** A row that never breaks over two pages; a head row is repeated on every page. `height` is the least height. */
export function tableRow(
  cells: readonly Markup[],
  look: { readonly head?: boolean; readonly height?: number } = {},
): Markup {
  const height = look.height === undefined ? '' : `<w:trHeight w:val="${look.height}" w:hRule="atLeast"/>`;
  const head = look.head === true ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/>${height}${head}</w:trPr>${cells.join('')}</w:tr>`;
}

export type TableLook = {
  readonly widths: readonly number[];
  /** Spoken by screen readers. */
  readonly title: string;
  readonly rules: 'rows' | 'none' | 'grid';
  /** Ink of the rules above and below a table that is ruled by rows. */
  readonly ruleInk?: string;
  readonly align?: 'left' | 'center';
  readonly margins?: { readonly vertical: number; readonly horizontal: number };
};

/** A table with an explicit grid, as wide as the text. */
export function table(rows: readonly Markup[], look: TableLook): Markup {
  const width = look.widths.reduce((sum, column) => sum + column, 0);
  const grid = look.widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  const { vertical, horizontal } = look.margins ?? { vertical: 45, horizontal: 85 };
  const margins = `<w:tblCellMar><w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${horizontal}" w:type="dxa"/><w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${horizontal}" w:type="dxa"/></w:tblCellMar>`;
  const properties = `<w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="${look.align ?? 'center'}"/>${borders(look)}<w:tblLayout w:type="fixed"/>${margins}<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="${xmlText(look.title)}"/>`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function borders({ rules, ruleInk = ink.text }: TableLook): Markup {
  const edge: Edge = rules === 'none' ? 'none' : 'thin';
  const inner: Edge = rules === 'grid' ? 'thin' : 'none';
  const rule: Edge = rules === 'none' ? 'none' : { colour: ruleInk, width: 8 };
  const outer = rules === 'rows' ? rule : edge;
  return `<w:tblBorders>${edgeMarkup('top', outer)}${edgeMarkup('left', inner)}${edgeMarkup('bottom', outer)}${edgeMarkup('right', inner)}${edgeMarkup('insideH', edge)}${edgeMarkup('insideV', inner)}</w:tblBorders>`;
}

function edgesMarkup(edges: Edges): Markup {
  const sides = ['top', 'left', 'bottom', 'right'] as const;
  return sides.map((side) => (edges[side] === undefined ? '' : edgeMarkup(side, edges[side]))).join('');
}

function edgeMarkup(side: string, edge: Edge): Markup {
  if (edge === 'none') return `<w:${side} w:val="nil"/>`;
  if (edge === 'thin') return `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${ink.line}"/>`;
  if (edge === 'dashed') return `<w:${side} w:val="dashed" w:sz="8" w:space="0" w:color="${ink.soft}"/>`;
  return `<w:${side} w:val="single" w:sz="${edge.width}" w:space="0" w:color="${edge.colour}"/>`;
}

/** Shares of a width in whole twips that add up to it. */
export function columnWidths(shares: readonly number[], width: number = textWidth): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((width * share) / total));
  const rest = width - widths.reduce((sum, column) => sum + column, 0);
  return widths.map((column, index) => (index === widths.length - 1 ? column + rest : column));
}
