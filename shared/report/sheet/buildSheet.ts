import { gather, type ReportInput } from '../buildReport.ts';
import { documentTitles, headerOf, propertiesOf } from '../cover.ts';
import { figuresOf } from '../figures.ts';
import type { Chapter, ReportModel } from '../model.ts';
import { numberChapters } from '../numbering.ts';
import { resultFigures } from '../resultFigures.ts';
import { lookOf } from '../template/template.ts';
import { sheetBlocks } from './sheetBlocks.ts';

/** 诊断结果单: one A4 page for the owner, whatever was typed in: every text on it has its room (see `sheetBlocks`). */
export function buildSheet(input: ReportInput): ReportModel {
  const source = gather(input);
  const chapter: Chapter = {
    id: 'sheet',
    title: documentTitles.sheet,
    numbered: false,
    breakBefore: false,
    blocks: sheetBlocks(source, figuresOf(source)),
  };
  return {
    format: 'transformation-desk-report/1',
    properties: propertiesOf(source, 'sheet'),
    look: lookOf(source.template),
    cover: null,
    header: headerOf(source, 'sheet'),
    chapters: numberChapters([chapter]),
    readingNote: null,
    result: resultFigures(source.result),
  };
}
