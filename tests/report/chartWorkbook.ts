import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { chartValues, unescaped } from './wordText.ts';

/** A chart's data as a table: the categories and, series by series, the name and the values. */
export type ChartData = {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
};

/** The data that a chart part keeps itself and draws without its workbook. */
export function chartCache(xml: string): ChartData {
  const all = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => series);
  const texts = (series: string, element: 'tx' | 'cat') => {
    const cache = new RegExp(`<c:${element}>.*?</c:${element}>`, 's').exec(series)?.[0] ?? '';
    return [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text = '']) => unescaped(text));
  };
  const values = chartValues(xml);
  return {
    categories: texts(all[0] ?? '', 'cat'),
    series: all.map((series, at) => ({ name: texts(series, 'tx').join(''), values: values[at] ?? [] })),
  };
}

/** The data in the workbook that Word opens when the chart at this place (from 1) is edited. */
export async function chartWorkbook(docx: Uint8Array, place: number): Promise<ChartData> {
  const parts = unzipSync(docx, {
    filter: ({ name }) => name.endsWith(`chart${place}.xml.rels`) || name.startsWith('word/embeddings/'),
  });
  const relationships = strFromU8(parts[`word/charts/_rels/chart${place}.xml.rels`] ?? new Uint8Array());
  const target = /Target="\.\.\/(embeddings\/[^"]*)"/.exec(relationships)?.[1] ?? '';
  const workbook = parts[`word/${target}`];
  if (workbook === undefined) throw new Error(`chart ${place} has no workbook`);
  const [sheet] = await readWorkbook(Buffer.from(workbook));
  const [head = [], ...rows] = sheet?.data ?? [];
  return {
    categories: rows.map(([category]) => wordsOf(category)),
    series: head.slice(1).map((name, index) => ({
      name: wordsOf(name),
      values: rows.map((row) => numberOf(row[index + 1])),
    })),
  };
}

/** Days are numbers in a spreadsheet; the reader makes dates of them. */
function numberOf(cell: unknown): number | null {
  if (cell instanceof Date) return cell.getTime() / 86_400_000 + 25_569;
  return typeof cell === 'number' ? cell : null;
}

function wordsOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
