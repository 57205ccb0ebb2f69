import { AlignmentType, Document, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { plainText } from '../plainText.ts';
import type { ChartBlock, Picture, ReportModel } from '../model.ts';
import { chartRun } from './charts.ts';
import { pictureRun } from './pictures.ts';
import { reportStyles } from './styles.ts';
import { fonts, ink, page, textWidth } from './theme.ts';

/**
 * The document that docx writes: properties, styles, page, header and footer, and the charts and pictures, each in a
 * paragraph of its own. The body is written by us and these are moved to their places (see renderReport.ts).
 */
export function frameDocument(
  model: ReportModel,
  charts: readonly ChartBlock[],
  pictures: readonly Picture[],
): Document {
  const { properties } = model;
  return new Document({
    title: plainText(properties.title),
    subject: plainText(properties.subject),
    creator: plainText(properties.creator),
    lastModifiedBy: plainText(properties.creator),
    keywords: plainText(properties.keywords.join(', ')),
    description: plainText(properties.description),
    revision: 1,
    compatibility: { version: 15 },
    styles: reportStyles(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              header: page.header,
              footer: page.footer,
            },
          },
        },
        headers: { default: header(model), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer(), first: new Footer({ children: [new Paragraph({})] }) },
        children: [
          ...charts.map((chart, index) => chartRun(chart, index + 1)),
          ...pictures.map((picture, index) => pictureRun(picture, charts.length + index + 1)),
        ].map((drawing) => new Paragraph({ children: [drawing] })),
      },
    ],
  });
}

const small = { size: 18, color: ink.soft, font: { ...fonts.heading } } as const;

function header(model: ReportModel): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { bottom: { style: 'single', size: 4, space: 4, color: ink.line } },
        children: [
          new TextRun({ ...small, text: plainText(model.header.left) }),
          new TextRun({ ...small, text: `\t${plainText(model.header.right)}` }),
        ],
      }),
    ],
  });
}

function footer(): Footer {
  const children = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'];
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ ...small, children })] }),
    ],
  });
}
