import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFaultOf, writeWhole } from './writeWhole.ts';

let directory = '';
beforeEach(() => (directory = mkdtempSync(path.join(tmpdir(), 'desk-write-'))));
afterEach(() => rmSync(directory, { recursive: true }));

const errorOf = (act: () => unknown): unknown => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('writing a file wholly', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    const target = path.join(directory, '诊断报告.docx');
    writeFileSync(target, 'old and longer than the new');
    await writeWhole(target, new TextEncoder().encode('new'));
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(directory)).toEqual(['诊断报告.docx']);
  });

  it('leaves the target and no temporary file when it cannot be replaced', async () => {
    const target = path.join(directory, 'taken');
    mkdirSync(path.join(target, 'inside'), { recursive: true });
    await expect(writeWhole(target, new Uint8Array(3))).rejects.toThrow();
    expect(readdirSync(directory)).toEqual(['taken']);
    expect(readdirSync(target)).toEqual(['inside']);
  });

  it.runIf(process.platform === 'linux')('knows a full disk', () => {
    const full = openSync('/dev/full', 'w');
    const error = errorOf(() => writeSync(full, 'x'));
    closeSync(full);
    expect(writeFaultOf(error)).toBe('noSpace');
  });
});
