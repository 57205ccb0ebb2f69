import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedAt } from '#tests/fixtures/changed.ts';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import { auditFile, auditFileText } from '#shared/audit/auditFile.ts';
import { nextEntry } from '#shared/audit/nextEntry.ts';
import { exampleParts } from '#tests/fixtures/sealParts.ts';
import { sealFileText } from '#shared/sealing/sealFile.ts';
import { sealSession } from '#shared/sealing/sealSession.ts';
import { signerOf } from '#shared/sealing/signer.ts';
import { readArguments } from './commandArguments.ts';
import { proofLimit, readProof } from './readProof.ts';

/** Milliseconds: every run starts a Node of its own. */
const patience = 60_000;
const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function verify(...args: readonly string[]) {
  const command = ['--import', 'tsx', 'electron/verify/cli.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const signer = signerOf('laptop-1', new Uint8Array(32).fill(7));
const sealed = sealSession(exampleParts(shippedInstrument()), signer);
if (!sealed.ok) throw new Error(sealed.message);
const record = sealed.value;

const event = {
  at: 5,
  person: '张顾问',
  role: 'consultant',
  action: 'session.close',
  subject: null,
  detail: {},
};
const first = nextEntry(null, event);
const second = nextEntry(first, event);

describe('a sealed record', () => {
  test(
    'that is sound ends with 0 and says what it holds; its result was computed again',
    () => {
      const run = verify(write('sound.json', sealFileText(record)), '--key', signer.publicKey.toUpperCase());
      expect(run).toMatchObject({ status: 0, stderr: '' });
      expect(run.stdout).toMatch(
        /^封存记录完好：“示例紧固件有限公司”2026-03-02 初诊，第 1 次封存，[^\n]*\n$/,
      );
      expect(run.stdout).toContain('已按指标包重新计算');
      expect(run.stdout).toContain('在可信名单中');
    },
    patience,
  );

  test(
    'that was changed ends with 1 and one sentence or one JSON object that names the place',
    () => {
      const changed = changedAt(record, 'content.answers[1].value', { options: [] });
      const path = write('changed.json', JSON.stringify(changed));
      const message = '封存记录不可信：答案（answers）中「网络建设」（network）的内容与签名时不同。';
      expect(verify(path)).toEqual({ status: 1, stdout: `${message}\n`, stderr: '' });
      const run = verify(path, '--json');
      expect(run).toMatchObject({ status: 1, stderr: '' });
      expect(JSON.parse(run.stdout)).toEqual({
        file: path,
        kind: 'seal',
        ok: false,
        code: 'sealBroken',
        message,
        path: 'answers.network',
        place: { part: 'answers', path: 'answers.network' },
      });
    },
    patience,
  );

  test(
    'of a newer program ends with 2',
    () => {
      const run = verify(write('newer.json', '{"format":"transformation-desk-seal/2"}'), '--json');
      expect(run).toMatchObject({ status: 2, stdout: '' });
      expect(run.stderr).toContain('请先升级本软件');
    },
    patience,
  );
});

describe('an exported audit trail', () => {
  test(
    'that is sound ends with 0 and its head; a cut end ends with 1 when the head was kept',
    () => {
      const whole = write('whole.json', auditFileText(auditFile([first, second], 9)));
      const run = verify(whole, '--json');
      expect(run).toMatchObject({ status: 0, stderr: '' });
      expect(JSON.parse(run.stdout)).toMatchObject({
        kind: 'audit',
        ok: true,
        summary: { count: 2, last: { sequence: 2, hash: second.hash } },
      });
      const cut = write('cut.json', auditFileText(auditFile([first], 9)));
      expect(verify(cut, '--head', `2:${second.hash}`)).toEqual({
        status: 1,
        stdout: '审计记录不可信：末尾缺号，应至少到第 2 条，却没有第 2 条及以后的记录。\n',
        stderr: '',
      });
    },
    patience,
  );
});

describe('arguments', () => {
  test.each([
    [[], '缺少要验证的文件'],
    [['a', 'b'], '多出“b”'],
    [['a', '--key', 'xyz'], '--key'],
    [['a', '--head', '3'], '--head'],
    [['a', '--colour'], '--colour'],
  ])('%j is refused by name', (args, told) => {
    const read = readArguments(args);
    expect(read).toMatchObject({ ok: false, code: 'badArguments' });
    expect(read.ok ? '' : read.message).toContain(told);
  });

  test(
    'none end with 2 and the usage',
    () => {
      const run = verify();
      expect(run).toMatchObject({ status: 2, stdout: '' });
      expect(run.stderr).toMatch(/用法[\s\S]*Usage/);
    },
    patience,
  );
});

describe('a file that cannot be used gets one clear sentence', () => {
  const refused = async (path: string) => {
    const read = await readProof(path);
    return read.ok ? 'accepted' : read.message;
  };

  test('no such file', async () => expect(await refused(join(folder, 'none'))).toContain('没有找到'));
  test('a directory', async () => expect(await refused(folder)).toContain('目录'));
  test('not JSON', async () => expect(await refused(write('text', '你好'))).toContain('不是有效的 JSON'));
  test('cut off', async () => expect(await refused(write('half', '{"format":'))).toContain('不完整'));
  test('something else', async () => expect(await refused(write('else', '{}'))).toContain('format'));
  test('larger than 50 MiB', async () => {
    const path = write('large', '{');
    truncateSync(path, proofLimit + 1);
    expect(await refused(path)).toContain('50 MiB');
  });
});
