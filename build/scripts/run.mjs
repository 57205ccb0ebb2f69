// Small helpers of the scripts: running tools of node_modules and programs under a virtual display.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The JavaScript file behind a command of an installed package. */
export function toolPath(packageName, command = packageName) {
  const directory = path.join(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
  return path.join(directory, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a program with our own input and output; returns its exit code (1 when it could not run or was killed). */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', cwd: projectRoot, ...options });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

/** Runs a JavaScript file with this Node. */
export const runNode = (file, args, options) => run(process.execPath, [file, ...args], options);

/** Runs a TypeScript file of the project. */
export const runTypeScript = (file, args, options) =>
  runNode(toolPath('tsx'), [path.join(projectRoot, file), ...args], options);

/**
 * The program and arguments that run a command on a virtual screen of its own; on Windows and macOS, which always
 * have a screen, the command itself.
 */
export function onVirtualScreen(program, args, size = '1920x1080') {
  if (process.platform !== 'linux') return [program, args];
  return ['xvfb-run', ['-a', '-s', `-screen 0 ${size}x24`, program, ...args]];
}

/** Ends the script unless the exit code is 0. */
export function demand(exitCode) {
  if (exitCode !== 0) process.exit(exitCode);
}
