import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readBytes } from './readBytes.ts';

function fileOf(content: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'bytes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, '交换包.tdx');
  writeFileSync(file, content);
  return file;
}

test('a file up to the limit is read as it is, a larger one not at all', async () => {
  const content = new Uint8Array([0, 255, 1, 2]);
  expect(await readBytes(fileOf(content), 4)).toEqual(content);
  expect(await readBytes(fileOf(content), 3)).toEqual({ size: 4 });
  expect(await readBytes(fileOf(new Uint8Array()), 3)).toEqual(new Uint8Array());
});

test('a file that is not there throws', async () => {
  await expect(readBytes(join(tmpdir(), crypto.randomUUID()), 3)).rejects.toThrow('ENOENT');
});
