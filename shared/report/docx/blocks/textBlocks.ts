import type { ListBlock, ParagraphBlock } from '../../model.ts';
import { paragraph, runs, type Markup } from '../markup.ts';
import { bulletNumbering } from '../numberingPart.ts';
import type { BrandInks } from '../theme.ts';

const styles = { body: 'ReportBody', note: 'ReportNote', quote: 'ReportQuote' } as const;

/** A paragraph of running text; `keepNext` keeps it on the page of what follows. */
export function paragraphMarkup(block: ParagraphBlock, brand: BrandInks, keepNext: boolean): Markup {
  return paragraph(styles[block.style], runs(block.line, brand), { keepNext });
}

/** Bullets, or points numbered from one by the list's own `numbering`. */
export function listMarkup(block: ListBlock, brand: BrandInks, numbering: number): Markup {
  const style = block.ordered ? 'NumberedPoint' : 'Bullet';
  const look = { numbering: block.ordered ? numbering : bulletNumbering };
  return block.items
    .map((item, index) =>
      paragraph(style, runs(item, brand), { ...look, keepNext: index === 0 && block.items.length > 1 }),
    )
    .join('');
}
