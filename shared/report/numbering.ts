import type { Block, Caption, Chapter } from './model.ts';
import { chineseNumber } from './wording.ts';

/** Numbers chapters (一、二、…), captions (图 1, 表 1) and second-level headings (2.1) of the chapters that are printed. */
export function numberChapters(chapters: readonly Chapter[]): readonly Chapter[] {
  const counts = { 图: 0, 表: 0 };
  let chapterNumber = 0;
  return chapters.map((chapter) => {
    if (chapter.numbered) chapterNumber += 1;
    const prefix = chapter.numbered ? chapterNumber : null;
    let section = 0;
    const blocks = chapter.blocks.map((block): Block => {
      if (block.kind === 'heading' && block.level === 2 && prefix !== null) {
        section += 1;
        return { ...block, text: `${prefix}.${section} ${block.text}` };
      }
      return 'caption' in block && block.caption !== null
        ? ({ ...block, caption: next(block.caption, counts) } as Block)
        : block;
    });
    const title = prefix === null ? chapter.title : `${chineseNumber(prefix)}、${chapter.title}`;
    return { ...chapter, title, blocks };
  });
}

function next(caption: Caption, counts: Record<Caption['label'], number>): Caption {
  counts[caption.label] += 1;
  return { ...caption, number: counts[caption.label] };
}
