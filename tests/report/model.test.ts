import { beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '#shared/report/buildReport.ts';
import type { ChartBlock } from '#shared/report/model.ts';
import { wordsOf } from '#shared/report/spans.ts';
import { readTrace } from '#shared/report/trace.ts';
import { linesOf, modelSpans } from './modelWords.ts';
import { readSamples, type Sample } from './samples.ts';

/** Milliseconds, for machines that do other work at the same time. */
const patience = 60_000;
let samples: readonly Sample[];
beforeAll(async () => {
  samples = await readSamples();
}, patience);

const chartsOf = ({ model }: Sample): readonly ChartBlock[] =>
  model.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));

describe('every sample session gives a model', () => {
  test('whose traced figures are what stands in the source', () => {
    for (const { model, source, name } of samples) {
      const traced = modelSpans(model).filter((span) => span.trace !== undefined);
      expect(traced.length).toBeGreaterThan(150);
      for (const { trace = '', text } of traced) {
        const read = readTrace(source, trace);
        expect(read, `${name}: ${trace}`).toBeDefined();
        if (!trace.startsWith('about(')) expect(text, `${name}: ${trace}`).toBe(read);
      }
    }
  });

  test('in which no bare number is without a trace, but the numbers of rows', () => {
    for (const { model, name } of samples) {
      const blocks = model.chapters.flatMap((chapter) => chapter.blocks);
      const rowNumbers = blocks.flatMap((block) =>
        block.kind === 'table' && block.columns[0]?.title === '序号'
          ? block.rows.flatMap((row) => row.cells[0]?.lines[0] ?? [])
          : [],
      );
      const bare = blocks
        .flatMap(linesOf)
        .flat()
        .filter((span) => span.trace === undefined && /^[+−-]?\d([\d.,]*\d)?%?$/.test(span.text.trim()))
        .filter((span) => !rowNumbers.includes(span));
      expect(bare, name).toEqual([]);
    }
  });

  test('whose charts draw the figures that their traces lead to', () => {
    for (const sample of samples) {
      for (const chart of chartsOf(sample)) {
        for (const series of chart.series) {
          expect(series.values).toHaveLength(chart.categories.length);
          expect(series.traces).toHaveLength(series.values.length);
          for (const [index, trace] of series.traces.entries()) {
            if (trace === null || trace.startsWith('about(')) continue;
            const read = readTrace(sample.source, trace)?.replace(/[+%]/g, '').replace('−', '-');
            expect(Number(read), `${sample.name}: ${trace}`).toBe(series.values[index]);
          }
        }
      }
    }
  });

  test('whose result holds the figures of the interchange format', () => {
    for (const { model, source } of samples) {
      const { result } = source;
      expect(model.result.score).toBe(result.score);
      expect(model.result.open).toEqual(result.open.map(({ id }) => id));
      const sum = Object.values(model.result.dimensions).reduce((total, score) => total + Number(score), 0);
      expect(sum).toBeCloseTo(Number(result.score), 9);
      expect(model.result.levelRange[0]).toBe(model.result.level);
    }
  });
});

test('the same input gives the same model', () => {
  for (const { input, model } of samples) expect(buildReport(input)).toEqual(model);
});

test('a later session is compared with the one before, a first one is not', () => {
  for (const { model, input } of samples) {
    const compared = model.chapters.some(({ id }) => id === 'comparison');
    expect(compared).toBe(input.previous !== null);
  }
  expect(samples.some(({ input }) => input.previous !== null)).toBe(true);
});

test('open items have their chapter exactly when something is open', () => {
  const states = new Set<boolean>();
  for (const { model } of samples) {
    const open = model.result.open.length > 0;
    states.add(open);
    expect(model.chapters.some(({ id }) => id === 'openItems')).toBe(open);
  }
  expect(states).toEqual(new Set([true, false]));
});

test('an office can leave chapters out and the numbers close up', () => {
  const [sample] = samples;
  if (sample === undefined) throw new Error('no samples');
  const template = { ...sample.input.template, withoutChapters: ['profile', 'appendix'] as const };
  const model = buildReport({ ...sample.input, template });
  expect(model.chapters.map(({ id }) => id)).not.toContain('profile');
  expect(model.chapters.slice(0, 3).map(({ title }) => title.slice(0, 2))).toEqual(['一、', '二、', '三、']);
  const captions = model.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => ('caption' in block && block.caption?.label === '表' ? [block.caption.number] : []));
  expect(captions).toEqual(captions.map((_, index) => index + 1));
});

test('a sample says so on the cover and in the header', () => {
  for (const { model } of samples) {
    expect(model.cover.mark).toContain('示例');
    expect(model.header.right).toContain('示例');
  }
});

test('what is open is neither called free of gaps nor a step back', () => {
  const sample = samples.find(({ input }) => input.previous !== null);
  if (sample === undefined) throw new Error('no sample has an earlier session');
  const { input } = sample;
  const words = (id: string, bundle: typeof input.bundle) => {
    const chapter = buildReport({ ...input, bundle }).chapters.find((each) => each.id === id);
    return (chapter?.blocks ?? []).flatMap(linesOf).map(wordsOf).join('\n');
  };
  const blank = { ...input.bundle, answers: [], sceneRatings: [] };
  expect(words('gaps', blank)).toContain('还有 31 项没有作答或评定，补齐之前不能说没有短板');
  expect(words('comparison', blank)).toContain('补齐后综合得分最高为 100 分');
  expect(words('comparison', input.bundle)).not.toContain('补齐');
});
