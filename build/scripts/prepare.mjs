// What every script does first: the right Node, and the dependencies of the lock file. It writes to stderr only.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { demand, projectRoot, run } from './run.mjs';

const leastNode = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  console.error(`需要 Node.js ${leastNode.join('.')} 或更高版本，当前是 ${process.versions.node}。`);
  console.error(`Node.js ${leastNode.join('.')} or newer is needed, this is ${process.versions.node}.`);
  process.exit(1);
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether node_modules holds what the lock file names. Compared by content, because times say nothing after a
 * checkout. Packages that npm may leave out on this platform may be missing.
 */
function dependenciesAreCurrent() {
  const installed = path.join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = packagesOf(installed);
  const wanted = packagesOf(path.join(projectRoot, 'package-lock.json'));
  return Object.entries(wanted).every(
    ([where, { version, optional, devOptional }]) =>
      where === '' || there[where]?.version === version || (!there[where] && (optional || devOptional)),
  );
}

/** Makes the checkout ready to build and run; ends the script with one clear message where it cannot. */
export function prepare() {
  checkNode();
  if (dependenciesAreCurrent()) return;
  console.error('Installing the dependencies of package-lock.json …');
  const shell = process.platform === 'win32'; // npm is a batch file there
  demand(
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { shell, stdio: ['ignore', 2, 2] }),
  );
}
