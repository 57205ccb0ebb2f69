import type { UsageLine } from '#shared/kiosk/usageSheet.ts';
import { localDate } from '#shared/report/localDate.ts';
import { numberCell, textCell } from '#shared/report/workbook/cells.ts';
import { excelPackage } from '#shared/report/workbook/excelPackage.ts';
import { sheetsOf, type SheetColumn } from '#shared/report/workbook/sheet.ts';

const columns: readonly SheetColumn<UsageLine>[] = [
  { title: '日期', width: 14, cell: ({ day }) => textCell(day) },
  { title: '内容', width: 24, cell: ({ thing }) => textCell(thing) },
  { title: '打开次数', width: 12, cell: ({ total }) => numberCell(total) },
];

/** The kiosk's statistics as a workbook. */
export function writeUsage(lines: readonly UsageLine[]): Uint8Array {
  const properties = { title: '展厅使用统计', creator: '转型促进中心工作台', date: localDate(new Date()) };
  return excelPackage(sheetsOf('使用统计', columns, lines), properties);
}
