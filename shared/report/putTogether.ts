import { coverOf, headerOf, propertiesOf } from './cover.ts';
import type { SessionDocument } from './documents.ts';
import { figuresOf, type Figures } from './figures.ts';
import type { Chapter, DiagnosisModel } from './model.ts';
import { numberChapters } from './numbering.ts';
import { readingNote } from './readingNote.ts';
import { resultFigures } from './resultFigures.ts';
import type { ReportSource } from './source.ts';
import { lookOf } from './template/template.ts';

/** A document of one diagnosis with cover and contents: what its chapters write, numbered, in the office's look. */
export function putTogether<Source extends ReportSource>(
  document: SessionDocument,
  source: Source,
  writers: readonly ((source: Source, figures: Figures) => Chapter | null)[],
): DiagnosisModel {
  const figures = figuresOf(source);
  const chapters = writers.flatMap((write) => write(source, figures) ?? []);
  return {
    format: 'transformation-desk-report/1',
    properties: propertiesOf(source, document),
    look: lookOf(source.template),
    cover: coverOf(source, figures, document),
    header: headerOf(source, document),
    chapters: numberChapters(chapters),
    readingNote,
    result: resultFigures(source.result),
  };
}
