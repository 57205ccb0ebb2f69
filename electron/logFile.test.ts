import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendLine, lastLines } from './logFile.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'desk-log-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('the last lines are read back in their order', () => {
  const file = path.join(folder, 'logs', 'main.log');
  expect(lastLines(file, 10)).toEqual([]);
  for (const line of ['one', 'two', 'three']) appendLine(file, line);
  expect(lastLines(file, 10)).toEqual(['one', 'two', 'three']);
  expect(lastLines(file, 2)).toEqual(['two', 'three']);
});

test('whatever is written, three files of a megabyte stay, and the newest lines are in them', () => {
  const file = path.join(folder, 'main.log');
  const long = 'x'.repeat(50_000);
  for (let number = 1; number <= 120; number += 1) appendLine(file, `${number} ${long}`);
  expect(readdirSync(folder).sort()).toEqual(['main.log', 'main.log.1', 'main.log.2']);
  for (const name of readdirSync(folder)) {
    expect(statSync(path.join(folder, name)).size).toBeLessThan(1024 * 1024 + long.length + 10);
  }
  const numbers = lastLines(file, 30).map((line) => Number.parseInt(line, 10));
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => 91 + index));
});
