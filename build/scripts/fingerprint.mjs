import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './run.mjs';

const always = ['build', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Hash of the contents of all files that can influence a bundle, and of the mode. */
export function fingerprint(sources, mode) {
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
