import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBlobStore, type BlobStore } from './blobStore.ts';

const nameOf = (digit: string) => digit.repeat(64);
const [a, b] = [nameOf('a'), nameOf('b')];
const day = 24 * 3_600_000;
let directory: string;
let now: number;
let store: BlobStore;

beforeEach(async () => {
  directory = path.join(await mkdtemp(path.join(tmpdir(), 'evidence-')), 'evidence');
  now = Date.now();
  store = openBlobStore(directory, () => now);
});
afterEach(() => rm(path.dirname(directory), { recursive: true }));

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<readonly number[]> {
  const sizes: number[] = [];
  for await (const piece of pieces) sizes.push(piece.length);
  return sizes;
}

describe('files of evidence', () => {
  it('are kept, given back and listed; the same name is one file', async () => {
    expect(await store.list()).toEqual([]);
    expect(await store.get(a)).toBeNull();
    await store.put(a, Uint8Array.of(1, 2, 3));
    await store.put(a, Uint8Array.of(4, 5, 6));
    await store.put(b, new Uint8Array(2500));
    expect([...((await store.get(a)) ?? [])]).toEqual([4, 5, 6]);
    expect((await store.list()).map(({ name, bytes }) => [name, bytes])).toEqual([
      [a, 3],
      [b, 2500],
    ]);
    expect(await collected(store.pieces(b, 1000))).toEqual([1000, 1000, 500]);
    expect(await collected(store.pieces(nameOf('c'), 1000))).toEqual([]);
  });

  it('have names that lead nowhere else', async () => {
    await expect(store.get('../keyring.json')).rejects.toThrow('not the name');
    await expect(store.put('x', new Uint8Array())).rejects.toThrow('not the name');
  });

  it('go when nothing has referred to them for long enough, over several starts of the app', async () => {
    await store.put(a, Uint8Array.of(1));
    await store.put(b, Uint8Array.of(2));
    const longAgo = (now - 100 * day) / 1000;
    for (const name of [a, b]) await utimes(path.join(directory, name), longAgo, longAgo);
    expect(await store.tidy(new Set([a]), null)).toBe(0);
    now += 15 * day;
    const again = openBlobStore(directory, () => now);
    expect(await again.tidy(new Set([a]), now - 20 * day)).toBe(0);
    expect(await again.tidy(new Set([a]), now - day)).toBe(1);
    expect((await again.list()).map(({ name }) => name)).toEqual([a]);
  });

  it('that came back into use begin their time anew', async () => {
    await store.put(a, Uint8Array.of(1));
    await store.tidy(new Set(), null);
    now += 10 * day;
    await store.tidy(new Set([a]), null);
    now += 10 * day;
    expect(await store.tidy(new Set(), null)).toBe(0);
  });

  it('leave no temporary file behind for more than a day', async () => {
    await store.put(a, Uint8Array.of(1));
    await writeFile(path.join(directory, '.0b6f2f5e-0000-4000-8000-000000000000.tmp'), 'x');
    await store.tidy(new Set([a]), null);
    expect((await readdir(directory)).length).toBe(2);
    now += 2 * day;
    await store.tidy(new Set([a]), null);
    expect(await readdir(directory)).toEqual([a]);
  });
});
