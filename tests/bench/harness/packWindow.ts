import { cp, link, mkdir, readdir, readlink, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { releaseExecutable, resourcesOf } from './release.ts';
import { benchRoot, builtRoot } from './workspace.ts';

/**
 * Packs a page as an app of its own into the very runtime that the packed app ships with, and gives its executable. The
 * runtime's files are hard links: same binary, same fuses, same locales, same page cache. `shell` is the folder with the
 * app's package.json and main script.
 */
export async function packWindow(name: string, pages: string, shell = 'window'): Promise<string> {
  const release = releaseExecutable();
  const source = rootOf(release);
  const target = path.join(builtRoot, `${name}-app`);
  await rm(target, { recursive: true, force: true });
  await linkTree(source, target);
  const executable = path.join(target, path.relative(source, release));
  const resources = resourcesOf(executable);
  await cp(path.join(benchRoot, shell), path.join(resources, 'app'), { recursive: true });
  await cp(pages, path.join(resources, 'app', 'page'), { recursive: true });
  return executable;
}

/** The directory that holds the whole packed app. */
function rootOf(executable: string): string {
  return process.platform === 'darwin'
    ? path.join(path.dirname(executable), '..', '..')
    : path.dirname(executable);
}

async function linkTree(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [path.join(source, entry.name), path.join(target, entry.name)];
    if (entry.name.startsWith('app.asar')) continue;
    if (entry.isDirectory()) await linkTree(from, to);
    else if (entry.isSymbolicLink()) await symlink(await readlink(from), to);
    else await link(from, to);
  }
}
