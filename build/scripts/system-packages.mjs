// System packages that Electron on a virtual screen and the checks need: installed as root on Debian, named elsewhere.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Debian's packages by purpose. */
const debianPackages = {
  display: [
    'xvfb',
    'xauth',
    'libgtk-3-0',
    'libnss3',
    'libasound2',
    'libgbm1',
    'libxss1',
    'libatk-bridge2.0-0',
    'libdrm2',
    'libxshmfence1',
    'fonts-noto-cjk',
  ],
  checks: [
    'chromium',
    // The measures of Arial and Times New Roman, which every office has: the layouts are checked with them.
    'fonts-liberation',
    'libreoffice-calc',
    'libreoffice-writer',
    'poppler-utils',
    'python3-docx',
    'dbus',
    'gnome-keyring',
    'libsecret-1-0',
    'postgresql',
  ],
};

/** Programs that show, where there is no dpkg, that the purpose is served. */
const programs = {
  display: ['xvfb-run', 'xauth'],
  checks: ['chromium', 'soffice', 'pdftoppm', 'python3'],
};

const hasProgram = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).some((directory) => existsSync(path.join(directory, name)));

/** Newer Debian and Ubuntu releases rename some libraries for their 64-bit clock. */
const laterNames = (name) => [name, `${name}t64`];

function installedDebianPackages(names) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n', ...names], {
    encoding: 'utf8',
  });
  return new Set(stdout.split('\n').flatMap((line) => line.match(/^installed (\S+)$/)?.slice(1) ?? []));
}

function missingOnDebian(purposes) {
  const wanted = purposes.flatMap((purpose) => debianPackages[purpose]);
  const installed = installedDebianPackages(wanted.flatMap(laterNames));
  const served = (name) =>
    laterNames(name).some((each) => installed.has(each)) ||
    (name === 'chromium' && existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'));
  return wanted.filter((name) => !served(name));
}

function installOnDebian(names) {
  console.error(`Installing system packages: ${names.join(' ')} …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options); // a stale list may still do
  return (
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], options).status === 0
  );
}

function refuse(missing, command) {
  console.error(`缺少系统组件：${missing.join('、')}。请先安装：${command}`);
  console.error(`System packages are missing. Install them with: ${command}`);
  process.exit(1);
}

/**
 * Makes sure that the packages for the purposes (`display`, `checks`) are there, or ends the script with the one
 * command that installs them. Windows and macOS need none for a display.
 */
export function ensureSystemPackages(...purposes) {
  if (hasProgram('dpkg-query') && hasProgram('apt-get')) {
    const missing = missingOnDebian(purposes);
    if (missing.length === 0) return;
    const command = `apt-get update && apt-get install -y ${missing.join(' ')}`;
    if (process.getuid?.() !== 0) refuse(missing, `sudo sh -c '${command}'`);
    if (!installOnDebian(missing)) refuse(missing, command);
    return;
  }
  const needed =
    process.platform === 'linux' ? purposes : purposes.filter((purpose) => purpose !== 'display');
  const missing = needed
    .flatMap((purpose) => programs[purpose])
    .filter(
      (name) => !hasProgram(name) && !(name === 'chromium' && existsSync(process.env.CHROMIUM_PATH ?? '')),
    );
  if (missing.length === 0) return;
  const names = needed.flatMap((purpose) => debianPackages[purpose]).join(' ');
  refuse(missing, `your package manager: what Debian calls ${names}`);
}
