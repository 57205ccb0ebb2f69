import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { buildReportBundle } from './report-bundle.mjs';
import { projectRoot } from './run.mjs';

/** The bundles with the folders that can go into them, and a file that each must have. */
const parts = [
  { name: 'main', sources: ['electron', 'shared', 'resources'], result: 'main.cjs' },
  { name: 'preload', sources: ['electron', 'shared'], result: 'preload.cjs' },
  { name: 'renderer', sources: ['renderer', 'shared', 'resources', 'electron'], result: 'index.html' },
  { name: 'kiosk', sources: ['renderer', 'shared', 'resources', 'electron'], result: 'kiosk.html' },
  { name: 'second', sources: ['renderer', 'shared', 'resources', 'electron'], result: 'second.html' },
];

/**
 * Builds the app into dist/app, each bundle (and the report command's) only when something that can go into it has changed since.
 * Ends the script with the bundler's message when one cannot be built.
 */
export async function buildApp({ mode = 'production' } = {}) {
  for (const { name, sources, result } of parts) {
    const directory = path.join(projectRoot, 'dist/app', name);
    const stamp = path.join(directory, '.stamp');
    const wanted = fingerprint(sources, mode);
    const standing = existsSync(stamp) && existsSync(path.join(directory, result));
    if (standing && readFileSync(stamp, 'utf8') === wanted) continue;
    console.error(`Building ${name} …`);
    const { build } = await import('vite');
    const configFile = path.join(projectRoot, `build/vite.${name}.config.ts`);
    await build({ configFile, mode, logLevel: 'warn' }).catch((error) => {
      console.error(`The ${name} bundle could not be built:\n${error.message}`);
      process.exit(1);
    });
    writeFileSync(stamp, wanted);
  }
  await buildReportBundle().catch((error) => {
    console.error(`The report bundle could not be built:\n${error.message}`);
    process.exit(1);
  });
}
