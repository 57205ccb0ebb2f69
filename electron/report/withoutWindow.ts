import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import type { runReport } from './bundle.ts';

type Bundle = { readonly runReport: typeof runReport };

/**
 * Runs the report command in the app's own process, without a window, and ends the app with the command's exit code.
 * Chromium gets a profile of its own that is thrown away: the desk's is not touched and a running desk not disturbed.
 */
export async function reportWithoutWindow(args: readonly string[]): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), 'transformation-desk-report-'));
  app.setPath('userData', profile);
  app.disableHardwareAcceleration();
  app.dock?.hide();
  const code = await loadBundle()
    .then(({ runReport }) => runReport(args))
    .catch((error: unknown) => {
      process.stderr.write(`报告没有生成：${error instanceof Error ? error.message : String(error)}\n`);
      return 2;
    });
  // By then Chromium has put into the profile what it begins with, and nothing is added any more.
  await app.whenReady();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  app.exit(code);
}

/** A file of its own, which a start with a window never reads; npm run report runs the same one. */
function loadBundle(): Promise<Bundle> {
  const file = path.join(app.getAppPath(), 'dist/app/report/report.mjs');
  return import(/* @vite-ignore */ pathToFileURL(file).href) as Promise<Bundle>;
}
