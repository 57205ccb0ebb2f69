import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

/** What docxtemplater does for one report: opens the template, fills the tags in, packs the file. */
export function fillTemplate(template: Uint8Array, data: Readonly<Record<string, unknown>>): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.toBuffer({ compression: 'DEFLATE' });
}

/** The text of a document's body without blanks: what has to be the same however the paragraphs are cut. */
export function bodyText(document: Uint8Array): string {
  const body = new PizZip(document).file('word/document.xml')?.asText() ?? '';
  const texts = [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]);
  return texts.join('').replaceAll(/\s/g, '');
}
