import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import { buildIndustry } from '#shared/report/industry/buildIndustry.ts';
import { selectedOf } from '#shared/report/industry/diagnosed.ts';
import { industryFigures, type IndustryFigures } from '#shared/report/industry/figures.ts';
import type { ChartBlock, ReportModel } from '#shared/report/model.ts';
import type { SelectionInput } from '#shared/report/selection.ts';
import { wordsOf } from '#shared/report/spans.ts';
import { modelLines } from './modelWords.ts';
import { selectionOf, shippedParts } from './selections.ts';
import { available, pageTexts, schemaFaults, toPdf } from './tools.ts';
import { chartValues, paragraphTexts, part } from './wordText.ts';

/** Milliseconds: other programs are started. */
const patience = 120_000;
const parts = shippedParts();

function modelOf(input: SelectionInput): ReportModel {
  const built = buildIndustry(input);
  if (!built.ok) throw new Error(built.message);
  return built.value;
}

function figuresOf(input: SelectionInput): IndustryFigures {
  const selected = selectedOf(input);
  if (!selected.ok) throw new Error(selected.message);
  return industryFigures(selected.value, input);
}

const chartsOf = (model: ReportModel): readonly ChartBlock[] =>
  model.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));

describe('the document', () => {
  const sizes = [6, 26, 120] as const;
  let folder: string;
  let models: ReadonlyMap<string, ReportModel>;
  let files: ReadonlyMap<string, Uint8Array>;
  const fileOf = (name: string) => join(folder, `${name}.docx`);
  const bare = (words: string) => words.replace(/\s+/g, '');
  const linesOn = (page: string) =>
    page
      .split('\n')
      .map(bare)
      .filter((words) => words !== '');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'report-industry-'));
    models = new Map(sizes.map((size) => [String(size), modelOf(selectionOf(size, parts, size))]));
    const rendered = new Map<string, Uint8Array>();
    for (const [name, model] of models) {
      rendered.set(name, await renderReport(model));
      writeFileSync(fileOf(name), rendered.get(name) ?? new Uint8Array());
    }
    files = rendered;
  }, patience);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is the same bytes for the same selection', async () => {
    expect(await renderReport(modelOf(selectionOf(26, parts, 26)))).toEqual(files.get('26'));
  });

  test('prints every line of the model, and its charts hold the model’s numbers', () => {
    for (const [name, model] of models) {
      const bytes = files.get(name) ?? new Uint8Array();
      const found = new Set(paragraphTexts(part(bytes, 'word/document.xml')));
      for (const line of modelLines(model)) expect(found, name).toContain(wordsOf(line));
      for (const [index, chart] of chartsOf(model).entries()) {
        const xml = part(bytes, `word/charts/chart${index + 1}.xml`);
        expect(chartValues(xml), chart.caption.text).toEqual(chart.series.map(({ values }) => values));
        for (const { values, traces } of chart.series) {
          expect(values).toHaveLength(chart.categories.length);
          expect(traces).toHaveLength(chart.categories.length);
        }
      }
    }
  });

  test('shows each whole’s shares to one hundred percent, and the dimensions to the total', () => {
    for (const model of models.values()) {
      const shares = chartsOf(model).filter(({ caption }) => caption.text.includes('等级分布'));
      for (const { categories, series } of shares) {
        for (const index of categories.keys()) {
          const sum = series.reduce((total, { values }) => total + (values[index] ?? 0), 0);
          expect(Math.abs(sum - 100)).toBeLessThan(0.3);
        }
      }
    }
    const { whole, rows } = figuresOf(selectionOf(120, parts, 120)).scores;
    for (const { total, dimensions } of [whole, ...rows]) {
      if (total === null) continue;
      const sum = dimensions.reduce((all, spread) => all + Number(spread?.mean), 0);
      expect(Math.abs(sum - Number(total.mean))).toBeLessThan(0.02);
    }
  });

  test.skipIf(!available('validator'))(
    'follows the OOXML schema',
    () => {
      for (const name of ['6', '120']) expect(schemaFaults(fileOf(name)), name).toEqual([]);
    },
    patience,
  );

  test.skipIf(!available('libreoffice'))(
    'has no empty page, no heading at a page’s foot, and its summary on one page',
    () => {
      const names = [...models.keys()].sort();
      const pages = toPdf(
        names.map((name) => fileOf(name)),
        folder,
      ).map((pdf) => pageTexts(pdf));
      for (const [index, texts] of pages.entries()) {
        const model = models.get(names[index] ?? '');
        const headings = new Set(
          (model?.chapters ?? []).flatMap(({ title, blocks }) => [
            bare(title),
            ...blocks.flatMap((block) => (block.kind === 'heading' ? [bare(block.text)] : [])),
          ]),
        );
        expect(texts.length).toBeLessThanOrEqual(18);
        for (const [page, text] of texts.entries()) {
          expect(linesOn(text).length, `${names[index]}, page ${page + 1}`).toBeGreaterThan(5);
          if (page < 2) continue;
          const last = linesOn(text).at(-2) ?? '';
          expect(headings.has(last), `${names[index]}, page ${page + 1}: “${last}”`).toBe(false);
        }
        expect(linesOn(texts[2] ?? '')[1]).toBe('一、摘要');
        expect(linesOn(texts[3] ?? '')[1]).toBe('二、诊断了哪些企业');
        expect(model?.cover?.mark).toContain('示例');
      }
    },
    patience,
  );
});
