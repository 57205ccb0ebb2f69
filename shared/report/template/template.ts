import { colours } from '../../look/tokens.ts';
import type { ChapterId } from '../chapters.ts';
import type { DocumentKind } from '../documents.ts';
import type { Logo, ReportLook } from '../model.ts';

/** The documents that have a cover. */
export type CoveredDocument = Extract<DocumentKind, 'diagnosis' | 'comparison' | 'acceptance' | 'industry'>;

/** What a cover says in place of the usual words; empty = the usual ones. */
export type CoverWords = { readonly title: string; readonly subtitle: string };

/** How an office's documents look and what they say of it; kept and exchanged as a file. */
export type ReportTemplate = {
  readonly format: 'transformation-desk-template/1';
  readonly id: string;
  readonly name: string;
  /** The centre as it stands on covers, in headers and over signatures. */
  readonly centre: string;
  /** Printed at the head of the cover. */
  readonly logo: Logo | null;
  /** The colour of titles, rules and table heads, sRGB hex with #. Level colours are the same everywhere and stay. */
  readonly brand: string;
  /** The office's own titles; a document that is left out has the usual ones. */
  readonly coverWords: { readonly [Kind in CoveredDocument]?: CoverWords | undefined };
  /** Lines under the cover's facts, for example a confidentiality clause. */
  readonly coverLines: readonly string[];
  /** Chapters of the diagnosis report that are left out. */
  readonly withoutChapters: readonly ChapterId[];
  /**
   * Styles of the office's own .docx that take the place of ours by name, as `stylesFromDocx` gives them (WordprocessingML);
   * null: ours.
   */
  readonly styles: string | null;
};

/** The id of the template that every desk has; no other may bear it. */
export const standardTemplateId = 'standard';

/** What is used until an office has a template of its own. */
export const standardTemplate: ReportTemplate = {
  format: 'transformation-desk-template/1',
  id: standardTemplateId,
  name: '标准模板',
  centre: '邯郸市中小企业数字化转型促进中心',
  logo: null,
  brand: colours.brand,
  coverWords: {},
  coverLines: [],
  withoutChapters: [],
  styles: null,
};

/** The part of a template that the renderer draws with. */
export function lookOf({ brand, logo, styles }: ReportTemplate): ReportLook {
  return { brand, logo, styles };
}

/** A cover's title and subtitle: the office's where it has its own, otherwise the usual ones. */
export function coverWordsOf(template: ReportTemplate, kind: DocumentKind, usual: CoverWords): CoverWords {
  const words: { readonly [Kind in DocumentKind]?: CoverWords | undefined } = template.coverWords;
  const own = words[kind];
  const chosen = (words: string | undefined, other: string) =>
    words === undefined || words.trim() === '' ? other : words.trim();
  return { title: chosen(own?.title, usual.title), subtitle: chosen(own?.subtitle, usual.subtitle) };
}
