import { beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '#shared/report/buildReport.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import type { ChartBlock } from '#shared/report/model.ts';
import { plainText } from '#shared/report/plainText.ts';
import { wordsOf } from '#shared/report/spans.ts';
import { modelLines } from './modelWords.ts';
import { hostile, readSamples, type Sample } from './samples.ts';
import { chartValues, paragraphTexts, part, xmlParts } from './wordText.ts';

/** Milliseconds, for machines that do other work at the same time. */
const patience = 60_000;
type Rendered = Sample & { readonly bytes: Uint8Array };
let reports: readonly Rendered[];

beforeAll(async () => {
  const samples = await readSamples();
  reports = await Promise.all(
    samples.map(async (sample) => ({ ...sample, bytes: await renderReport(sample.model) })),
  );
}, patience);

/** Expects every line of `wanted` among `found`, in order. */
function expectInOrder(found: readonly string[], wanted: readonly string[], name: string): void {
  let at = 0;
  for (const words of wanted) {
    const next = found.indexOf(words, at);
    expect(next, `${name}: “${words}” after “${found[at - 1] ?? ''}”`).toBeGreaterThanOrEqual(0);
    at = next + 1;
  }
}

test(
  'the same model gives the same bytes, in any order of rendering',
  async () => {
    for (const { model, bytes, name } of reports.toReversed()) {
      expect(Buffer.compare(await renderReport(model), bytes), name).toBe(0);
    }
  },
  patience,
);

test('a different answer gives different bytes', () => {
  expect(new Set(reports.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(
    reports.length,
  );
});

test('every line and figure of the model is read back out of the document, in order', () => {
  for (const { model, bytes, name } of reports) {
    const found = paragraphTexts(part(bytes, 'word/document.xml'));
    const wanted = modelLines(model).map((line) => wordsOf(line).replace(/\r\n?/g, '\n'));
    expectInOrder(found, wanted, name);
  }
});

test('charts are native parts with the figures of the model', () => {
  for (const { model, bytes, name } of reports) {
    const charts = model.chapters.flatMap(({ blocks }) =>
      blocks.filter((block): block is ChartBlock => block.kind === 'chart'),
    );
    expect(charts.length).toBeGreaterThanOrEqual(3);
    for (const [index, chart] of charts.entries()) {
      const xml = part(bytes, `word/charts/chart${index + 1}.xml`);
      expect(chartValues(xml), `${name}: ${chart.caption.text}`).toEqual(
        chart.series.map(({ values }) => values),
      );
      expect(xml).toContain('<c:lang val="zh-CN"/>');
      expect(xml).toContain('<c:externalData');
    }
    const document = part(bytes, 'word/document.xml');
    expect(document.match(/<c:chart /g)).toHaveLength(charts.length);
    for (const chart of charts) expect(document).toContain(` descr="${plainText(chart.alternativeText)}"`);
  }
});

describe('the package', () => {
  test('has a contents whose links all lead to a bookmark, and asks nothing on opening', () => {
    for (const { model, bytes } of reports) {
      const document = part(bytes, 'word/document.xml');
      const anchors = [...document.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
      const bookmarks = [...document.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/g)];
      expect(anchors).toEqual(bookmarks.map(([, , name]) => name));
      expect(new Set(bookmarks.map(([, id]) => id)).size).toBe(bookmarks.length);
      expect(anchors.length).toBeGreaterThan(model.chapters.length);
      expect(document).not.toMatch(/w:dirty/);
      expect(part(bytes, 'word/settings.xml')).not.toContain('updateFields');
    }
  });

  test('has relationships for all that it refers to, and none to the outside', () => {
    for (const { bytes } of reports) {
      const parts = xmlParts(bytes);
      const relationships = parts.get('word/_rels/document.xml.rels') ?? '';
      const known = new Set([...relationships.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id));
      const used = [...(parts.get('word/document.xml') ?? '').matchAll(/ r:id="([^"]+)"/g)].map(
        ([, id]) => id,
      );
      expect(used.length).toBeGreaterThan(3);
      for (const id of used) expect(known).toContain(id);
      for (const xml of parts.values()) expect(xml).not.toContain('TargetMode="External"');
    }
  });

  test('has explicit grids, repeated heads, unbroken rows and the page of an A4 sheet', () => {
    for (const { bytes } of reports) {
      const document = part(bytes, 'word/document.xml');
      const tables = document.match(/<w:tbl>/g) ?? [];
      expect(document.match(/<w:tblGrid><w:gridCol /g)).toHaveLength(tables.length);
      expect(document.match(/<w:tblLayout w:type="fixed"\/>/g)).toHaveLength(tables.length);
      const rows = document.match(/<w:tr>/g) ?? [];
      expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length);
      expect(document).toContain('<w:tblHeader/>');
      expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
      for (const [table] of document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
        const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce(
          (sum, [, width]) => sum + Number(width),
          0,
        );
        for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
          const width = [...row.matchAll(/<w:tcW w:w="(\d+)"/g)].reduce(
            (sum, [, cell]) => sum + Number(cell),
            0,
          );
          expect(width).toBe(grid);
        }
      }
    }
  });

  test('names its enterprise, its language and its styles', () => {
    for (const { model, bytes } of reports) {
      expect(part(bytes, 'docProps/core.xml')).toContain(model.properties.title);
      const styles = part(bytes, 'word/styles.xml');
      expect(styles).toContain('w:eastAsia="zh-CN"');
      const used = new Set(
        [...part(bytes, 'word/document.xml').matchAll(/<w:[pr]Style w:val="(\w+)"/g)].map(([, id]) => id),
      );
      for (const id of used) expect(styles).toContain(`w:styleId="${id}"`);
      for (const name of ['报告正文', '图表题注', '表格文字', '要点'])
        expect(styles).toContain(`w:val="${name}"`);
    }
  });
});

test('pasted control characters, markup and lone surrogates never reach the package', async () => {
  const [sample] = reports;
  if (sample === undefined) throw new Error('no samples');
  const model = buildReport(hostile(sample));
  const bytes = await renderReport(model);
  for (const [path, xml] of xmlParts(bytes)) {
    expect(plainText(xml), path).toBe(xml);
    // What is left of the elements' own text after taking all tags away has no bracket.
    expect(xml.replace(/<[^<>]*>/g, ''), path).not.toMatch(/[<>]/);
  }
  const found = paragraphTexts(part(bytes, 'word/document.xml')).join('\n');
  expect(found).toContain('<w:p>&amp;"\' ]]> 𠮷🏭\t甲\n乙');
});
