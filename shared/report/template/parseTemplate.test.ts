import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chapterIds } from '../chapterNames.ts';
import { contrastOnWhite, leastContrast } from './contrast.ts';
import { parseTemplate } from './parseTemplate.ts';
import { standardTemplate, type ReportTemplate } from './template.ts';
import { templateLimits } from './templateSchema.ts';
import { templateText } from './templateText.ts';

/** One pixel, as any program writes it. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const printable = (least: number, most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: least, maxLength: most })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu, '中').slice(0, most))
    .map((text) => text.replace(/[\uD800-\uDBFF]$/, ''))
    .map((text) => (least > 0 && text.trim() === '' ? '中心' : text));
const words = fc.record({ title: printable(0, 30), subtitle: printable(0, 50) });
const anyTemplate: fc.Arbitrary<ReportTemplate> = fc.record({
  format: fc.constant('transformation-desk-template/1' as const),
  id: fc.uuid(),
  name: printable(1, templateLimits.name),
  centre: printable(1, templateLimits.centre),
  logo: fc.option(fc.record({ image: fc.constant(pixel), alternativeText: printable(1, 100) })),
  brand: fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`)
    .filter((colour) => contrastOnWhite(colour) >= leastContrast),
  coverWords: fc.record({ diagnosis: words, comparison: words, industry: words }, { requiredKeys: [] }),
  coverLines: fc.array(printable(1, 80), { maxLength: 3 }),
  withoutChapters: fc.subarray([...chapterIds], { maxLength: chapterIds.length - 1 }),
  styles: fc.constant(null),
});

/** The sentence that a changed template is refused with. */
function refusal(change: Readonly<Record<string, unknown>>): string {
  const parsed = parseTemplate(JSON.stringify({ ...standardTemplate, ...change }));
  if (parsed.ok) throw new Error('was not refused');
  expect(parsed.code).toBe('templateInvalid');
  expect(parsed.message).toMatch(/^报告模板有误：.+，本机的模板没有变化，请更换正确的模板文件。$/);
  return parsed.message;
}

describe('a template’s file', () => {
  test('gives back every template that was written, and the same text for it', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        const parsed = parseTemplate(templateText(template));
        expect(parsed).toEqual({ ok: true, value: template });
        if (parsed.ok) expect(templateText(parsed.value)).toBe(templateText(template));
      }),
    );
  });

  test('is written alike, whatever the order of its keys and chapters', () => {
    const { name, ...rest } = standardTemplate;
    const template = { ...rest, name, withoutChapters: ['appendix', 'summary'] } as const;
    const turned = { ...standardTemplate, withoutChapters: ['summary', 'appendix'] } as const;
    expect(templateText(template)).toBe(templateText(turned));
  });

  test('may begin with a byte order mark', () => {
    expect(parseTemplate(`\uFEFF${templateText(standardTemplate)}`).ok).toBe(true);
  });

  test('that is anything else is refused and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => text.slice(1)),
        ),
        (text) => {
          const parsed = parseTemplate(text);
          expect(parsed.ok).toBe(false);
          if (!parsed.ok) expect(parsed.message).toMatch(/^报告模板有误：/);
        },
      ),
    );
    const deep = '['.repeat(200_000);
    expect(parseTemplate(deep).ok).toBe(false);
    expect(parseTemplate(`${deep}${']'.repeat(200_000)}`).ok).toBe(false);
    expect(parseTemplate(' '.repeat(templateLimits.file + 1)).ok).toBe(false);
  });

  test('with one value replaced by something else is refused with its path, or still a template', () => {
    const keys = Object.keys(standardTemplate);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const parsed = parseTemplate(JSON.stringify({ ...standardTemplate, [key]: value }));
        if (!parsed.ok) expect(parsed.path?.startsWith(key)).toBe(true);
      }),
    );
  });
});

describe('what is refused, and how it is told', () => {
  test('a chapter that the report does not have', () => {
    expect(refusal({ withoutChapters: ['summary', 'horoscope'] })).toContain('位置：withoutChapters[1]');
  });
  test('a report without any chapter, and a chapter named twice', () => {
    expect(refusal({ withoutChapters: chapterIds })).toContain('至少要保留一章');
    expect(refusal({ withoutChapters: ['summary', 'summary'] })).toContain('写了两次');
  });
  test('a colour that cannot be read on paper', () => {
    expect(refusal({ brand: '#F2C14E' })).toContain('颜色太浅');
    expect(refusal({ brand: 'red' })).toContain('六位十六进制');
  });
  test('a logo that is no picture, not whole, or too large', () => {
    const logo = (image: string) => refusal({ logo: { image, alternativeText: '标识' } });
    expect(logo('data:image/svg+xml;base64,PHN2Zy8+')).toContain('PNG 或 JPEG');
    expect(logo('https://example.com/logo.png')).toContain('位置：logo.image');
    expect(logo(pixel.slice(0, 22 + 40))).toContain('图片不完整');
    expect(logo(`data:image/png;base64,${'AAAA'.repeat(200_000)}`)).toContain('内容太多');
  });
  test('line ends in a name, empty names, texts without end', () => {
    expect(refusal({ centre: '中心\n第二行' })).toContain('换行或控制字符');
    expect(refusal({ name: '  ' })).toContain('不能只有空格');
    expect(refusal({ coverLines: ['很'.repeat(81)] })).toContain('至多 80 个字符');
    expect(refusal({ coverLines: ['一', '二', '三', '四'] })).toContain('至多 3 项');
  });
  test('a missing item, and one that nobody knows', () => {
    expect(refusal({ brand: undefined })).toContain('缺少此项（位置：brand）');
    expect(refusal({ macros: 'run' })).toContain('多出无法识别的项“macros”');
  });
  test('styles that are no styles', () => {
    for (const styles of ['', '<a/>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<w:styles']) {
      expect(refusal({ styles })).toContain('样式不是 Word 的样式部件（位置：styles）');
    }
  });
});
