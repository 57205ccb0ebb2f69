import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportCommand } from '#electron/report/commandArguments.ts';
import { readInput } from '#electron/report/readInput.ts';
import { readResources } from '#electron/report/resources.ts';
import { writeReports } from '#electron/report/writeReports.ts';
import { manifestSchema, type Manifest } from '#shared/report/batch/manifest.ts';
import type { ReportModel } from '#shared/report/model.ts';
import { standardTemplate } from '#shared/report/template/template.ts';
import { templateText } from '#shared/report/template/templateText.ts';
import { hashesIn, reportCommand } from './reportCommand.ts';

/** Milliseconds: every run starts a Node of its own. */
const patience = 180_000;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-jobs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(name: string, ...args: readonly string[]) {
  const out = join(folder, name);
  const { status, stdout, stderr } = reportCommand('--in', 'sample', '--out', out, '--json', ...args);
  const manifest = manifestSchema.parse(JSON.parse(stdout)) as Manifest;
  return { status, manifest, stderr, out };
}

const modelOf = (out: string, file = ''): ReportModel =>
  JSON.parse(readFileSync(join(out, file), 'utf8')) as ReportModel;

test(
  'one thread, two and three write the same bytes and the same manifest',
  () => {
    const [one, two, three] = ['1', '2', '3'].map((jobs) => run(`jobs-${jobs}`, '--jobs', jobs));
    expect(one?.status).toBe(0);
    expect(two?.manifest).toEqual(one?.manifest);
    expect(hashesIn(two?.out ?? '')).toEqual(hashesIn(one?.out ?? ''));
    expect(hashesIn(three?.out ?? '')).toEqual(hashesIn(one?.out ?? ''));
  },
  patience,
);

test(
  'sessions of which a document cannot be made are listed with the reason, the others are written',
  () => {
    const { status, manifest, stderr, out } = run('comparison', '--kind', 'comparison', '--jobs', '2');
    expect(status).toBe(1);
    expect(manifest.failures.length).toBeGreaterThan(0);
    for (const { reason, document, enterprise, date } of manifest.failures) {
      expect(document).toBe('comparison');
      expect(reason).toContain('没有同一企业的其他诊断');
      expect(stderr).toContain(`${enterprise} ${date} ${reason}`);
    }
    const files = manifest.reports.map(({ file }) => file);
    expect(files.length).toBeGreaterThan(0);
    for (const { file, enterprise, date, kind } of manifest.reports) {
      expect(file).toBe(`${enterprise}-${date}-${kind}-comparison.docx`);
    }
    expect(readdirSync(out)).toEqual([...files, 'manifest.json'].sort());
  },
  patience,
);

test(
  'documents over all diagnoses have one file and one entry',
  () => {
    const industry = run('industry', '--kind', 'industry', '--model');
    expect(industry.status).toBe(0);
    expect(readdirSync(industry.out)).toEqual(['industry.docx', 'industry.json', 'manifest.json']);
    expect(industry.manifest.reports).toMatchObject([{ document: 'industry', file: 'industry.docx' }]);
    expect(modelOf(industry.out, 'industry.json').format).toBe('transformation-desk-report/1');
    const workbook = run('workbook', '--kind', 'workbook');
    expect(readdirSync(workbook.out)).toEqual(['manifest.json', 'workbook.xlsx']);
  },
  patience,
);

test(
  'a target and a template are taken in place of the sessions’ and the standard one',
  () => {
    const template = join(folder, 'office.tdtemplate');
    writeFileSync(template, templateText({ ...standardTemplate, id: 'office', centre: '示例县服务中心' }));
    const plain = run('plain', '--kind', 'acceptance', '--model');
    const aimed = run('aimed', '--kind', 'acceptance', '--model', '--target', '4', '--template', template);
    for (const { model } of aimed.manifest.reports) {
      const text = JSON.stringify(modelOf(aimed.out, model));
      expect(text).toContain('示例县服务中心');
      expect(text).toContain('四级');
    }
    expect(aimed.manifest.reports.map(({ file }) => file)).toEqual(
      plain.manifest.reports.map(({ file }) => file),
    );
    expect(hashesIn(aimed.out)).not.toEqual(hashesIn(plain.out));
    const broken = join(folder, 'broken.tdtemplate');
    writeFileSync(broken, '{"format":');
    const refused = reportCommand('--in', 'sample', '--out', join(folder, 'no'), '--template', broken);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('模板');
    const missing = reportCommand('--in', 'sample', '--out', join(folder, 'no'), '--template', 'none');
    expect(missing.stderr).toContain('模板文件“none”没有找到');
    expect(readdirSync(folder)).not.toContain('no');
  },
  patience,
);

test(
  'a session with an unknown pack and workers that die are failures of their own',
  { timeout: patience },
  async () => {
    const resources = await readResources();
    const bundles = await readInput('sample', resources);
    if (!bundles.ok) throw new Error(bundles.message);
    const [first, second, third] = bundles.value;
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
    const stranger = {
      ...second,
      session: { ...second.session, pack: { id: 'x-2030', version: '1', hash: '' } },
    };
    const command: ReportCommand = {
      input: 'sample',
      out: folder,
      kind: 'diagnosis',
      target: null,
      jobs: 1,
      template: null,
      model: false,
      json: false,
    };
    const base = { resources, template: standardTemplate, today: '2026-11-22' };
    const noFile = pathToFileURL(join(folder, 'no-such-worker.mjs'));
    const manifest = await writeReports([first, stranger, third], { ...base, command, workerFile: noFile });
    expect(manifest.reports.map(({ session }) => session)).toEqual([first.session.id, third.session.id]);
    expect(manifest.failures).toMatchObject([{ reason: '本机没有评测指标包“x-2030”' }]);
    const jobs = { ...command, jobs: 2 };
    const died = await writeReports([first, second, third], { ...base, command: jobs, workerFile: noFile });
    expect(died.reports).toEqual([]);
    expect(died.failures.map(({ session }) => session)).toEqual(
      [first, second, third].map((one) => one.session.id),
    );
    for (const { reason } of died.failures) expect(reason).toContain('报告没有写成');
  },
);
