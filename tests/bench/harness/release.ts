import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { packagedExecutable } from '#tests/e2e/packagedExecutable.ts';
import { say } from './say.ts';
import { projectRoot } from './workspace.ts';

const parts = ['main', 'preload', 'renderer'];

let standing: string | undefined;

/** The executable of the packed app, built and packed first when its sources have changed since. */
export function releaseExecutable(): string {
  if (standing !== undefined) return standing;
  runScript('build.mjs');
  const executable = packagedExecutable();
  if (!existsSync(executable) || packedAt(executable) < changedAt()) {
    say('Packing the app …');
    runScript('dist.mjs', '--dir');
  }
  standing = executable;
  return executable;
}

/** Where the packed app itself lies in the runtime, beside Electron's own files. */
export function resourcesOf(executable: string): string {
  const beside = path.dirname(executable);
  return process.platform === 'darwin'
    ? path.join(beside, '..', 'Resources')
    : path.join(beside, 'resources');
}

function packedAt(executable: string): number {
  return statSync(path.join(resourcesOf(executable), 'app.asar')).mtimeMs;
}

/** When a bundle was last built, or the way of packing last changed. */
function changedAt(): number {
  const files = [
    ...parts.map((part) => `dist/app/${part}/.stamp`),
    'electron-builder.yml',
    'build/scripts/dist.mjs',
  ];
  return Math.max(...files.map((file) => statSync(path.join(projectRoot, file)).mtimeMs));
}

function runScript(name: string, ...args: readonly string[]): void {
  const file = path.join(projectRoot, 'build/scripts', name);
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`build/scripts/${name} failed.`);
}
