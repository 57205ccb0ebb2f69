import { xmlText } from '../../docx/xml.ts';
import type { OfficeStyle } from './officeStyle.ts';
import type { Look, Property } from './properties.ts';

/** Styles as the text of a styles part that holds nothing else; `readStyles` reads the same styles from it. */
export function stylesText(styles: readonly OfficeStyle[]): string {
  const written = styles.map(
    ({ name, type, look }, index) =>
      `<w:style w:type="${type}" w:styleId="Office${index + 1}"><w:name w:val="${xmlText(name)}"/>${lookMarkup(look)}</w:style>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${written.join('')}</w:styles>\n`;
}

/** The `pPr` and `rPr` of a style; nothing where it says nothing. `outline`: its level in the contents. */
export function lookMarkup({ run, paragraph }: Look, outline?: string): string {
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`;
  const ofParagraph = `${paragraph.map(propertyMarkup).join('')}${level}`;
  const ofRun = run.map(propertyMarkup).join('');
  return `${ofParagraph === '' ? '' : `<w:pPr>${ofParagraph}</w:pPr>`}${ofRun === '' ? '' : `<w:rPr>${ofRun}</w:rPr>`}`;
}

function propertyMarkup({ name, attributes, children }: Property): string {
  const written = Object.entries(attributes).map(([key, value]) => ` w:${key}="${xmlText(value)}"`);
  const opening = `<w:${name}${written.join('')}`;
  return children === undefined
    ? `${opening}/>`
    : `${opening}>${children.map(propertyMarkup).join('')}</w:${name}>`;
}
