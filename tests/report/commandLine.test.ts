import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArguments } from '#electron/report/commandArguments.ts';
import { reportArgumentsIn } from '#electron/report/packagedArguments.ts';
import { inputLimit, readInput } from '#electron/report/readInput.ts';
import { readResources } from '#electron/report/resources.ts';
import type { Manifest } from '#shared/report/batch/manifest.ts';
import type { ReportModel } from '#shared/report/model.ts';
import { reportCommand } from './reportCommand.ts';

/** Milliseconds: every run starts a Node of its own. */
const patience = 120_000;
const root = fileURLToPath(new URL('../../', import.meta.url));
const sampleFile = join(root, 'resources/sample/diagnoses.json');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type File = { sessions: { enterprise: string; answers: Record<string, unknown> }[] };
const sample = (): File => JSON.parse(readFileSync(sampleFile, 'utf8')) as File;

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('arguments', () => {
  test.each([
    [[], '缺少 --in'],
    [['--in', 'sample'], '缺少 --out'],
    [['--in', 'sample', '--out', 'x', '--colour'], '--colour'],
    [['--in', 'sample', '--out', 'x', 'more'], 'more'],
    [['--in'], '--in'],
    [['--in', 'sample', '--out', 'x', '--kind', 'poster'], 'diagnosis、comparison'],
    [['--in', 'sample', '--out', 'x', '--target', '5'], '--target 应为 1、2、3 或 4'],
    [['--in', 'sample', '--out', 'x', '--jobs', '0'], '--jobs 应为 1 到 64'],
    [['--in', 'sample', '--out', 'x', '--jobs', '1.5'], '1.5'],
    [['--in', 'sample', '--out', 'x', '--template', ''], '--template'],
    [['--in', 'sample', '--out', 'x', '--kind', 'workbook', '--model'], '没有报告模型'],
  ])('%j is refused by name', (args, told) => {
    const read = readArguments(args);
    expect(read).toMatchObject({ ok: false, code: 'badArguments' });
    expect(read.ok ? '' : read.message).toContain(told);
  });

  test('the whole command is understood', () => {
    const least = { input: 'a.tdx', out: 'o', kind: 'diagnosis', target: null, jobs: null, template: null };
    expect(readArguments(['--in', 'a.tdx', '--out', 'o', '--model', '--json'])).toEqual({
      ok: true,
      value: { ...least, model: true, json: true },
    });
    const all = '--in a.tdx --out o --kind sheet --target 3 --jobs 8 --template t.tdtemplate'.split(' ');
    expect(readArguments(all)).toEqual({
      ok: true,
      value: {
        ...least,
        kind: 'sheet',
        target: 3,
        jobs: 8,
        template: 't.tdtemplate',
        model: false,
        json: false,
      },
    });
  });

  test('those of the packed app are the same, with --report for --in and Chromium’s own among them', () => {
    expect(reportArgumentsIn(['--no-sandbox', '--user-data-dir=/p', '--lang=zh-CN'])).toBeNull();
    expect(
      reportArgumentsIn(['--no-sandbox', '--report', 'a.tdx', '--ozone-platform=headless', '--out', 'o']),
    ).toEqual(['--in', 'a.tdx', '--out', 'o']);
    expect(reportArgumentsIn(['--report=sample', '--out', 'o', '--jobs', '2'])).toEqual([
      '--in=sample',
      '--out',
      'o',
      '--jobs',
      '2',
    ]);
  });

  test(
    'an unknown one ends with exit code 2 and the usage',
    () => {
      const run = reportCommand('--in', 'sample', '--out', join(folder, 'never'), '--bogus');
      expect(run).toMatchObject({ status: 2, stdout: '' });
      expect(run.stderr).toMatch(/用法[\s\S]*Usage/);
      expect(readdirSync(folder)).not.toContain('never');
    },
    patience,
  );
});

describe('the sample', () => {
  test(
    'gives a report and a model per session and one JSON object, the same on every run',
    () => {
      const first = reportCommand('--in', 'sample', '--out', join(folder, 'a'), '--model', '--json');
      expect(first).toMatchObject({ status: 0, stderr: '' });
      const manifest = JSON.parse(first.stdout) as Manifest;
      expect(manifest.reports).toHaveLength(sample().sessions.length);
      expect(manifest.failures).toEqual([]);
      expect(JSON.parse(readFileSync(join(folder, 'a/manifest.json'), 'utf8'))).toEqual(manifest);
      for (const { file, model: modelFile, sha256, enterprise, date, kind, result } of manifest.reports) {
        expect(file).toBe(`${enterprise}-${date}-${kind}.docx`);
        const bytes = readFileSync(join(folder, 'a', file));
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
        const model = JSON.parse(readFileSync(join(folder, 'a', modelFile ?? ''), 'utf8')) as ReportModel;
        expect(result).toBeDefined();
        expect(model.result).toMatchObject({ ...result });
      }
      expect(readdirSync(join(folder, 'a')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      const second = reportCommand('--in', sampleFile, '--out', join(folder, 'b'), '--json');
      const scores = (run: Manifest) => run.reports.map(({ result }) => result?.score);
      expect(scores(JSON.parse(second.stdout) as Manifest)).toEqual(scores(manifest));
      const third = reportCommand('--in', 'sample', '--out', join(folder, 'a'), '--json');
      const hashes = (run: Manifest) => run.reports.map(({ sha256 }) => sha256);
      expect(hashes(JSON.parse(third.stdout) as Manifest)).toEqual(hashes(manifest));
    },
    patience,
  );

  test(
    'two sessions of one kind on one day get names of their own, and one that cannot be written stops no other',
    () => {
      const file = sample();
      const sessions = file.sessions.slice(0, 2);
      const twice = [sessions[0], { ...sessions[0] }, sessions[1]].map((session) => ({
        ...session,
        id: undefined,
      }));
      const input = write('twice.json', { ...file, sessions: twice });
      const first = JSON.parse(
        reportCommand('--in', input, '--out', join(folder, 'c'), '--json').stdout,
      ) as Manifest;
      expect(first.reports[1]?.file).toBe(first.reports[0]?.file.replace('.docx', '-2.docx'));
      mkdirSync(join(folder, 'd', first.reports[1]?.file ?? ''), { recursive: true });
      const second = reportCommand('--in', input, '--out', join(folder, 'd'), '--json');
      expect(second.status).toBe(1);
      const manifest = JSON.parse(second.stdout) as Manifest;
      expect(manifest.reports.map(({ file: name }) => name)).toEqual([
        first.reports[0]?.file,
        first.reports[2]?.file,
      ]);
      expect(manifest.failures).toMatchObject([{ enterprise: first.reports[1]?.enterprise }]);
      expect(manifest.failures[0]?.reason).toContain('没有写成');
    },
    patience,
  );
});

describe('an input that cannot be used gets one clear message', () => {
  const refused = async (input: string) => {
    const read = await readInput(input, await readResources());
    return read.ok ? 'accepted' : read.message;
  };

  test('no such file', async () => expect(await refused(join(folder, 'none.json'))).toContain('没有找到'));
  test('a directory', async () => expect(await refused(folder)).toContain('目录'));
  test('not JSON', async () => expect(await refused(write('text.json', '这不是交换文件'))).toContain('JSON'));
  test('cut off', async () => {
    const text = readFileSync(sampleFile, 'utf8');
    expect(await refused(write('cut.json', text.slice(0, text.length / 2)))).toContain('不完整');
  });
  test('not UTF-8', async () => {
    const path = join(folder, 'gbk.json');
    writeFileSync(path, Buffer.from([0xc4, 0xe3, 0xba, 0xc3]));
    expect(await refused(path)).toContain('UTF-8');
  });
  test('larger than 64 MiB', async () => {
    const path = write('large.json', '{');
    truncateSync(path, inputLimit + 1);
    expect(await refused(path)).toContain('64 MiB');
  });
  test(
    'an unknown question: its path, exit code 2 and nothing written',
    () => {
      const file = sample();
      Object.assign(file.sessions[1]?.answers ?? {}, { nonsense: 'a' });
      const out = join(folder, 'refused');
      const run = reportCommand('--in', write('unknown.json', file), '--out', out, '--json');
      expect(run).toMatchObject({ status: 2, stdout: '' });
      expect(run.stderr).toContain('sessions[1].answers.nonsense');
      expect(readdirSync(folder)).not.toContain('refused');
    },
    patience,
  );
});
