import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '#shared/report/buildDocument.ts';
import { gather } from '#shared/report/buildReport.ts';
import { documents } from '#shared/report/documents.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import { plainText } from '#shared/report/plainText.ts';
import { wordsOf } from '#shared/report/spans.ts';
import { readTrace } from '#shared/report/trace.ts';
import {
  blocksOf,
  builtDocuments,
  chartsOf,
  kinds,
  modelOf,
  sourceOf,
  twice,
  type Built,
} from './builtDocuments.ts';
import { linesOf, modelLines, modelSpans } from './modelWords.ts';
import { readSamples, type Sample } from './samples.ts';
import { chartValues, paragraphTexts, part, xmlParts } from './wordText.ts';

/** Milliseconds, for machines that do other work at the same time. */
const patience = 120_000;
let samples: readonly Sample[];
let built: readonly Built[];

beforeAll(async () => {
  samples = await readSamples();
  built = builtDocuments(samples);
}, patience);

describe('every figure', () => {
  test('that is traced is what stands in the source', () => {
    for (const { kind, input, model, name } of built) {
      const source = sourceOf(kind, input);
      const traced = modelSpans(model).filter((span) => span.trace !== undefined);
      expect(traced.length, name).toBeGreaterThan(10);
      for (const { trace = '', text } of traced) {
        const read = readTrace(source, trace);
        expect(read, `${name}: ${trace}`).toBeDefined();
        if (!trace.startsWith('about(')) expect(text, `${name}: ${trace}`).toBe(read);
      }
    }
  });

  test('is traced, but the numbers of rows', () => {
    for (const { model, name } of built) {
      const rowNumbers = blocksOf(model).flatMap((block) =>
        block.kind === 'table' && block.columns[0]?.title === '序号'
          ? block.rows.flatMap((row) => row.cells[0]?.lines[0] ?? [])
          : [],
      );
      const bare = blocksOf(model)
        .flatMap(linesOf)
        .flat()
        .filter((span) => span.trace === undefined && /^[+−-]?\d([\d.,]*\d)?%?$/.test(span.text.trim()))
        .filter((span) => !rowNumbers.includes(span));
      expect(bare, name).toEqual([]);
    }
  });

  test('of a chart is what its trace leads to', () => {
    for (const { kind, input, model, name } of built) {
      const source = sourceOf(kind, input);
      for (const { categories, series: all } of chartsOf(model)) {
        for (const series of all) {
          expect(series.values).toHaveLength(categories.length);
          expect(series.traces).toHaveLength(categories.length);
          for (const [index, trace] of series.traces.entries()) {
            const value = series.values[index];
            if (trace === null || value === null) continue;
            const read = readTrace(source, trace)?.replace(/[+%]/g, '').replace('−', '-');
            expect(Number(read), `${name}: ${trace}`).toBe(value);
          }
        }
      }
    }
  });

  test('of the session stands in the result', () => {
    for (const { input, model } of built) {
      const { result } = gather(input);
      expect(model.result).toMatchObject({ score: result.score, level: result.level });
      expect(model.result?.open).toEqual(result.open.map(({ id }) => id));
    }
  });
});

describe('every document', () => {
  test('names itself and bears a number of its own', () => {
    for (const { input, model, kind } of built) {
      expect(model.properties.title).toContain(model.properties.subject);
      expect(model.header.right).toContain(documents[kind].name);
      if (input.bundle.session.sample) expect(model.header.right).toContain('示例');
    }
    const numbers = [...kinds, 'diagnosis' as const].flatMap((kind) => {
      const model = buildDocument(kind, twice(samples).input);
      return model.ok ? [model.value.properties] : [];
    });
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(4);
    expect(new Set(numbers.map(({ subject }) => subject)).size).toBe(4);
  });

  test('is the same for the same input, to the byte', async () => {
    for (const kind of kinds) {
      const { input } = twice(samples);
      expect(modelOf(kind, input)).toEqual(modelOf(kind, input));
      const bytes = await renderReport(modelOf(kind, input));
      expect(Buffer.compare(await renderReport(modelOf(kind, input)), bytes)).toBe(0);
    }
  });

  test(
    'is read back out of Word line by line, with the figures of its charts',
    async () => {
      for (const { model, name } of built) {
        const bytes = await renderReport(model);
        const found = paragraphTexts(part(bytes, 'word/document.xml'));
        let at = 0;
        for (const line of modelLines(model)) {
          const words = plainText(wordsOf(line).replace(/\r\n?/g, '\n'));
          const next = found.indexOf(words, at);
          expect(next, `${name}: “${words.slice(0, 60)}”`).toBeGreaterThanOrEqual(0);
          at = next + 1;
        }
        for (const [index, chart] of chartsOf(model).entries()) {
          const xml = part(bytes, `word/charts/chart${index + 1}.xml`);
          expect(chartValues(xml), name).toEqual(chart.series.map(({ values }) => values));
        }
        for (const [path, xml] of xmlParts(bytes)) expect(plainText(xml), `${name} ${path}`).toBe(xml);
      }
    },
    patience,
  );
});
