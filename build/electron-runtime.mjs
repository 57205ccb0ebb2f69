// Finds the Electron runtime to start the app with, in this order: ELECTRON_OVERRIDE_DIST_PATH; the official binary of
// node_modules/electron, downloaded where its host (or ELECTRON_MIRROR) answers; on Linux x64 the development-only one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, link, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { developmentRuntime, developmentVersion } from './development-runtime.mjs';

const root = path.dirname(import.meta.dirname);
const packageDirectory = path.join(root, 'node_modules', 'electron');
const officialDist = path.join(packageDirectory, 'dist');
const officialDownloads = 'https://github.com/electron/electron/releases/download/';
const connectTimeout = 5000;

const executableNames = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
const executableIn = (dist) => path.join(dist, executableNames[process.platform] ?? 'electron');

function describe(dist, origin) {
  const versionFile = path.join(dist, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : undefined;
  return { executable: executableIn(dist), dist, version: version ?? wantedVersion(), origin };
}

function wantedVersion() {
  return JSON.parse(readFileSync(path.join(packageDirectory, 'package.json'), 'utf8')).version;
}

function officialIsThere() {
  const versionFile = path.join(officialDist, 'version');
  return (
    existsSync(executableIn(officialDist)) &&
    existsSync(versionFile) &&
    readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === wantedVersion()
  );
}

/** Whether the download host answers at all; nothing is remembered, so a better network is noticed at the next start. */
async function downloadHostAnswers() {
  if (process.env.ELECTRON_GET_USE_PROXY) return true; // the proxy decides, a direct question says nothing
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? officialDownloads;
  try {
    await fetch(new URL(mirror).origin, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(connectTimeout),
    });
    return true;
  } catch {
    return false;
  }
}

/** Runs the installer of the `electron` package, which checks the archive against its own list of hashes. */
async function downloadOfficial(say) {
  if (!existsSync(packageDirectory) || !(await downloadHostAnswers())) return false;
  say(`Downloading Electron ${wantedVersion()} …`);
  const child = spawnSync(process.execPath, [path.join(packageDirectory, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 10 * 60_000,
  });
  if (child.status !== 0) say(`The official download failed: ${(child.stderr ?? '').split('\n')[0]}`);
  return child.status === 0 && officialIsThere();
}

/**
 * Resolves a runtime: `{ executable, dist, version, origin }` with origin `override`, `official` or `development`.
 * Throws with one sentence that says what to do when there is none. `say` takes the one-line notes.
 */
export async function resolveRuntime({ say = (line) => console.error(line) } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    if (!existsSync(executableIn(override))) {
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${executableIn(override)}`);
    }
    return describe(override, 'override');
  }
  if (officialIsThere() || (await downloadOfficial(say))) return describe(officialDist, 'official');
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded. Set ELECTRON_MIRROR to a mirror that your network reaches, ' +
        'or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  say(`Electron's download host is out of reach: using the development-only runtime ${developmentVersion}.`);
  return describe(await developmentRuntime(say), 'development');
}

/** Files of a runtime that must not be packed with an app: they would be started in the app's place. */
const defaultApps = [path.join('resources', 'app'), path.join('resources', 'default_app.asar')];

async function linkTree(from, to) {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target));
    else await cp(source, target, { verbatimSymlinks: true });
  }
}

/** Makes `destination` a (hard-link) copy of the runtime without any default app, for electron-builder to copy from. */
export async function cleanRuntimeCopy(runtime, destination) {
  await rm(destination, { recursive: true, force: true });
  await linkTree(runtime.dist, destination);
  for (const name of defaultApps) await rm(path.join(destination, name), { recursive: true, force: true });
  return destination;
}
