import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeDocx } from '#tests/fixtures/officeDocx.ts';
import { pngPicture } from '#tests/fixtures/pngPicture.ts';
import { tinyJpegUrl } from '#tests/fixtures/tinyJpeg.ts';
import { levelColours } from '#shared/look/levels.ts';
import { colours } from '#shared/look/tokens.ts';
import { buildReport } from '#shared/report/buildReport.ts';
import { chapterIds, chapterNames } from '#shared/report/chapterNames.ts';
import { chapterWriters } from '#shared/report/chapters.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import { brandColoursOf } from '#shared/report/template/brandColours.ts';
import { parseTemplate } from '#shared/report/template/parseTemplate.ts';
import { stylesFromDocx } from '#shared/report/template/styles/stylesFromDocx.ts';
import { standardTemplate, type ReportTemplate } from '#shared/report/template/template.ts';
import { templateText } from '#shared/report/template/templateText.ts';
import { hostile, readSamples, type Sample } from './samples.ts';
import { available, officeEnvironment, openWithPython, pageTexts, schemaFaults, toPdf } from './tools.ts';
import { part, xmlParts } from './wordText.ts';

/** Milliseconds: other programs are started. */
const patience = 300_000;
const nasty = '<w:p>&amp;"\' ]]> 𠮷🏭 \u202eמימין\u202c {中心}';

let folder: string;
let sample: Sample;
let all: readonly Sample[];
const fileOf = (name: string) => join(folder, `${name}.docx`);

/** A template as it comes out of its file. */
function templateOf(change: Partial<ReportTemplate>): ReportTemplate {
  const parsed = parseTemplate(templateText({ ...standardTemplate, id: 't', name: '测试模板', ...change }));
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

function stylesOf(docx: Uint8Array): string {
  const text = stylesFromDocx(docx);
  if (!text.ok) throw new Error(text.message);
  return text.value;
}

const render = (template: ReportTemplate, input = sample.input) =>
  renderReport(buildReport({ ...input, template }));

const png = `data:image/png;base64,${Buffer.from(pngPicture(900, 260, ['#C43C14', '#283C50'])).toString('base64')}`;

const everything = (): ReportTemplate =>
  templateOf({
    centre: '中'.repeat(40),
    logo: { image: png, alternativeText: `标识 ${nasty}` },
    brand: '#C2185B',
    coverWords: { diagnosis: { title: '题'.repeat(30), subtitle: '副'.repeat(50) } },
    coverLines: ['说'.repeat(80), '明'.repeat(80), '三'.repeat(80)],
    withoutChapters: ['method', 'openItems'],
    styles: stylesOf(officeDocx()),
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-template-'));
  all = await readSamples();
  const followUp = all.find(({ input }) => input.previous !== null);
  if (followUp === undefined) throw new Error('no sample with a previous session');
  sample = followUp;
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('chapters are called in templates as they are printed, in the same order', () => {
  expect(chapterIds).toEqual(chapterWriters.map(({ id }) => id));
  const titles = new Map(all.flatMap(({ model }) => model.chapters.map(({ id, title }) => [id, title])));
  for (const [id, title] of titles) {
    if (id in chapterNames) {
      expect(title.replace(/^[一二三四五六七八九十]+、/, '')).toBe(chapterNames[id as 'summary']);
    }
  }
});

describe('the office’s look in the package', () => {
  test(
    'its colour takes the place of ours everywhere; level colours stay',
    async () => {
      const parts = xmlParts(await render(templateOf({ brand: '#8A1538' })));
      const { main, dark, soft } = brandColoursOf('#8A1538');
      const text = [...parts.values()].join('');
      for (const shade of [main, dark, soft]) expect(text).toContain(shade.slice(1));
      for (const own of [colours.brand, colours.brandDark, colours.brandSoft]) {
        // The ink of text on level colours is not the brand's.
        expect(text.includes(own.slice(1)), own).toBe(false);
      }
      for (const { fill } of [levelColours[1], levelColours[2]]) expect(text).toContain(fill.slice(1));
    },
    patience,
  );

  test.each([
    ['PNG', png, /^word\/media\/.*\.png$/, 'image/png'],
    ['JPEG', tinyJpegUrl, /^word\/media\/.*\.jpe?g$/, 'image/jpeg'],
  ] as const)(
    'its logo as %s is a picture part of its own, with words for who cannot see it',
    async (_, image, path, type) => {
      const bytes = await render(templateOf({ logo: { image, alternativeText: '促进中心“标识”' } }));
      writeFileSync(fileOf('logo'), bytes);
      const document = part(bytes, 'word/document.xml');
      expect(document).toContain('descr="促进中心“标识”"');
      expect(document.indexOf('<w:drawing>')).toBeLessThan(document.indexOf('CoverIssuer'));
      expect(part(bytes, '[Content_Types].xml')).toContain(type);
      const target = /media\/[^"]+/.exec(part(bytes, 'word/_rels/document.xml.rels'))?.[0];
      expect(`word/${target}`).toMatch(path);
    },
    patience,
  );

  test(
    'its words, lines and chapters are those of the template',
    async () => {
      const template = templateOf({
        coverWords: { diagnosis: { title: '数字化诊断书', subtitle: '' } },
        coverLines: ['内部资料，注意保存。'],
        withoutChapters: ['appendix', 'signature'],
      });
      const model = buildReport({ ...sample.input, template });
      expect(model.cover).toMatchObject({ title: '数字化诊断书', lines: ['内部资料，注意保存。'] });
      expect(model.cover.subtitle).toBe(sample.model.cover.subtitle);
      expect(model.chapters.map(({ id }) => id)).toEqual(
        sample.model.chapters.map(({ id }) => id).filter((id) => id !== 'appendix' && id !== 'signature'),
      );
    },
    patience,
  );

  test(
    'the same template and input give the same bytes',
    async () => {
      const template = everything();
      expect(Buffer.compare(await render(template), await render(template))).toBe(0);
    },
    patience,
  );

  test(
    'every style that the body refers to is there, whatever the office’s file has',
    async () => {
      const bytes = await render(everything());
      const styles = part(bytes, 'word/styles.xml');
      const used = [...part(bytes, 'word/document.xml').matchAll(/<w:[pr]Style w:val="(\w+)"/g)];
      for (const id of new Set(used.map(([, id]) => id))) expect(styles).toContain(`w:styleId="${id}"`);
      for (const [, id] of styles.matchAll(/<w:(?:basedOn|next|link) w:val="([^"]*)"/g)) {
        // Word has this one without anybody writing it.
        if (id !== 'DefaultParagraphFont') expect(styles).toContain(`w:styleId="${id}"`);
      }
      expect(styles).not.toMatch(/numPr|Theme=/);
    },
    patience,
  );
});

/** A styled .docx by LibreOffice, from its own flat format. */
function libreOfficeDocx(): Uint8Array {
  const source = join(folder, 'office.fodt');
  writeFileSync(
    source,
    `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles><style:style style:name="Standard" style:family="paragraph" style:class="text"><style:text-properties fo:font-size="13pt" style:font-size-asian="13pt"/></style:style><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.5cm" fo:border-bottom="1pt solid #006633"/><style:text-properties fo:color="#006633" fo:font-size="19pt" style:font-size-asian="19pt"/></style:style></office:styles><office:body><office:text><text:h text:style-name="Heading_20_1" text:outline-level="1">标题</text:h><text:p text:style-name="Standard">正文</text:p></office:text></office:body></office:document>`,
  );
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, source];
  const { status } = spawnSync('soffice', args, { env: officeEnvironment, timeout: 120_000 });
  if (status !== 0) throw new Error('LibreOffice wrote no .docx');
  return readFileSync(fileOf('office'));
}

/** A styled .docx by python-docx, whose headings are themed. */
function pythonDocx(): Uint8Array {
  const script = `
import docx, sys
from docx.shared import Pt, RGBColor
document = docx.Document()
document.styles['Normal'].font.size = Pt(14)
document.styles['Heading 1'].font.color.rgb = RGBColor(0x8b, 0, 0)
document.styles['Heading 2'].font.italic = True
document.add_heading('标题', 1)
document.save(sys.argv[1])`;
  const { status, stderr } = spawnSync('/usr/bin/python3', ['-c', script, fileOf('python')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(fileOf('python'));
}

describe.skipIf(!available('libreoffice') || !available('pythonDocx') || !available('validator'))(
  'other programs',
  () => {
    const names = ['full', 'bright', 'dark', 'fromLibreOffice', 'fromPython', 'hostile'] as const;
    let pages: ReadonlyMap<string, readonly string[]>;

    beforeAll(async () => {
      const longest = { ...sample.input.bundle.enterprise, name: '长'.repeat(80) };
      const withLongest = { ...sample.input, bundle: { ...sample.input.bundle, enterprise: longest } };
      const template = templateOf({
        name: nasty.slice(0, 40),
        centre: nasty.slice(0, 40),
        coverWords: { diagnosis: { title: nasty.slice(0, 28), subtitle: nasty } },
        coverLines: [nasty, nasty],
        logo: { image: png, alternativeText: nasty },
        styles: stylesOf(
          officeDocx(
            `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:rFonts w:eastAsia="&lt;宋体&amp;&quot;]]&gt;"/></w:rPr></w:style></w:styles>`,
          ),
        ),
      });
      const rendered: Readonly<Record<(typeof names)[number], Uint8Array>> = {
        full: await render(everything(), withLongest),
        bright: await render(templateOf({ brand: '#D6006C', coverLines: ['内部资料'] })),
        dark: await render(templateOf({ brand: '#000000', logo: { image: png, alternativeText: '标识' } })),
        fromLibreOffice: await render(templateOf({ styles: stylesOf(libreOfficeDocx()) })),
        fromPython: await render(templateOf({ styles: stylesOf(pythonDocx()) })),
        hostile: await render(template, hostile(sample)),
      };
      for (const name of names) writeFileSync(fileOf(name), rendered[name]);
      const pdfs = toPdf(names.map(fileOf), folder);
      pages = new Map(pdfs.map((pdf) => [basename(pdf, '.pdf'), pageTexts(pdf)]));
    }, patience);

    test(
      'find every report of every template valid, part by part',
      () => {
        for (const name of names) expect(schemaFaults(fileOf(name)), name).toEqual([]);
      },
      patience,
    );

    test(
      'open it and find its headings',
      () => {
        const opened = openWithPython(names.map(fileOf));
        for (const [index, name] of names.entries()) {
          expect(opened[index]?.headings.length, name).toBeGreaterThan(10);
        }
      },
      patience,
    );

    test('lay the fullest cover out on one page, and the contents on the next', () => {
      for (const name of names) {
        if (name === 'hostile') continue;
        const texts = pages.get(name) ?? [];
        const [cover = '', contents = ''] = texts.map((text) => text.replace(/\s+/g, ''));
        expect(cover, name).toContain('编制单位');
        expect(cover, name).toContain('示例数据');
        expect(contents, name).toContain('目录');
        expect(texts.length, name).toBeLessThanOrEqual(24);
      }
    });

    test('see the office’s styles in the report', () => {
      const python = part(readFileSync(fileOf('fromPython')), 'word/styles.xml');
      expect(python).toMatch(/w:styleId="Heading1".*?8B0000/s);
      const office = part(readFileSync(fileOf('fromLibreOffice')), 'word/styles.xml');
      expect(office).toMatch(/w:styleId="Heading1".*?006633.*?<w:sz w:val="38"\/>/s);
    });
  },
);
