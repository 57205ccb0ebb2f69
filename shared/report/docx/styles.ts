import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { colours } from '../../look/tokens.ts';
import { brandInksOf, fonts, ink, type BrandInks } from './theme.ts';

/**
 * Styles of the report. Word's built-in ones keep their invariant names (Word and WPS show `heading 1` as 标题 1 and
 * `Normal` as 正文); the report's own carry Chinese names, so that an office finds and restyles them. Sizes in
 * half-points, distances in twips. `logo`: the cover has one.
 */
export function reportStyles(brand: BrandInks, logo: boolean): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: { ...fonts.body },
          size: 24,
          color: ink.text,
          language: { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      heading1: heading(32, 0, 200, 0, brand.dark),
      heading2: heading(26, 280, 120, 1),
      heading3: heading(24, 200, 80, 2),
      caption: { quickFormat: true, run: { size: 20 } },
    },
    paragraphStyles: [...paragraphStyles(brand), ...(logo ? [coverLogo] : [])],
    characterStyles: [
      { id: 'Emphasised', name: '突出', quickFormat: true, run: { font: { ...fonts.heading }, bold: true } },
    ],
  };
}

function heading(
  size: number,
  before: number,
  after: number,
  outlineLevel: number,
  color: string = ink.text,
) {
  return {
    quickFormat: true,
    run: {
      font: { ...fonts.heading },
      size,
      bold: true,
      color,
    },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true, outlineLevel },
  };
}

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

function style(id: string, name: string, look: Look, basedOn = 'Normal'): IParagraphStyleOptions {
  return { id, name, basedOn, quickFormat: true, ...look };
}

const paragraphStyles = (brand: BrandInks): readonly IParagraphStyleOptions[] => [
  style('ReportBody', '报告正文', {
    paragraph: { spacing: { line: 384, after: 140 }, indent: { firstLine: 480 } },
  }),
  style('ReportNote', '说明文字', {
    run: { size: 19, color: ink.soft },
    paragraph: { spacing: { line: 300, before: 60, after: 120 } },
  }),
  style('ReportQuote', '访谈记录', {
    paragraph: {
      spacing: { line: 360, after: 100 },
      indent: { left: 240, right: 240 },
      border: { left: { style: 'single', size: 18, space: 8, color: ink.line } },
    },
  }),
  style('Bullet', '要点', { paragraph: { spacing: { line: 348, after: 60 } } }),
  style('NumberedPoint', '序号要点', { paragraph: { spacing: { line: 348, after: 60 } } }),
  style(
    'TableCaption',
    '表格题注',
    {
      run: { font: { ...fonts.heading }, size: 20, color: brand.dark },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, keepLines: true },
    },
    'Caption',
  ),
  style(
    'ChartCaption',
    '图表题注',
    {
      run: { font: { ...fonts.heading }, size: 20, color: brand.dark },
      paragraph: { spacing: { before: 60, after: 200 }, alignment: 'center', keepLines: true },
    },
    'Caption',
  ),
  style('ChartPlace', '图表', {
    paragraph: { alignment: 'center', keepNext: true, spacing: { before: 160 } },
  }),
  style('TableText', '表格文字', { run: { size: 20 }, paragraph: { spacing: { line: 276 } } }),
  // A line as high as its picture.
  style('TablePicture', '表格图片', { paragraph: { spacing: { line: 240, lineRule: 'auto' } } }),
  style('TableHead', '表头文字', {
    run: { font: { ...fonts.heading }, size: 20, color: brand.dark },
    paragraph: { spacing: { line: 276 }, keepNext: true },
  }),
  style('TableGroup', '分组文字', {
    run: { font: { ...fonts.heading }, size: 20, color: ink.text },
    paragraph: { spacing: { line: 276 }, keepNext: true },
  }),
  style('Spacer', '间隔', { run: { size: 8 }, paragraph: { spacing: { line: 170, lineRule: 'exact' } } }),
  style('CardLabel', '指标名称', {
    run: { font: { ...fonts.heading }, size: 18 },
    paragraph: { keepNext: true, alignment: 'center' },
  }),
  style('CardValue', '指标数值', {
    run: { font: { ...fonts.heading }, size: 40, bold: true },
    paragraph: {
      keepNext: true,
      alignment: 'center',
      spacing: { before: 30, after: 30, line: 520, lineRule: 'exact' },
    },
  }),
  style('CardNote', '指标说明', {
    run: { size: 18 },
    paragraph: { alignment: 'center', spacing: { line: 252 } },
  }),
  style('PanelTitle', '提示标题', {
    run: { font: { ...fonts.heading }, size: 22, bold: true },
    paragraph: { keepNext: true, spacing: { after: 50 } },
  }),
  style('PanelText', '提示文字', { run: { size: 21 }, paragraph: { spacing: { line: 312 } } }),
  style('HeatTitle', '热力格名称', { run: { size: 18 }, paragraph: { alignment: 'center', keepNext: true } }),
  style('HeatValue', '热力格数值', {
    run: { font: { ...fonts.heading }, size: 26, bold: true },
    paragraph: { alignment: 'center' },
  }),
  style('ContentsTitle', '目录标题', {
    run: { font: { ...fonts.heading }, size: 32, bold: true, color: brand.dark },
    paragraph: { spacing: { after: 240 } },
  }),
  style('Contents1', '目录 一级', {
    run: { font: { ...fonts.heading }, size: 22 },
    paragraph: { spacing: { before: 130, after: 30 } },
  }),
  style('Contents2', '目录 二级', {
    run: { size: 21, color: ink.soft },
    paragraph: { indent: { left: 480 }, spacing: { before: 10, after: 10 } },
  }),
  style('CoverIssuer', '封面单位', {
    run: { font: { ...fonts.heading }, size: 26, color: brand.dark },
    paragraph: { border: { bottom: { style: 'single', size: 24, space: 10, color: brand.main } } },
  }),
  style('CoverTitle', '封面标题', {
    run: { font: { ...fonts.heading }, size: 60, bold: true, color: brand.dark },
    paragraph: { spacing: { before: 3000, after: 160 } },
  }),
  style('CoverSubtitle', '封面副标题', {
    run: { font: { ...fonts.heading }, size: 30, color: brand.main },
    paragraph: { spacing: { after: 900 } },
  }),
  style('CoverSubject', '封面企业', {
    run: { font: { ...fonts.heading }, size: 36, bold: true },
    paragraph: { spacing: { before: 200, after: 900, line: 480 } },
  }),
  style('CoverMark', '封面标记', {
    run: { font: { ...fonts.heading }, size: 22, color: ink.warning },
    paragraph: {
      spacing: { before: 900 },
      border: {
        top: { style: 'single', size: 8, space: 6, color: ink.warning },
        bottom: { style: 'single', size: 8, space: 6, color: ink.warning },
        left: { style: 'single', size: 8, space: 6, color: ink.warning },
        right: { style: 'single', size: 8, space: 6, color: ink.warning },
      },
      alignment: 'center',
      indent: { left: 120, right: 120 },
    },
  }),
  style('CoverFact', '封面信息', { run: { size: 24 } }),
  style('CoverLine', '封面说明', {
    run: { size: 21, color: ink.soft },
    paragraph: { spacing: { line: 340 } },
  }),
];

/** Holds the office's logo at the head of the cover; a line as high as its picture. */
const coverLogo = style('CoverLogo', '封面标识', {
  paragraph: { spacing: { line: 240, lineRule: 'auto', after: 200 } },
});

/** The styles that an office's own .docx can put its own in the place of: their names in Word, and as people know them. */
export const replaceableStyles: readonly { readonly name: string; readonly label: string }[] = [
  { name: 'Normal', label: '正文' },
  { name: 'heading 1', label: '标题 1' },
  { name: 'heading 2', label: '标题 2' },
  { name: 'heading 3', label: '标题 3' },
  { name: 'caption', label: '题注' },
  ...[...paragraphStyles(brandInksOf(colours.brand)), coverLogo].map(({ name = '' }) => ({
    name,
    label: name,
  })),
  { name: '突出', label: '突出' },
];
