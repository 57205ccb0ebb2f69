import { documents } from '../documents.ts';
import type { SelectionInput } from '../selection.ts';
import { answerSheets } from './answerSheet.ts';
import { evidenceSheets } from './evidenceSheet.ts';
import { excelPackage } from './excelPackage.ts';
import { itemSheets } from './itemSheets.ts';
import { noteSheet } from './noteSheet.ts';
import { overviewSheets } from './overviewSheet.ts';
import { bookSource } from './source.ts';

/**
 * The 数据工作簿 over a selection of diagnoses: an .xlsx file with all answers and figures, sessions in the order of the
 * selection. Pure: the same input gives the same bytes, in Node as in a browser's worker.
 */
export async function buildWorkbook(input: SelectionInput): Promise<Uint8Array> {
  const source = bookSource(input);
  const sheets = [
    ...overviewSheets(source),
    ...itemSheets(source),
    ...answerSheets(source),
    ...evidenceSheets(source),
    noteSheet(input),
  ];
  return excelPackage(sheets, {
    title: `${documents.workbook.name}（${input.scope}）`,
    creator: input.template.centre,
    date: input.today,
  });
}
