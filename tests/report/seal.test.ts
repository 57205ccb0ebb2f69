import { beforeAll, expect, test } from 'vitest';
import { buildReport, gather, type ReportInput } from '#shared/report/buildReport.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import type { ReportSeal } from '#shared/report/sealWords.ts';
import { readTrace } from '#shared/report/trace.ts';
import { modelSpans } from './modelWords.ts';
import { readSamples } from './samples.ts';

let input: ReportInput;
beforeAll(async () => {
  const [sample] = await readSamples();
  if (sample === undefined) throw new Error('no sample');
  input = sample.input;
}, 60_000);

const seal: ReportSeal = {
  revision: 2,
  closedAt: '2026年3月2日 09:05',
  closedBy: '赵组长（组长）',
  fingerprint: '3F9A-07C2-51BE-D4A8',
  changed: 'nothing',
};

/** What the report says of the seal: once on the cover, once on the signature page, once in the appendix. */
function said(given: Partial<Pick<ReportInput, 'seal'>>): readonly string[] {
  const model = buildReport({ ...input, ...given });
  const cover = model.cover.facts
    .filter(({ label }) => label === '封存')
    .map(({ value }) => value[0]?.text ?? '');
  const chapters = model.chapters.filter(({ id }) => id === 'signature' || id === 'appendix');
  const notes = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' && block.style === 'note' ? block.line : [])),
  );
  return [...cover, ...notes.map(({ text }) => text).filter((text) => text.startsWith('封存'))];
}

test('a sealed session is told on the cover, where it is signed and in the appendix', () => {
  const words = '第 2 次，2026年3月2日 09:05，赵组长（组长），指纹 3F9A-07C2-51BE-D4A8';
  expect(said({ seal })).toEqual([words, `封存：${words}。`, `封存：${words}。`]);
  const [enterprise] = said({ seal: { ...seal, changed: 'enterprise' } });
  expect(enterprise).toContain('企业档案在封存后有更新');
  expect(said({ seal: { ...seal, changed: 'content' } })[0]).toContain('以封存记录为准');
});

test('a session that is not sealed says so; one out of a file says nothing', () => {
  expect(said({ seal: null })).toEqual([
    '本次诊断尚未封存',
    '封存：本次诊断尚未封存。',
    '封存：本次诊断尚未封存。',
  ]);
  expect(said({})).toEqual([]);
});

test.each([seal, null])(
  'every word of it leads back to the seal, and it can be printed: %j',
  async (given) => {
    const sealed = { ...input, seal: given };
    const model = buildReport(sealed);
    const source = gather(sealed);
    const traces = modelSpans(model).flatMap(({ trace }) => (trace === 'about(seal)' ? [trace] : []));
    for (const trace of traces) expect(readTrace(source, trace)).toBeDefined();
    expect((await renderReport(model)).length).toBeGreaterThan(10_000);
  },
);
