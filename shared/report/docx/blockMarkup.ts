import type { Block } from '../model.ts';
import { heatMarkup } from './blocks/heat.ts';
import { calloutMarkup, cardsMarkup, panelsMarkup, signaturesMarkup } from './blocks/panels.ts';
import { factsMarkup, tableMarkup } from './blocks/tables.ts';
import { listMarkup, paragraphMarkup } from './blocks/textBlocks.ts';
import { bookmark, captionLine, paragraph, run, type Markup } from './markup.ts';
import type { BrandInks } from './theme.ts';

/** What the blocks take from the document as it is written: inks, charts in order, numbers for lists and bookmarks. */
export type Writing = {
  readonly brand: BrandInks;
  /** The drawing of the next chart. */
  readonly nextDrawing: () => Markup;
  /** The drawing of the next picture. */
  readonly nextPicture: () => Markup;
  /** The numbering of the next numbered list. */
  readonly nextNumbering: () => number;
  /** Id and name of the next section's bookmark. */
  readonly nextSection: () => { readonly id: number; readonly name: string };
};

const shown: readonly Block['kind'][] = ['table', 'facts', 'heat', 'chart', 'list', 'panels', 'cards'];

/** One block of the model as WordprocessingML. A paragraph stays with the table, chart or list that it introduces. */
export function blockMarkup(block: Block, next: Block | undefined, writing: Writing): Markup {
  const { brand } = writing;
  switch (block.kind) {
    case 'paragraph':
      return paragraphMarkup(block, brand, next !== undefined && shown.includes(next.kind));
    case 'heading': {
      const style = block.level === 2 ? 'Heading2' : 'Heading3';
      if (block.level === 3) return paragraph(style, run(block.text));
      const section = writing.nextSection();
      return paragraph(style, bookmark(section.id, section.name, run(block.text)));
    }
    case 'list':
      return listMarkup(block, brand, block.ordered ? writing.nextNumbering() : 0);
    case 'facts':
      return factsMarkup(block, brand);
    case 'table':
      return tableMarkup(block, brand, writing.nextPicture);
    case 'chart':
      return `${paragraph('ChartPlace', `<w:r>${writing.nextDrawing()}</w:r>`)}${paragraph('ChartCaption', captionLine(block.caption))}`;
    case 'heat':
      return heatMarkup(block, brand);
    case 'cards':
      return cardsMarkup(block, brand);
    case 'panels':
      return panelsMarkup(block, brand);
    case 'callout':
      return calloutMarkup(block, brand);
    case 'signatures':
      return signaturesMarkup(block, brand);
    case 'pageBreak':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
}
