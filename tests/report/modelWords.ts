import type { Block, Line, ReportModel, Span } from '#shared/report/model.ts';

/** Every line of text that a block prints, in order, without captions. */
export function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.line];
    case 'heading':
      return [[{ text: block.text }]];
    case 'list':
      return block.items;
    case 'facts':
      return block.facts.flatMap((fact) => [[{ text: fact.label }], fact.value]);
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines));
    case 'heat':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => [[{ text: cell.title }], [cell.value]]));
    case 'cards':
      return block.cards.flatMap((card) => [[{ text: card.label }], card.value, card.note]);
    case 'panels':
      return block.panels.flatMap((panel) => [[{ text: panel.title }], ...panel.lines]);
    case 'callout':
      return [[{ text: block.title }], ...block.lines];
    case 'signatures':
      return block.parties.flatMap((party) => [[{ text: party.statement }]]);
    case 'chart':
    case 'pageBreak':
      return [];
  }
}

/** All lines of the chapters, in order. */
export function modelLines(model: ReportModel): readonly Line[] {
  return model.chapters.flatMap((chapter) => [[{ text: chapter.title }], ...chapter.blocks.flatMap(linesOf)]);
}

/** All spans that a model prints. */
export function modelSpans(model: ReportModel): readonly Span[] {
  return [...(model.cover?.facts ?? []).flatMap((fact) => fact.value), ...modelLines(model).flat()];
}
