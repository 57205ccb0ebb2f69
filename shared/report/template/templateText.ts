import { chapterIds } from '../chapterNames.ts';
import type { ReportTemplate } from './template.ts';
import { coveredDocuments } from './templateSchema.ts';

/** The ending of a template's file. */
export const templateEnding = '.tdtemplate';

/** A template as the text of its file, the same text for the same template. */
export function templateText(template: ReportTemplate): string {
  const { format, id, name, centre, logo, brand, coverWords, coverLines, withoutChapters, styles } = template;
  const words = coveredDocuments.flatMap((kind) => {
    const own = coverWords[kind];
    return own === undefined ? [] : [[kind, { title: own.title, subtitle: own.subtitle }] as const];
  });
  const ordered = {
    format,
    id,
    name,
    centre,
    logo: logo === null ? null : { image: logo.image, alternativeText: logo.alternativeText },
    brand,
    coverWords: Object.fromEntries(words),
    coverLines,
    withoutChapters: chapterIds.filter((chapter) => withoutChapters.includes(chapter)),
    styles,
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
