import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '../../..');
export const benchRoot = path.join(projectRoot, 'tests/bench');

/** Where built pages and packed yardstick apps go. */
export const builtRoot = path.join(projectRoot, 'dist/bench');

/** Lets `use` work in a new directory, which is removed afterwards. */
export async function inTemporaryDirectory<T>(use: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'transformation-desk-bench-'));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}
