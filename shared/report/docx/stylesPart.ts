import { Document } from 'docx';
import type { ReportLook } from '../model.ts';
import { docxParts } from './docxParts.ts';
import { mergeStyles } from './mergeStyles.ts';
import { reportStyles } from './styles.ts';
import { brandInksOf } from './theme.ts';

let standing: { readonly of: string; readonly part: string } | undefined;

/**
 * The styles part of a look; `logo`: the cover has one. It is the same in all reports of a look and building its many
 * styles takes a fifth of a report's time, so the last one is kept for the next report.
 */
export function stylesPart({ brand, styles }: ReportLook, logo: boolean): string {
  const of = [brand, logo, styles ?? ''].join('\n');
  if (standing?.of !== of) standing = { of, part: newStyles(brand, styles, logo) };
  return standing.part;
}

function newStyles(brand: string, office: string | null, logo: boolean): string {
  const document = new Document({ styles: reportStyles(brandInksOf(brand), logo), sections: [] });
  const part = docxParts(document).get('word/styles.xml');
  if (part === undefined) throw new Error('docx wrote a package without styles');
  return office === null ? part : mergeStyles(part, office);
}
