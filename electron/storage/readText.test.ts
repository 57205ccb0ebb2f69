import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readText } from './readText.ts';

let file = '';
beforeEach(() => (file = path.join(mkdtempSync(path.join(tmpdir(), 'desk-read-')), 'a.json')));
afterEach(() => rmSync(path.dirname(file), { recursive: true }));

describe('reading a text file', () => {
  it('gives its text without a byte order mark', async () => {
    writeFileSync(file, '\uFEFF{"name":"示例"}');
    expect(await readText(file, 100)).toEqual({ kind: 'text', text: '{"name":"示例"}' });
  });
  it('refuses other encodings', async () => {
    writeFileSync(file, Buffer.from([0xca, 0xbe, 0xc0, 0xfd])); // 示例 in GB 18030
    expect(await readText(file, 100)).toEqual({ kind: 'notText' });
  });
  it('refuses 200 MB by its size, unread', async () => {
    writeFileSync(file, '');
    truncateSync(file, 200 * 1024 * 1024);
    expect(await readText(file, 64 * 1024 * 1024)).toEqual({ kind: 'tooLarge', size: 200 * 1024 * 1024 });
  });
  it('leaves a missing file to the caller', async () => {
    await expect(readText(file, 100)).rejects.toThrow('ENOENT');
  });
});
