import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { encodeFrames } from '#electron/journal/frames.ts';
import type { JournalItem } from '#electron/journal/readJournal.ts';
import { writeWholeBy } from '#electron/storage/writeWhole.ts';
import { checkBackup } from './checkBackup.ts';
import { encodeHeader, encodePiece, versions, type BackupInfo, type BackupPiece } from './pieces.ts';
import type { BackupFiles } from './evidenceFiles.ts';

/** What goes into a backup. Everything in it is encrypted by the page already, so that main needs no key. */
export type BackupSource = {
  readonly info: BackupInfo;
  readonly keyring: string;
  /** Parts of the snapshot, then the records behind it, in bunches of a few megabytes. */
  readonly bunches: () => AsyncIterable<readonly JournalItem[]>;
  /** How many parts and records the journal has lost; asked for after the last bunch. */
  readonly missing: () => Promise<number>;
  /** Files of evidence that go in too. */
  readonly files?: BackupFiles;
};

/**
 * Writes a backup wholly or not at all, and reads it from end to end before it takes its name: what bears the name is
 * good. Throws the file system's error, or what reading the source throws; the target then is as it was. Gives its size.
 */
export async function writeBackup(target: string, source: BackupSource): Promise<number> {
  let size = 0;
  await writeWholeBy(target, async (handle, temporary) => {
    size = await fill(handle, source);
    const checked = await checkBackup(temporary);
    if (!checked.ok) throw new Error(`The backup that was just written is not whole: ${checked.code}`);
  });
  return size;
}

async function fill(handle: FileHandle, source: BackupSource): Promise<number> {
  const hash = createHash('sha256');
  const files = source.files?.count ?? 0;
  let [size, frames, parts, records] = [0, 0, 0, 0];
  const put = async (bytes: Uint8Array) => {
    hash.update(bytes);
    await handle.writeFile(bytes);
    size += bytes.length;
  };
  const putPieces = async (pieces: readonly BackupPiece[]) => {
    const first = frames + 1;
    frames += pieces.length;
    await put(
      encodeFrames(pieces.map((piece, index) => ({ sequence: first + index, bytes: encodePiece(piece) }))),
    );
  };
  await put(encodeHeader(files > 0 ? versions.withFiles : versions.withoutFiles));
  await putPieces([
    { kind: 'info', info: source.info },
    { kind: 'keyring', text: source.keyring },
  ]);
  for await (const items of source.bunches()) {
    await putPieces(items);
    const more = items.filter(({ kind }) => kind === 'part').length;
    parts += more;
    records += items.length - more;
  }
  for await (const piece of source.files?.pieces() ?? []) await putPieces([piece]);
  const counts = { parts, records, missing: await source.missing(), ...(files > 0 ? { files } : {}) };
  const end = { ...counts, sha256: hash.copy().digest('hex') };
  await putPieces([{ kind: 'end', end }]);
  return size;
}
