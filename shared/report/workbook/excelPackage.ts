import writeExcelFile, { type Feature } from 'write-excel-file/universal';
import type { Parts } from '../docx/wordPackage.ts';
import { sealPackage } from '../docx/wordPackage.ts';
import { xmlText } from '../docx/xml.ts';
import { withFonts } from './excelFonts.ts';
import type { BookSheet } from './sheet.ts';

/** What the file says of itself; `date` is YYYY-MM-DD. */
export type BookProperties = { readonly title: string; readonly creator: string; readonly date: string };

/** A workbook as the bytes of an .xlsx file: the same bytes for the same sheets, in a browser's worker as in Node. */
export function excelPackage(sheets: readonly BookSheet[], properties: BookProperties): Uint8Array {
  const parts = excelParts(sheets);
  for (const [index, { rows, columns, filtered }] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const filter = `<autoFilter ref="A1:${columnName(columns)}${rows}"/>`;
    if (filtered) parts.set(path, (parts.get(path) ?? '').replace('</sheetData>', `</sheetData>${filter}`));
  }
  parts.set('xl/styles.xml', withFonts(parts.get('xl/styles.xml') ?? ''));
  addProperties(parts, properties);
  return sealPackage(parts);
}

/**
 * The parts that write-excel-file makes of the sheets. Only its own zip is left out: it gives every part above 160 kB to
 * a worker made from a blob, which the app's content security policy refuses, and takes its times from the clock. The
 * library makes all parts before it returns and hands a reader of them to its features; a part whose bytes never come
 * keeps it from going on.
 */
function excelParts(sheets: readonly BookSheet[]): Parts {
  let read: (path: string) => unknown = () => undefined;
  const waiting = Object.assign(new Blob([' ']), {
    arrayBuffer: () => new Promise<ArrayBuffer>(() => undefined),
  });
  const handOver: Feature<Blob> = {
    files: {
      write: {
        files: (_, properties) => {
          read = (path) => properties.read(path);
          return { waiting };
        },
      },
    },
  };
  void writeExcelFile(
    sheets.map(({ sheet }) => sheet),
    { features: [handOver] },
  ).toBlob();
  const parts: Parts = Object.assign(new Map<string, string>(), { bytes: new Map<string, Uint8Array>() });
  for (const path of pathsOf(sheets.length)) {
    const part = read(path);
    if (typeof part !== 'string') throw new Error(`write-excel-file made no part ${path}`);
    parts.set(path, part);
  }
  return parts;
}

function pathsOf(sheets: number): readonly string[] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  return [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    ...numbers.map((number) => `xl/worksheets/sheet${number}.xml`),
    ...numbers.map((number) => `xl/worksheets/_rels/sheet${number}.xml.rels`),
  ];
}

const corePath = 'docProps/core.xml';

function addProperties(parts: Parts, { title, creator, date }: BookProperties): void {
  const moment = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified>`;
  parts.set(
    corePath,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator><dc:language>zh-CN</dc:language>${moment}</cp:coreProperties>`,
  );
  insertLast(
    parts,
    '[Content_Types].xml',
    'Types',
    `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${corePath}"/>`,
  );
  insertLast(
    parts,
    '_rels/.rels',
    'Relationships',
    `<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${corePath}"/>`,
  );
}

function insertLast(parts: Parts, path: string, root: string, element: string): void {
  parts.set(path, (parts.get(path) ?? '').replace(`</${root}>`, `${element}</${root}>`));
}

/** 1 → A, 27 → AA. */
function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return number <= 26 ? letter : `${columnName((number - 1 - rest) / 26)}${letter}`;
}
