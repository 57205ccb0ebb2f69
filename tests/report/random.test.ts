import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readResources } from '#electron/report/resources.ts';
import { buildDocument } from '#shared/report/buildDocument.ts';
import type { SessionDocument } from '#shared/report/documents.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import type { ChartBlock, ReportModel } from '#shared/report/model.ts';
import { plainText } from '#shared/report/plainText.ts';
import { wordsOf } from '#shared/report/spans.ts';
import { chartCache, chartWorkbook } from './chartWorkbook.ts';
import { modelLines } from './modelWords.ts';
import { bare, headingsOf, linesOn } from './pages.ts';
import { randomInput } from './randomInput.ts';
import { smallTables, tableBreaks } from './smallTables.ts';
import { bodyPart, commonParts, inOnePackage } from './together.ts';
import { available, openWithPython, pageTexts, pageTextsAsWritten, schemaFaultsOf, toPdf } from './tools.ts';
import { paragraphTexts, part, xmlParts } from './wordText.ts';

/** Milliseconds: hundreds of documents are written, and other programs read them. */
const patience = 600_000;
const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
/** Other documents than the diagnosis report are made of every twentieth session. */
const others: readonly SessionDocument[] = ['comparison', 'acceptance', 'sheet'];
/** How many go into one package for the schema check: two files, checked at the same time. */
const bunch = 120;

type Made = {
  /** Tells which seed to look at. */
  readonly name: string;
  readonly seed: number;
  readonly document: SessionDocument;
  readonly model: ReportModel;
  readonly bytes: Uint8Array;
};

let folder: string;
let made: readonly Made[];
const fileOf = ({ name }: Made) => join(folder, `${name}.docx`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-random-'));
  const resources = await readResources();
  const all: Made[] = [];
  for (const seed of seeds) {
    const input = randomInput(seed, resources);
    for (const document of seed % 20 === 0 ? (['diagnosis', ...others] as const) : (['diagnosis'] as const)) {
      const model = buildDocument(document, input);
      if (!model.ok) continue;
      const name = `seed-${seed}-${document}`;
      const bytes = await renderReport(model.value).catch((cause: unknown) => {
        throw new Error(name, { cause });
      });
      all.push({ name, seed, document, model: model.value, bytes });
    }
  }
  made = all;
  for (const one of made) writeFileSync(fileOf(one), one.bytes);
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every session gives its report', () => {
  expect(new Set(made.map(({ seed }) => seed))).toEqual(new Set(seeds));
  for (const kind of others)
    expect(
      made.some(({ document }) => document === kind),
      kind,
    ).toBe(true);
});

test('every line and figure is read back out of the document, in order', { timeout: patience }, () => {
  for (const { name, model, bytes } of made) {
    const found = paragraphTexts(part(bytes, 'word/document.xml'));
    let at = 0;
    for (const line of modelLines(model)) {
      const words = asRead(wordsOf(line));
      const next = found.indexOf(words, at);
      expect(next, `${name}: “${words.slice(0, 80)}”`).toBeGreaterThanOrEqual(at);
      at = next + 1;
    }
  }
});

test(
  'the numbers in each chart, and in the workbook behind it, are those of the model',
  async () => {
    let count = 0;
    for (const { name, model, bytes } of made) {
      const charts = model.chapters.flatMap(({ blocks }) =>
        blocks.filter((block): block is ChartBlock => block.kind === 'chart'),
      );
      const parts = xmlParts(bytes);
      for (const [index, chart] of charts.entries()) {
        const place = index + 1;
        const wanted = {
          categories: chart.categories.map(plainText),
          series: chart.series.map(({ name: title, values }) => ({ name: plainText(title), values })),
        };
        const told = `${name}: ${chart.caption.text}`;
        expect(chartCache(parts.get(`word/charts/chart${place}.xml`) ?? ''), told).toEqual(wanted);
        expect(await chartWorkbook(bytes, place), told).toEqual(wanted);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(600);
  },
  patience,
);

test('contents carry links without numbers, nothing is asked on opening', { timeout: patience }, () => {
  for (const { name, model, bytes } of made) {
    const document = part(bytes, 'word/document.xml');
    const links = [...document.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    const marks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, mark]) => mark);
    if (model.cover !== null) expect(links, name).toEqual(marks);
    // \\n: without page numbers.
    for (const [, field = ''] of document.matchAll(/<w:instrText[^>]*>( TOC [^<]*)</g)) {
      expect(field, name).toContain(' \\n ');
    }
    expect(document, name).not.toMatch(/PAGEREF|w:dirty/);
    expect(part(bytes, 'word/settings.xml'), name).not.toContain('updateFields');
  }
});

describe.skipIf(!available('validator'))('the OOXML schema', () => {
  test(
    'is followed by every part of every document',
    async () => {
      const files: string[] = [];
      for (let start = 0; start < made.length; start += bunch) {
        const documents = made.slice(start, start + bunch);
        const file = join(folder, `together-${start}.docx`);
        writeFileSync(file, inOnePackage(documents.map(({ bytes }) => bytes)));
        files.push(file);
      }
      const seen = new Set<string>();
      for (const one of made) {
        const common = [...commonParts(one.bytes)].map((entry) => entry.join('\n'));
        if (common.every((content) => seen.has(content))) continue;
        for (const content of common) seen.add(content);
        files.push(fileOf(one));
      }
      const faults = await schemaFaultsOf(files);
      const told = faults.flatMap((list, at) =>
        list.map((fault) => ({ file: basename(files[at] ?? ''), fault: named(fault, files[at] ?? '') })),
      );
      expect(told).toEqual([]);
    },
    patience,
  );

  test(
    'would not be missed in a document among others',
    async () => {
      const [first, second, third] = made.map(({ bytes }) => bytes);
      if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
      const file = join(folder, 'fault.docx');
      writeFileSync(file, inOnePackage([first, second, withFault(third)]));
      const [faults = []] = await schemaFaultsOf([file]);
      expect(JSON.stringify(faults)).toContain(bodyPart(2));
      expect(JSON.stringify(faults)).toContain('/word/d2/charts/chart1.xml');
    },
    patience,
  );
});

test.skipIf(!available('pythonDocx'))(
  'python-docx opens every one and finds its title and headings',
  () => {
    const opened = openWithPython(made.map(fileOf));
    for (const [index, { name, model }] of made.entries()) {
      const headings = headingsOf(model).map(asRead);
      expect(opened[index], name).toMatchObject({ title: asRead(model.properties.title), headings });
    }
  },
  patience,
);

describe.skipIf(!available('libreoffice'))('LibreOffice lays out twenty of them', () => {
  const pages = new Map<string, { readonly layout: readonly string[]; readonly raw: readonly string[] }>();
  const chosen = () => made.filter(({ seed, document }) => seed % 10 === 3 && document === 'diagnosis');
  beforeAll(() => {
    for (const pdf of toPdf(chosen().map(fileOf), folder)) {
      const read = { layout: pageTexts(pdf), raw: pageTextsAsWritten(pdf) };
      pages.set(basename(pdf, '.pdf'), read);
    }
  }, patience);

  test('without an empty page', () => {
    expect(pages.size).toBe(20);
    for (const [name, { layout }] of pages) {
      for (const [index, text] of layout.entries()) {
        // A page with nothing but header and footer has two or three lines.
        expect(linesOn(text).length, `${name}, page ${index + 1}`).toBeGreaterThan(3);
      }
    }
  });

  test('without a heading as the last line of a page', () => {
    for (const { name, model } of chosen()) {
      const headings = new Set(headingsOf(model).map(bare));
      for (const [index, text] of (pages.get(name)?.layout ?? []).entries()) {
        if (index < 2) continue;
        const last = linesOn(text).at(-2) ?? '';
        expect(headings.has(last), `${name}, page ${index + 1}: “${last}”`).toBe(false);
      }
    }
  });

  test('without a break in a small table', () => {
    let count = 0;
    for (const { name, model } of chosen()) {
      const tables = smallTables(model);
      count += tables.length;
      expect(tableBreaks(tables, pages.get(name)?.raw ?? []), name).toEqual([]);
    }
    expect(count).toBeGreaterThan(60);
  });
});

/** Text as a reader of XML gives it back. */
function asRead(words: string): string {
  return plainText(words).replace(/\r\n?/g, '\n');
}

/** The fault with the seed of the document in which it lies. */
function named(fault: unknown, file: string): unknown {
  const start = /together-(\d+)/.exec(file)?.[1];
  if (start === undefined) return fault;
  const at = Number(/\/word\/d(\d+)\//.exec(JSON.stringify(fault))?.[1] ?? 0);
  return { document: made[Number(start) + at]?.name, fault };
}

/** The document with an element out of place in its body and one in its first chart. */
function withFault(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const put = (path: string, behind: string, more: string) => {
    parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(behind, `${behind}${more}`));
  };
  put('word/document.xml', '<w:pPr>', '<w:jc w:val="nowhere"/>');
  put('word/charts/chart1.xml', '<c:plotArea>', '<c:legend/>');
  return zipSync(parts);
}
