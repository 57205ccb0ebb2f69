import { acceptanceSource } from '#shared/report/acceptance/source.ts';
import { buildDocument } from '#shared/report/buildDocument.ts';
import { gather, type ReportInput } from '#shared/report/buildReport.ts';
import { comparisonSource } from '#shared/report/comparison/source.ts';
import type { SessionDocument } from '#shared/report/documents.ts';
import type { Block, ChartBlock, ReportModel } from '#shared/report/model.ts';
import { wordsOf } from '#shared/report/spans.ts';
import { blank, hostileTwice, laterEdition, longNotes, longTexts, proven } from './documentCases.ts';
import { modelLines } from './modelWords.ts';
import type { Sample } from './samples.ts';

/** The documents of one diagnosis beside the diagnosis report. */
export const kinds = ['comparison', 'acceptance', 'sheet'] as const satisfies readonly SessionDocument[];
export type Kind = (typeof kinds)[number];
export type Built = {
  readonly name: string;
  readonly kind: Kind;
  readonly input: ReportInput;
  readonly model: ReportModel;
};

/** All samples and the odd inputs × the documents that they give. */
export function builtDocuments(samples: readonly Sample[]): readonly Built[] {
  const later = twice(samples);
  const inputs: readonly (readonly [string, ReportInput])[] = [
    ...samples.map(({ name, input }) => [name, input] as const),
    ['proven', proven(later.input)],
    ['later edition', laterEdition(later.input)],
    ['blank', blank(later.input)],
    ['hostile', hostileTwice(later)],
    ['long notes', longNotes(proven(later.input), longTexts['hanzi'] ?? '')],
  ];
  return inputs.flatMap(([name, input]) =>
    kinds.flatMap((kind) => {
      const model = buildDocument(kind, input);
      return model.ok ? [{ name: `${kind} ${name}`, kind, input, model: model.value }] : [];
    }),
  );
}

/** The first sample of an enterprise with an earlier session. */
export function twice(samples: readonly Sample[]): Sample {
  const found = samples.find(({ input }) => input.previous !== null);
  if (found === undefined) throw new Error('no sample has an earlier session');
  return found;
}

/** The tree that the traces of a document lead into. */
export function sourceOf(kind: Kind, input: ReportInput): unknown {
  const source = gather(input);
  if (kind === 'comparison') return comparisonSource(source);
  return kind === 'acceptance' ? acceptanceSource(source) : source;
}

/** A document that the input is known to give. */
export function modelOf(kind: Kind, input: ReportInput): ReportModel {
  const model = buildDocument(kind, input);
  if (!model.ok) throw new Error(model.message);
  return model.value;
}

/** The blocks of all chapters. */
export function blocksOf(model: ReportModel): readonly Block[] {
  return model.chapters.flatMap(({ blocks }) => blocks);
}

/** The charts in their order. */
export function chartsOf(model: ReportModel): readonly ChartBlock[] {
  return blocksOf(model).filter((block): block is ChartBlock => block.kind === 'chart');
}

/** All that is printed, a line each. */
export function wordsIn(model: ReportModel): string {
  return modelLines(model).map(wordsOf).join('\n');
}
