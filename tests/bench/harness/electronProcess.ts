import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { linkFirstPage, type PageLink } from './devtools.ts';

/** A started Electron app with its first page; `startedAt` is the time of the spawn in ms since 1970. */
export type Running = PageLink & { readonly startedAt: number; readonly close: () => Promise<void> };

/** How long an app may take to end after it was asked to (ms). */
const patience = 5000;

/** Starts a packaged app on a profile of its own. Ended by `close`, in the way in which a session's end ends it. */
export async function startElectron(executable: string, profile: string): Promise<Running> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    ...asRoot,
    `--user-data-dir=${profile}`,
    '--force-device-scale-factor=1',
    '--remote-debugging-pipe',
    // Two windows are measured in turn, and one covers the other: both must go on drawing as if they were alone.
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
  ];
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    await ended;
    clearTimeout(timer);
  };
  try {
    const link = await linkFirstPage(child.stdio[3] as Writable, child.stdio[4] as Readable);
    return { ...link, startedAt, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts an app, lets `use` work with its page, and ends it whatever happens. */
export async function withElectron<T>(
  executable: string,
  profile: string,
  use: (running: Running) => Promise<T>,
): Promise<T> {
  const running = await startElectron(executable, profile);
  try {
    return await use(running);
  } finally {
    await running.close();
  }
}
