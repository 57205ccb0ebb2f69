import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** When a file is full (bytes), it is put aside; with the one being written, so many stay. */
const largest = 1024 * 1024;
const kept = 3;

const namesOf = (file: string) =>
  Array.from({ length: kept }, (_, index) => (index === 0 ? file : `${file}.${index}`));

/** Puts a full file aside and lets the oldest go. */
function makeRoom(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < largest) return;
  const names = namesOf(file);
  for (let index = names.length - 1; index > 0; index -= 1) {
    const [from, to] = [names[index - 1], names[index]];
    if (from !== undefined && to !== undefined && statSync(from, { throwIfNoEntry: false }))
      renameSync(from, to);
  }
}

/** Appends a line to a log that never grows beyond a few megabytes. Throws the file system's error. */
export function appendLine(file: string, line: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  makeRoom(file);
  appendFileSync(file, `${line}\n`);
}

/** The last lines of a log, oldest first; those of files put aside too. None where there is no log. */
export function lastLines(file: string, count: number): readonly string[] {
  const lines: string[] = [];
  for (const name of namesOf(file)) {
    if (lines.length >= count) break;
    lines.unshift(...linesOf(name));
  }
  return lines.slice(-count);
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}
