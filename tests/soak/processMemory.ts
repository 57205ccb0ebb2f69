import type { ElectronApplication } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/**
 * Memory that the processes of the app have for themselves, in bytes: on Linux their anonymous pages, which hold what is
 * allocated, each counted by its share; on Windows private bytes, on macOS the working set. Bitmaps that processes hand to
 * one another come and go by tens of megabytes with each 4K picture, and files that are mapped are none of the app's; nor
 * is the process that traces frames for us.
 */
export async function processMemory(app: ElectronApplication): Promise<number> {
  const processes = await app.evaluate(({ app: main }) =>
    main
      .getAppMetrics()
      .filter(({ name }) => name !== 'Tracing Service')
      .map(({ pid, memory }) => ({ pid, kibibytes: memory.privateBytes ?? memory.workingSetSize })),
  );
  const sizes = await Promise.all(
    processes.map(async ({ pid, kibibytes }) =>
      process.platform === 'linux' ? await anonymousMemory(pid) : kibibytes,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) * 1024;
}

/** In KiB; 0 for a process that has ended meanwhile. */
async function anonymousMemory(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss_Anon:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
}
