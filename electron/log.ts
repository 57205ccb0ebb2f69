import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

const largest = 1024 * 1024;

/** Keeps the log small: one full file is put aside, the one before it goes. */
function makeRoom(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largest) renameSync(file, `${file}.1`);
}

/** Writes a line about something unexpected to stderr and `userData/logs/main.log`; it never throws. */
export function log(what: string, detail?: unknown): void {
  const text =
    detail instanceof Error ? (detail.stack ?? detail.message) : detail === undefined ? '' : String(detail);
  const line = `${new Date().toISOString()} ${what} ${text}`.trimEnd();
  console.error(line);
  try {
    const directory = path.join(app.getPath('userData'), 'logs');
    const file = path.join(directory, 'main.log');
    mkdirSync(directory, { recursive: true });
    makeRoom(file);
    appendFileSync(file, `${line}\n`);
  } catch (error) {
    console.error('log', error);
  }
}
