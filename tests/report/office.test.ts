import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '#shared/report/buildReport.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import { bare, headingsOf, linesOn } from './pages.ts';
import { hostile, readSamples, type Sample } from './samples.ts';
import { available, openWithPython, pageTexts, schemaFaultsOf, toPdf } from './tools.ts';

/** Milliseconds: other programs are started. */
const patience = 300_000;
const longest = '邯郸市肥乡区示例新型装配式建筑钢结构与金属构件智能制造产业技术研究开发有限责任公司';

let folder: string;
let samples: readonly Sample[];
const fileOf = (name: string) => join(folder, `${name}.docx`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-office-'));
  samples = await readSamples();
  for (const { name, model } of samples) writeFileSync(fileOf(name), await renderReport(model));
  const [first] = samples;
  if (first !== undefined) writeFileSync(fileOf('hostile'), await renderReport(buildReport(hostile(first))));
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!available('validator'))(
  'every part of every report follows the OOXML schema',
  async () => {
    const names = [...samples.map((sample) => sample.name), 'hostile'];
    const faults = await schemaFaultsOf(names.map(fileOf));
    for (const [index, name] of names.entries()) expect(faults[index], name).toEqual([]);
  },
  patience,
);

test.skipIf(!available('pythonDocx'))(
  'python-docx opens every report and finds its headings and tables',
  () => {
    const opened = openWithPython(samples.map(({ name }) => fileOf(name)));
    for (const [index, { model }] of samples.entries()) {
      expect(opened[index]).toMatchObject({ title: model.properties.title, headings: headingsOf(model) });
      expect(opened[index]?.tables).toBeGreaterThan(12);
    }
    const [odd] = openWithPython([fileOf('hostile')]);
    expect(odd?.title).toContain(']]>');
  },
  patience,
);

/** One report of each level, one with open items, one with a comparison, and the longest name. */
function chosen(): readonly Sample[] {
  const wanted: ((sample: Sample) => boolean)[] = [
    ...([0, 1, 2, 3, 4] as const).map(
      (level) =>
        ({ model }: Sample) =>
          model.result.level === level,
    ),
    ({ model }) => model.result.open.length > 0,
    ({ input }) => input.previous !== null,
    ({ source }) => source.enterprise.name === longest,
  ];
  return [...new Set(wanted.map((fits) => samples.find(fits)))].filter((sample) => sample !== undefined);
}

describe.skipIf(!available('libreoffice'))('LibreOffice lays out', () => {
  let pages: ReadonlyMap<string, readonly string[]>;
  beforeAll(() => {
    const pdfs = toPdf(
      chosen().map(({ name }) => fileOf(name)),
      folder,
    );
    pages = new Map(pdfs.map((pdf) => [basename(pdf, '.pdf'), pageTexts(pdf)]));
  }, patience);

  test('every chosen report, on a sane number of pages, none of them empty', () => {
    expect(pages.size).toBe(chosen().length);
    for (const [name, texts] of pages) {
      expect(texts.length, name).toBeGreaterThanOrEqual(12);
      expect(texts.length, name).toBeLessThanOrEqual(22);
      // A page with nothing but header and footer has two or three lines.
      for (const [index, text] of texts.entries()) {
        expect(linesOn(text).length, `${name}, page ${index + 1}`).toBeGreaterThan(5);
      }
    }
  });

  test('page X of Y on every page but the cover', () => {
    for (const [name, texts] of pages) {
      expect(bare(texts[0] ?? '')).not.toContain(`共${texts.length}页`);
      for (const [index, text] of texts.entries()) {
        if (index > 0) expect(bare(text), name).toContain(`第${index + 1}页共${texts.length}页`);
      }
    }
  });

  test('the summary on one page of its own', () => {
    for (const [name, texts] of pages) {
      const starts = (title: string) =>
        texts.findIndex((text, index) => index > 1 && linesOn(text)[1] === title);
      const summary = starts('一、摘要');
      expect(summary, name).toBe(2);
      expect(starts('二、企业概况'), name).toBe(summary + 1);
    }
  });

  test('no heading as the last line of a page', () => {
    for (const { name, model } of chosen()) {
      const headings = new Set(headingsOf(model).map(bare));
      const texts = pages.get(name) ?? [];
      for (const [index, text] of texts.entries()) {
        // The contents name every heading; the last line is the footer.
        if (index < 2) continue;
        const last = linesOn(text).at(-2) ?? '';
        expect(headings.has(last), `${name}, page ${index + 1}: “${last}”`).toBe(false);
      }
    }
  });

  test('the enterprise, the level and the score where a reader looks for them', () => {
    for (const { name, model, source } of chosen()) {
      const texts = (pages.get(name) ?? []).map(bare);
      expect(texts[0]).toContain(bare(source.enterprise.name));
      expect(texts[2]).toContain(model.result.score);
      const whole = texts.join('');
      for (const heading of headingsOf(model)) expect(whole).toContain(bare(heading));
    }
  });
});
