import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const debianRoot = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs; null: it is not installed here. */
export function postgresFolder(): string | null {
  const debian = existsSync(debianRoot)
    ? readdirSync(debianRoot).map((version) => join(debianRoot, version, 'bin'))
    : [];
  const folders = [...debian, ...(process.env['PATH'] ?? '').split(delimiter)];
  const holds = (folder: string) => ['initdb', 'pg_ctl'].every((name) => existsSync(join(folder, name)));
  return folders.find(holds) ?? null;
}

export type TestPostgres = { readonly url: string; readonly stop: () => void };

/** Starts a PostgreSQL of its own in a temporary folder, on a free port of loopback. */
export async function startPostgres(programs: string): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'platform-postgres-'));
  const data = join(folder, 'data');
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  // PostgreSQL refuses to run as root.
  const run = (name: string, args: readonly string[]): void => {
    const command = [join(programs, name), ...args];
    const [file = '', ...rest] = isRoot ? ['runuser', '-u', 'nobody', '--', ...command] : command;
    execFileSync(file, rest, { stdio: 'ignore', cwd: folder, timeout: 60_000 });
  };
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'platform', '-E', 'UTF8', '--no-locale', '--no-sync']);
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  run('pg_ctl', ['-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start']);
  return {
    url: `postgresql://platform@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true });
    },
  };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
