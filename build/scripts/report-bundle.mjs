import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { projectRoot } from './run.mjs';

const directory = path.join(projectRoot, 'dist/app/report');
const file = path.join(directory, 'report.mjs');
const stamp = path.join(directory, '.stamp');

/**
 * Builds the report command into dist/app/report when something that can go into it has changed since; gives the
 * bundle's path. The file is renamed into its place whole, because several commands may be started at the same time.
 */
export async function buildReportBundle() {
  const wanted = fingerprint(['electron', 'shared'], 'production');
  const standing = existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (standing) return file;
  const { build } = await import('vite');
  const configFile = path.join(projectRoot, 'build/vite.report.config.ts');
  const { output } = await build({ configFile, mode: 'production', logLevel: 'warn' });
  mkdirSync(directory, { recursive: true });
  put(file, output[0].code);
  put(stamp, wanted);
  return file;
}

function put(target, content) {
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, target);
}
