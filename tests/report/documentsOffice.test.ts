import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '#shared/report/buildDocument.ts';
import type { ReportInput } from '#shared/report/buildReport.ts';
import type { SessionDocument } from '#shared/report/documents.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import type { ReportModel } from '#shared/report/model.ts';
import { kinds, twice } from './builtDocuments.ts';
import { blank, endless, hostileTwice, laterEdition, longNotes, longTexts, proven } from './documentCases.ts';
import { readSamples, type Sample } from './samples.ts';
import { available, openWithPython, pageTexts, schemaFaultsOf, toPdf } from './tools.ts';

/** Milliseconds: other programs are started. */
const patience = 480_000;
type Written = { readonly name: string; readonly model: ReportModel; readonly path: string };

let folder: string;
/** All samples × three documents, and what a careless or hostile hand makes of them. */
let written: readonly Written[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-documents-'));
  const samples = await readSamples();
  written = await Promise.all(
    casesOf(samples).map(async ({ name, model }) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, await renderReport(model));
      return { name, model, path };
    }),
  );
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function casesOf(samples: readonly Sample[]): readonly Omit<Written, 'path'>[] {
  const later = twice(samples);
  const open = samples.find(({ model }) => model.result.open.length > 0);
  if (open === undefined) throw new Error('every sample is complete');
  const words = longTexts['hanzi'] ?? '';
  const every: readonly (readonly [string, ReportInput])[] = [
    ...samples.map(({ name, input }) => [name, input] as const),
    ['proven', proven(later.input)],
    ['edition', laterEdition(later.input)],
    ['blank', blank(later.input)],
    ['hostile', hostileTwice(later)],
  ];
  return [
    ...every.flatMap(([name, input]) => kinds.flatMap((kind) => caseOf(kind, name, input))),
    ...caseOf('comparison', 'long', longNotes(later.input, words)),
    ...caseOf('acceptance', 'long', longNotes(later.input, words)),
    ...Object.entries(longTexts).flatMap(([name, long]) => [
      ...caseOf('sheet', `long-${name}`, endless(later.input, long)),
    ]),
    ...caseOf('sheet', 'long-open', endless(open.input, words)),
  ];
}

function caseOf(kind: SessionDocument, name: string, input: ReportInput): readonly Omit<Written, 'path'>[] {
  const model = buildDocument(kind, input);
  return model.ok ? [{ name: `${kind}-${name}`, model: model.value }] : [];
}

test.skipIf(!available('validator'))(
  'every part of every document follows the OOXML schema',
  async () => {
    expect(written.length).toBeGreaterThan(60);
    const faults = await schemaFaultsOf(written.map(({ path }) => path));
    expect(written.flatMap(({ name }, at) => (faults[at]?.length === 0 ? [] : [name]))).toEqual([]);
  },
  patience,
);

test.skipIf(!available('pythonDocx'))(
  'python-docx opens every document and finds its title and headings',
  () => {
    const opened = openWithPython(written.map(({ path }) => path));
    for (const [index, { model, name }] of written.entries()) {
      if (/hostile|long/.test(name)) continue;
      expect(opened[index]).toMatchObject({ title: model.properties.title, headings: headingsOf(model) });
    }
  },
  patience,
);

const headingsOf = (model: ReportModel) =>
  model.chapters.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
  ]);
/** Without blanks and without the marks of direction that are put around Arabic. */
const bare = (words: string) => words.replace(/[\s\u202a-\u202e]+/g, '');
const linesOn = (page: string) =>
  page
    .split('\n')
    .map(bare)
    .filter((words) => words !== '');

describe.skipIf(!available('libreoffice'))('LibreOffice lays out', () => {
  let pages: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    const pdfs = toPdf(
      chosen().map(({ path }) => path),
      folder,
    );
    pages = new Map(pdfs.map((pdf) => [basename(pdf, '.pdf'), pageTexts(pdf)]));
  }, patience);

  /** All sheets; of the others all comparisons and as many acceptances, and the odd ones. */
  function chosen(): readonly Written[] {
    const acceptances = written.filter(({ name }) => name.startsWith('acceptance'));
    const others = written.filter(({ name }) => !name.startsWith('acceptance'));
    const odd = acceptances.filter(({ name }) => /acceptance$|proven|edition|blank|hostile|long/.test(name));
    const open = acceptances.filter(({ model }) => model.result !== null && model.result.open.length > 0);
    return [...new Set([...others, ...odd, ...open.slice(0, 1)])];
  }

  test('every sheet on exactly one page, whatever was typed in', () => {
    const sheets = [...pages].filter(([name]) => name.startsWith('sheet'));
    expect(sheets.length).toBeGreaterThan(30);
    for (const [name, texts] of sheets) {
      expect(texts.length, name).toBe(1);
      expect(bare(texts[0] ?? ''), name).toContain('第1页共1页');
      expect(bare(texts[0] ?? ''), name).toContain('签字、公章');
    }
  });

  test('every document, no page of it empty, none of them without its number', () => {
    expect(pages.size).toBe(chosen().length);
    for (const [name, texts] of pages) {
      if (!name.includes('long')) expect(texts.length, name).toBeLessThanOrEqual(16);
      for (const [index, text] of texts.entries()) {
        expect(linesOn(text).length, `${name}, page ${index + 1}`).toBeGreaterThan(5);
        if (index > 0) expect(bare(text), name).toContain(`第${index + 1}页共${texts.length}页`);
      }
    }
  });

  test('the summary and the conclusion on one page of their own', () => {
    for (const [name, texts] of pages) {
      if (name.startsWith('sheet')) continue;
      const starts = (title: string) =>
        texts.findIndex((text, index) => index > 1 && linesOn(text)[1] === title);
      expect(starts(name.startsWith('comparison') ? '一、摘要' : '一、自评结论'), name).toBe(2);
      expect(starts('二、企业概况'), name).toBe(3);
    }
  });

  test('no heading as the last line of a page', () => {
    for (const { name, model } of chosen()) {
      const headings = new Set(headingsOf(model).map(bare));
      for (const [index, text] of (pages.get(name) ?? []).entries()) {
        if (index < 2 && model.cover !== null) continue;
        const last = linesOn(text).at(-2) ?? '';
        expect(headings.has(last), `${name}, page ${index + 1}: “${last}”`).toBe(false);
      }
    }
  });

  test('the level and the score where a reader looks for them', () => {
    for (const { name, model } of chosen()) {
      if (/hostile|long/.test(name)) continue;
      const texts = (pages.get(name) ?? []).map(bare);
      expect(texts[model.cover === null ? 0 : 2], name).toContain(model.result?.score);
      for (const heading of headingsOf(model)) expect(texts.join(''), name).toContain(bare(heading));
    }
  });
});
