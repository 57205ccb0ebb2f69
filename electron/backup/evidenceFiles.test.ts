import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBlobStore, type BlobStore } from '#electron/evidence/blobStore.ts';
import { encodeFrames } from '#electron/journal/frames.ts';
import { checkBackup, type CheckedBackup } from './checkBackup.ts';
import { filesOf } from './evidenceFiles.ts';
import { itemsIn, parts, records, sourceOf } from './fixtures/samples.ts';
import { encodeHeader, encodePiece, type BackupPiece } from './pieces.ts';
import { readFileOf } from './readFileOf.ts';
import { writeBackup } from './writeBackup.ts';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
const large = Uint8Array.from(
  { length: 3 * 1024 * 1024 + 17 },
  (_, index) => (index * 7 + (index >> 8)) & 0xff,
);
let folder: string;
let target: string;
let store: BlobStore;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'backup-files-'));
  target = path.join(folder, 'a.tdbackup');
  store = openBlobStore(path.join(folder, 'evidence'), Date.now);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function checked(): Promise<CheckedBackup> {
  const result = await checkBackup(target);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

async function read(name: string): Promise<Uint8Array | null> {
  const result = await readFileOf(await checked(), name);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

describe('a backup with files of evidence', () => {
  it('gives every file back, byte for byte, and its rows as before', async () => {
    await store.put(a, large);
    await store.put(b, Uint8Array.of(1, 2, 3));
    const source = { ...sourceOf(parts, records(5, 9)), files: await filesOf(store) };
    await writeBackup(target, source);
    expect(Buffer.compare((await read(a)) ?? Buffer.alloc(0), large)).toBe(0);
    expect([...((await read(b)) ?? [])]).toEqual([1, 2, 3]);
    expect(await read(c)).toBeNull();
    expect(await itemsIn(target)).toEqual([...parts, ...records(5, 9)]);
    expect((await checked()).items).toBe(parts.length + 5);
  });

  it('is one that older apps refuse as newer, and without files one that they read', async () => {
    await writeBackup(target, { ...sourceOf(parts), files: await filesOf(store) });
    expect(readFileSync(target)[8]).toBe(1);
    await store.put(a, Uint8Array.of(1));
    await writeBackup(target, { ...sourceOf(parts), files: await filesOf(store) });
    expect(readFileSync(target)[8]).toBe(2);
  });

  it('is refused when a file in it is altered', async () => {
    await store.put(a, large);
    await writeBackup(target, { ...sourceOf(parts), files: await filesOf(store) });
    const bytes = readFileSync(target);
    bytes[bytes.length - 1_000_000]! ^= 1;
    writeFileSync(target, bytes);
    expect(await checkBackup(target)).toMatchObject({ code: 'backupDamaged' });
  });

  it('is not written when a file changes while it is read', async () => {
    await store.put(a, large);
    const files = await filesOf(store);
    await store.put(a, large.subarray(0, 100));
    await expect(writeBackup(target, { ...sourceOf(parts), files })).rejects.toThrow('changed while');
    expect((await checkBackup(target)).ok).toBe(false);
  });

  it('is refused when pieces are missing, twice there, out of order, or before a row', async () => {
    const piece = (name: string, at: number, size: number, length: number): BackupPiece => ({
      kind: 'file',
      name,
      at,
      size,
      bytes: new Uint8Array(length),
    });
    const [part] = parts as [BackupPiece];
    const bad: readonly (readonly BackupPiece[])[] = [
      [piece(a, 0, 10, 5)],
      [piece(a, 5, 10, 5)],
      [piece(a, 0, 10, 5), piece(b, 5, 10, 5)],
      [piece(a, 0, 10, 5), piece(b, 0, 5, 5)],
      [piece(a, 0, 5, 5), piece(a, 0, 5, 5)],
      [piece(a, 0, 4, 5)],
      [piece(a, 0, 5, 5), part],
    ];
    const write = (pieces: readonly BackupPiece[], files: number, count: number) => {
      const head: readonly BackupPiece[] = [
        { kind: 'info', info: sourceOf().info },
        { kind: 'keyring', text: sourceOf().keyring },
      ];
      const framed = (each: BackupPiece, index: number) => ({
        sequence: index + 1,
        bytes: encodePiece(each),
      });
      const before = Buffer.concat([encodeHeader(2), encodeFrames([...head, ...pieces].map(framed))]);
      const sha256 = createHash('sha256').update(before).digest('hex');
      const end: BackupPiece = { kind: 'end', end: { parts: count, records: 0, missing: 0, files, sha256 } };
      writeFileSync(
        target,
        Buffer.concat([before, encodeFrames([framed(end, head.length + pieces.length)])]),
      );
    };
    write([part, piece(a, 0, 10, 5), piece(a, 5, 10, 5)], 1, 1);
    expect((await checkBackup(target)).ok).toBe(true);
    write([part, piece(a, 0, 10, 5), piece(a, 5, 10, 5)], 2, 1);
    expect((await checkBackup(target)).ok).toBe(false);
    for (const pieces of bad) {
      const names = new Set(pieces.flatMap((each) => (each.kind === 'file' ? [each.name] : [])));
      write(pieces, names.size, pieces.filter(({ kind }) => kind === 'part').length);
      expect(await checkBackup(target)).toMatchObject({ code: 'backupDamaged' });
    }
  });
});
