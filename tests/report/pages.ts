import type { ReportModel } from '#shared/report/model.ts';

/** Text without any blanks: what a PDF and a model can be compared by. */
export const bare = (words: string): string => words.replace(/\s+/g, '');

/** The lines of a page that say something. */
export function linesOn(page: string): readonly string[] {
  return page
    .split('\n')
    .map(bare)
    .filter((words) => words !== '');
}

/** Every heading of a document in the order of its contents. */
export function headingsOf({ chapters }: ReportModel): readonly string[] {
  return chapters.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
  ]);
}
