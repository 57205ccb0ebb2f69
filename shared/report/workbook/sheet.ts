import type { Cell, Sheet } from 'write-excel-file/universal';
import { colours } from '../../look/tokens.ts';
import { textCell } from './cells.ts';

/** A column of a sheet: its title, its width in characters, and what stands in it for a row. */
export type SheetColumn<Row> = {
  readonly title: string;
  readonly width: number;
  readonly cell: (row: Row) => Cell;
};

/** `filtered`: with a filter on every column. */
export type BookSheet = {
  readonly sheet: Sheet<Blob>;
  readonly rows: number;
  readonly columns: number;
  readonly filtered: boolean;
};

/** Rows of a sheet of Excel, without the head. */
const mostRows = 1_048_575;

/**
 * Rows as a sheet with a bold head that stays in sight, as do the first `fixed` columns. More rows than a sheet holds go
 * on in further ones, 名称（2） and so on.
 */
export function sheetsOf<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  fixed = 0,
): readonly BookSheet[] {
  const count = Math.max(1, Math.ceil(rows.length / mostRows));
  return Array.from({ length: count }, (_, index): BookSheet => {
    const own = rows.slice(index * mostRows, (index + 1) * mostRows);
    return {
      sheet: {
        sheet: index === 0 ? name : `${name}（${index + 1}）`,
        stickyRowsCount: 1,
        stickyColumnsCount: fixed,
        columns: columns.map(({ width }) => ({ width })),
        data: [
          columns.map(({ title }) => headCell(title)),
          ...own.map((row) => columns.map(({ cell }) => cell(row))),
        ],
      },
      rows: own.length + 1,
      columns: columns.length,
      filtered: true,
    };
  });
}

/** A cell of the head. */
export function headCell(title: string): Cell {
  const text = textCell(title);
  return {
    value: typeof text === 'string' ? text : title,
    type: String,
    fontWeight: 'bold',
    textColor: colours.brandDark,
    backgroundColor: colours.brandSoft,
    bottomBorderStyle: 'thin',
    bottomBorderColor: colours.brandDark,
    alignVertical: 'center',
    wrap: true,
  };
}
