import path from 'node:path';
import { app } from 'electron';
import { redact } from '#shared/diagnostics/redact.ts';
import { identityHere } from './diagnostics/identity.ts';
import { appendLine } from './logFile.ts';

/** Where the log of a profile is. */
export function logFileOf(userData: string): string {
  return path.join(userData, 'logs', 'main.log');
}

/**
 * Writes a line about something unexpected to stderr and `userData/logs/main.log`; it never throws. Whatever could tell of
 * a person or an enterprise (a report's file name, say) is taken out before: nothing of the desk's content lies in the
 * clear.
 */
export function log(what: string, detail?: unknown): void {
  const text =
    detail instanceof Error ? (detail.stack ?? detail.message) : detail === undefined ? '' : String(detail);
  const line = redact(`${new Date().toISOString()} ${what} ${text}`.trimEnd(), identityHere());
  console.error(line);
  try {
    appendLine(logFileOf(app.getPath('userData')), line);
  } catch (error) {
    console.error('log', error);
  }
}
