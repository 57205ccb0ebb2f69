import { AlignmentType, Document, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { plainText } from '../plainText.ts';
import type { ChartBlock, Picture, ReportModel } from '../model.ts';
import { chartRun } from './charts.ts';
import { logoRun, pictureRun } from './pictures.ts';
import { fonts, ink, page, textWidth } from './theme.ts';

/**
 * The document that docx writes: properties, page, header and footer, and the charts, the pictures and the logo,
 * each in a paragraph of its own. The body is written by us and these are moved to their places; the styles come from
 * stylesPart.ts (see renderReport.ts).
 */
export function frameDocument(
  model: ReportModel,
  charts: readonly ChartBlock[],
  pictures: readonly Picture[],
): Document {
  const { properties, look } = model;
  const drawn = charts.length + pictures.length;
  const logo = look.logo !== null && hasLogo(model) ? logoRun(look.logo, drawn + 1) : null;
  return new Document({
    title: plainText(properties.title),
    subject: plainText(properties.subject),
    creator: plainText(properties.creator),
    lastModifiedBy: plainText(properties.creator),
    keywords: plainText(properties.keywords.join(', ')),
    description: plainText(properties.description),
    revision: 1,
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          // The cover has neither header nor footer.
          titlePage: model.cover !== null,
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
          ...charts.map((chart, index) => chartRun(chart, index + 1, look.brand)),
          ...pictures.map((picture, index) => pictureRun(picture, charts.length + index + 1)),
          ...(logo === null ? [] : [logo]),
        ].map((drawing) => new Paragraph({ children: [drawing] })),
      },
    ],
  });
}

/** Whether the cover bears the office's logo. */
export function hasLogo({ look, cover }: ReportModel): boolean {
  return look.logo !== null && cover !== null;
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
