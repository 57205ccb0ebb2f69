import { sessionKindNames } from '../../model/session.ts';
import { dateCell, textCell } from './cells.ts';
import type { SheetColumn } from './sheet.ts';
import type { BookSession } from './source.ts';

/** Which session a row belongs to; the same four columns begin every sheet. */
export const sessionColumns: readonly SheetColumn<Pick<BookSession, 'bundle'>>[] = [
  { title: '企业名称', width: 34, cell: ({ bundle }) => textCell(bundle.enterprise.name) },
  { title: '统一社会信用代码', width: 21, cell: ({ bundle }) => textCell(bundle.enterprise.uscc) },
  { title: '诊断类型', width: 10, cell: ({ bundle }) => textCell(sessionKindNames[bundle.session.kind]) },
  { title: '诊断日期', width: 12, cell: ({ bundle }) => dateCell(bundle.session.date) },
];
