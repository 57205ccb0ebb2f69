import { colours } from '../../look/tokens.ts';
import type { ChapterId } from '../chapters.ts';
import type { Picture, ReportLook } from '../model.ts';

/** How an office's documents look and what they say of it; kept and exchanged as a file. */
export type ReportTemplate = {
  readonly format: 'transformation-desk-template/1';
  readonly id: string;
  readonly name: string;
  /** The centre as it stands on covers, in headers and over signatures. */
  readonly centre: string;
  /** Printed at the head of the cover. */
  readonly logo: Picture | null;
  /** The colour of titles, rules and table heads, sRGB hex with #. Level colours are the same everywhere and stay. */
  readonly brand: string;
  /** Lines under the cover's facts, for example a confidentiality clause. */
  readonly coverLines: readonly string[];
  /** Chapters of the diagnosis report that are left out. */
  readonly withoutChapters: readonly ChapterId[];
  /** `word/styles.xml` of the office's own .docx, whose styles take the place of ours by name; null: ours. */
  readonly styles: string | null;
};

/** What is used until an office has a template of its own. */
export const standardTemplate: ReportTemplate = {
  format: 'transformation-desk-template/1',
  id: 'standard',
  name: '标准模板',
  centre: '邯郸市中小企业数字化转型促进中心',
  logo: null,
  brand: colours.brand,
  coverLines: [],
  withoutChapters: [],
  styles: null,
};

/** The part of a template that the renderer draws with. */
export function lookOf({ brand, logo, styles }: ReportTemplate): ReportLook {
  return { brand, logo, styles };
}
