import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../..');

/** The reference platform as a process of its own, on a folder, so that it can be killed like one. */
export type PlatformProcess = {
  readonly port: number;
  readonly code: string;
  /** Ends it at once, in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
};

/** Starts the platform and waits until it serves. `port` 0: any. */
export async function startPlatform(folder: string, port = 0): Promise<PlatformProcess> {
  const args = ['--import', 'tsx', 'tests/platform/main.ts', '--port', String(port), '--data', folder];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  child.stderr.on('data', (part: Buffer) => (told += part.toString()));
  const ready = await Promise.race([
    lineOf(child),
    once(child, 'exit').then(([status]) => {
      throw new Error(`The platform ended with ${String(status)}: ${told}`);
    }),
  ]);
  const [, url = '', code = ''] = /^ready (\S+) (\S+)$/.exec(ready) ?? [];
  return {
    port: Number(new URL(url).port),
    code,
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function lineOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('no output');
  const [line] = (await once(createInterface(stdout), 'line')) as [string];
  return line;
}
