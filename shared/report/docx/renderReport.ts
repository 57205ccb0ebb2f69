import type { ChartBlock, ReportModel } from '../model.ts';
import { bodyMarkup } from './body.ts';
import { inChinese, withoutHidden } from './charts.ts';
import { docxParts } from './docxParts.ts';
import { fontTablePart } from './fontTablePart.ts';
import { frameDocument, hasLogo } from './frame.ts';
import { numberingPart } from './numberingPart.ts';
import { picturesOf } from './pictures.ts';
import { stylesPart } from './stylesPart.ts';
import { brandInksOf } from './theme.ts';
import { sealPackage, settleIdentifiers } from './wordPackage.ts';

/**
 * A report as a .docx file, the same bytes for the same model, in a browser's worker as in Node. docx writes the
 * package and the native charts; the body is written as WordprocessingML, which is several times faster than building
 * its hundreds of table cells as docx objects and needs no ids of docx's own.
 */
export async function renderReport(model: ReportModel): Promise<Uint8Array> {
  const charts = model.chapters.flatMap((chapter) =>
    chapter.blocks.filter((block): block is ChartBlock => block.kind === 'chart'),
  );
  const pictures = picturesOf(model);
  const parts = settleIdentifiers(docxParts(frameDocument(model, charts, pictures)), model.properties.date);
  const frame = parts.get('word/document.xml');
  if (frame === undefined) throw new Error('docx wrote a package without a document');
  const drawings = frame.match(/<w:drawing>.*?<\/w:drawing>/gs) ?? [];
  const { markup, orderedLists } = bodyMarkup(model, {
    charts: drawings.slice(0, charts.length),
    pictures: drawings.slice(charts.length, charts.length + pictures.length),
    logo: drawings[charts.length + pictures.length] ?? null,
  });
  for (const [path, xml] of parts) {
    if (path.startsWith('word/charts/') && path.endsWith('.xml'))
      parts.set(path, inChinese(withoutHidden(xml)));
  }
  parts.set('word/document.xml', withBody(frame, markup));
  parts.set('word/numbering.xml', numberingPart(orderedLists, brandInksOf(model.look.brand)));
  parts.set('word/fontTable.xml', fontTablePart());
  parts.set('word/styles.xml', stylesPart(model.look, hasLogo(model)));
  return sealPackage(parts);
}

/** Our body in the frame's document; its section properties (page, header, footer) stay. */
function withBody(frame: string, markup: string): string {
  const start = frame.indexOf('<w:body>') + '<w:body>'.length;
  const section = frame.lastIndexOf('<w:sectPr');
  return `${frame.slice(0, start)}${markup}${frame.slice(section)}`;
}
