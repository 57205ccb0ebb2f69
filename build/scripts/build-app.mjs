import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './run.mjs';

/** The three bundles with the folders that can go into them, and a file that each must have. */
const parts = [
  { name: 'main', sources: ['electron', 'shared', 'resources'], result: 'main.cjs' },
  { name: 'preload', sources: ['electron', 'shared'], result: 'preload.cjs' },
  { name: 'renderer', sources: ['renderer', 'shared', 'resources', 'electron'], result: 'index.html' },
];
const always = ['build', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Hash of the contents of all files that can influence a bundle, and of the mode. */
function fingerprint(sources, mode) {
  const hash = createHash('sha256').update(`${mode}\n${process.version}\n`);
  const add = (file) => hash.update(`${path.relative(projectRoot, file)}\n`).update(readFileSync(file));
  for (const source of [...sources, ...always]) {
    const whole = path.join(projectRoot, source);
    if (!existsSync(whole)) continue;
    if (path.extname(source) !== '') add(whole);
    else {
      const entries = readdirSync(whole, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
      for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) add(file);
    }
  }
  return hash.digest('hex');
}

/**
 * Builds the app into dist/app, each bundle only when something that can go into it has changed since.
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
}
