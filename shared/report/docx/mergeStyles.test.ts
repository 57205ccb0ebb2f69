import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { officeDocx } from '#tests/fixtures/officeDocx.ts';
import { colours } from '../../look/tokens.ts';
import { stylesFromDocx } from '../template/styles/stylesFromDocx.ts';
import { mergeStyles } from './mergeStyles.ts';
import { reportStyles } from './styles.ts';
import { brandInksOf } from './theme.ts';

let ours: string;
let office: string;
beforeAll(async () => {
  const styles = reportStyles(brandInksOf(colours.brand), true);
  const document = new Document({ styles, sections: [{ children: [new Paragraph('甲')] }] });
  ours = strFromU8(unzipSync(await Packer.pack(document, 'uint8array'))['word/styles.xml']!);
  const text = stylesFromDocx(officeDocx());
  if (!text.ok) throw new Error(text.message);
  office = text.value;
});

const idsOf = (xml: string) => [...xml.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id);
const styleOf = (xml: string, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(xml)?.[0] ?? '';

test('ids, names and order stay ours, and every style that the office does not have is as it was', () => {
  const merged = mergeStyles(ours, office);
  expect(idsOf(merged)).toEqual(idsOf(ours));
  const changed = idsOf(ours).filter((id) => styleOf(merged, id!) !== styleOf(ours, id!));
  expect(changed).toEqual([
    'Normal',
    'Heading1',
    'Heading2',
    'Caption',
    'ReportBody',
    'TableCaption',
    'ChartCaption',
    'PanelText',
  ]);
  expect(merged.slice(0, merged.indexOf('<w:style '))).toBe(ours.slice(0, ours.indexOf('<w:style ')));
});

test('a heading looks as the office’s, keeps its place in the contents and stays with its text', () => {
  const heading = styleOf(mergeStyles(ours, office), 'Heading2');
  expect(heading).toMatch(/<w:pPr><w:keepNext\/><w:keepLines\/>.*<w:outlineLvl w:val="1"\/><\/w:pPr>/);
  expect(heading).toContain('w:eastAsia="等线 Light"');
  expect(heading).toContain('<w:sz w:val="30"/>');
});

test('the office’s normal paragraph gives its face to all, its lines to running text only', () => {
  const merged = mergeStyles(ours, office);
  expect(styleOf(merged, 'Normal')).toContain('<w:rFonts w:ascii="等线" w:hAnsi="等线" w:eastAsia="等线"/>');
  expect(styleOf(merged, 'Normal')).not.toContain('w:pPr');
  expect(styleOf(merged, 'ReportBody')).toContain(
    '<w:spacing w:after="140" w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="480"/><w:jc w:val="both"/>',
  );
});

test('captions of tables and charts follow the office’s caption and keep their place', () => {
  const chart = styleOf(mergeStyles(ours, office), 'ChartCaption');
  expect(chart).toContain('<w:pPr><w:keepLines/><w:jc w:val="center"/></w:pPr></w:style>');
});

test('styles that cannot be read change nothing', () => {
  for (const broken of ['', '<w:styles', '<a/>']) expect(mergeStyles(ours, broken)).toBe(ours);
});
