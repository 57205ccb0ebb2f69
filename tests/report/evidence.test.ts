import { unzipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Evidence } from '#shared/model/evidence.ts';
import { buildReport, gather } from '#shared/report/buildReport.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import type { ReportModel } from '#shared/report/model.ts';
import { readTrace } from '#shared/report/trace.ts';
import { tinyJpegUrl } from '../fixtures/tinyJpeg.ts';
import { modelSpans } from './modelWords.ts';
import { readSamples, type Sample } from './samples.ts';
import { available, pageTexts, schemaFaults, toPdf } from './tools.ts';
import { paragraphTexts, part } from './wordText.ts';

/** Milliseconds: other programs are started. */
const patience = 200_000;
const nasty = '<w:p>&"\u0000\ud800 ]]>𠮷';
let sample: Sample;

function evidenceRow(number: number, changes: Partial<Evidence>): Evidence {
  return {
    id: `0b6f2f5e-0000-4000-8000-${String(number).padStart(12, '0')}`,
    sessionId: 's',
    itemKey: 'question-network',
    name: `材料${number}.pdf`,
    mediaType: 'application/pdf',
    size: 1_234_567,
    sha256: String(number).repeat(64).slice(0, 64),
    thumbnail: null,
    location: 'none',
    note: '',
    addedBy: '王顾问',
    addedAt: Date.UTC(2026, 10, 22, 16, 5),
    sample: false,
    updatedAt: 1,
    ...changes,
  };
}

const photo = { mediaType: 'image/jpeg', thumbnail: tinyJpegUrl, name: '车间.jpg' } as const;
const rows: readonly Evidence[] = [
  evidenceRow(1, { itemKey: 'scene-quality', note: '检验记录第 3 页' }),
  evidenceRow(2, { ...photo, note: `网关 ${nasty}` }),
  evidenceRow(3, { ...photo, name: `门头${nasty}.jpg`, addedBy: '' }),
  evidenceRow(4, { itemKey: 'question-of-another-edition' }),
];

function reportWith(evidence: readonly Evidence[] | undefined): ReportModel {
  const { input } = sample;
  return buildReport({ ...input, bundle: { ...input.bundle, ...(evidence && { evidence }) } });
}

beforeAll(async () => {
  const [first] = await readSamples();
  if (first === undefined) throw new Error('no samples');
  sample = first;
}, patience);

describe('the list of evidence', () => {
  test('stands behind the scenes, item by item in the instrument’s order, and its hashes in the appendix', () => {
    const model = reportWith(rows);
    const ids = model.chapters.map(({ id }) => id);
    expect(ids.indexOf('evidence')).toBe(ids.indexOf('scenes') + 1);
    const [, table] = model.chapters.find(({ id }) => id === 'evidence')?.blocks ?? [];
    if (table?.kind !== 'table') throw new Error('no table');
    const words = table.rows.map(({ cells }) =>
      cells.flatMap(({ lines }) => lines.map((line) => line.map(({ text }) => text).join(''))).join('|'),
    );
    expect(words[0]).toBe('题目：网络建设');
    expect(words[1]).toContain('1|车间.jpg|网关');
    expect(words[1]).toContain('JPG 图片，1.2 MB|王顾问|2026年11月23日|00:05|222222222222…');
    expect(words[2]).toContain('（未署名）');
    expect(words.slice(3)).toEqual([
      '场景：质量管理',
      '3|PDF 文档|材料1.pdf|检验记录第 3 页|PDF 文档，1.2 MB|王顾问|2026年11月23日|00:05|111111111111…',
      '其他',
      '4|PDF 文档|材料4.pdf|PDF 文档，1.2 MB|王顾问|2026年11月23日|00:05|444444444444…',
    ]);
    const appendix = JSON.stringify(model.chapters.at(-1));
    for (const { sha256 } of rows) expect(appendix).toContain(sha256.slice(32));
  });

  test('prints nothing that does not stand in the source', () => {
    const { input } = sample;
    const source = gather({ ...input, bundle: { ...input.bundle, evidence: rows } });
    const traced = modelSpans(reportWith(rows)).filter(({ trace }) => trace?.includes('evidence') === true);
    expect(traced.length).toBeGreaterThan(20);
    for (const { trace = '' } of traced) expect(readTrace(source, trace), trace).toBeDefined();
  });

  test('is left out where there is none, as in reports from an interchange file', () => {
    for (const none of [undefined, []]) {
      expect(reportWith(none)).toEqual(sample.model);
    }
  });
});

describe('the document', () => {
  test('has the pictures at their places, with words for those who cannot see them', async () => {
    const bytes = await renderReport(reportWith(rows));
    expect(Buffer.compare(await renderReport(reportWith(rows)), bytes)).toBe(0);
    const document = part(bytes, 'word/document.xml');
    const drawings = [...document.matchAll(/<w:drawing>.*?<\/w:drawing>/gs)].map(([drawing]) => drawing);
    const pictures = drawings.filter((drawing) => drawing.includes('<pic:pic'));
    expect(pictures).toHaveLength(2);
    expect(pictures[0]).toContain('descr="车间.jpg：网关');
    const ids = drawings.map((drawing) => /<wp:docPr [^>]*id="(\d+)"/.exec(drawing)?.[1]);
    expect(new Set(ids).size).toBe(drawings.length);
    expect(paragraphTexts(document).join('\n')).toContain('检验记录第 3 页');
    const media = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('word/media/'));
    expect(media).toHaveLength(1);
    expect(document.indexOf('<pic:pic')).toBeGreaterThan(document.indexOf('题目：网络建设'));
  });

  test.skipIf(!available('validator') || !available('libreoffice'))(
    'follows the schema, and LibreOffice lays it out',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'report-evidence-'));
      const file = join(folder, 'evidence.docx');
      writeFileSync(file, await renderReport(reportWith(rows)));
      expect(schemaFaults(file)).toEqual([]);
      const texts = pageTexts(toPdf([file], folder)[0] ?? '').map((page) => page.replaceAll(/\s+/g, ''));
      const page = texts.find((text, index) => index > 2 && text.includes('佐证材料清单表'));
      const listed = texts.find((text) => text.includes('题目：网络建设') && text.includes('场景：质量管理'));
      expect(page ?? listed).toBeDefined();
      expect(listed).toContain('222222222222');
      rmSync(folder, { recursive: true, force: true });
    },
    patience,
  );
});
