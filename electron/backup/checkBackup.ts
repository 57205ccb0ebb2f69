import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Frame } from '#electron/journal/frames.ts';
import { success, type Result } from '#shared/model/result.ts';
import { parseKeyring, type Keyring } from '#shared/vault/keyring.ts';
import { altered, newer, notABackup, truncated, type BackupFault } from './backupFaults.ts';
import { decodePiece, headerBytes, isEnd, readHeader, type BackupInfo, type BackupPiece } from './pieces.ts';
import { readBunch } from './readBunch.ts';
import { emptyIndex, isNextPiece, isWholeIndex, type FileIndex } from './fileIndex.ts';
import { withFile } from './withFile.ts';

/** A backup that was read from end to end. `items` are parts and records; the first starts at the byte `firstItem`. */
export type CheckedBackup = {
  readonly file: string;
  readonly size: number;
  readonly info: BackupInfo;
  readonly keyring: Keyring;
  readonly firstItem: number;
  readonly items: number;
  readonly missing: number;
  /** Where the files of evidence stand in it. */
  readonly files: FileIndex;
};

/** What comes before the content. */
export type BackupHead = Pick<CheckedBackup, 'info' | 'keyring' | 'firstItem'>;

/**
 * Reads a whole backup and says whether it is whole: every checksum, the numbers of all frames, the counts and the hash
 * in its end mark, and nothing behind it. Memory stays small, whatever the size.
 */
export function checkBackup(file: string): Promise<Result<CheckedBackup, BackupFault>> {
  return withFile(file, async (handle, size) => {
    const head = await readHead(handle, size);
    if (!head.ok) return head;
    const content = await checkContent(handle, size);
    return content.ok ? success({ file, size, ...head.value, ...content.value }) : content;
  });
}

/** Reads only what a backup says of itself, to compare it with what would be backed up now. */
export function readBackupHead(file: string): Promise<Result<BackupHead, BackupFault>> {
  return withFile(file, readHead);
}

async function readHead(handle: FileHandle, size: number): Promise<Result<BackupHead, BackupFault>> {
  const { bytesRead, buffer } = await handle.read(new Uint8Array(headerBytes), 0, headerBytes, 0);
  const header = readHeader(buffer.subarray(0, bytesRead));
  if (header === 'foreign') return notABackup;
  if (header === 'newer') return newer;
  if (header === 'short') return truncated;
  const bunch = await readBunch(handle, headerBytes, size, 64 * 1024);
  if (!bunch.ok) return bunch;
  const [first, second] = bunch.value.frames;
  if (first === undefined || second === undefined) return truncated;
  const [info, keyring] = [decodePiece(first.bytes), decodePiece(second.bytes)];
  if (info?.kind !== 'info' || keyring?.kind !== 'keyring') return altered;
  const parsed = parseKeyring(keyring.text);
  if (!parsed.ok) return parsed.code === 'keyringNewer' ? newer : altered;
  return success({ info: info.info, keyring: parsed.value, firstItem: headerBytes + second.end });
}

type Content = Pick<CheckedBackup, 'items' | 'missing' | 'files'>;

async function checkContent(handle: FileHandle, size: number): Promise<Result<Content, BackupFault>> {
  const hash = createHash('sha256');
  const header = await handle.read(new Uint8Array(headerBytes), 0, headerBytes, 0);
  hash.update(header.buffer);
  const counts: Counts = { frames: 0, parts: 0, records: 0, last: 0, files: emptyIndex() };
  let position = headerBytes;
  for (;;) {
    const bunch = await readBunch(handle, position, size);
    if (!bunch.ok) return bunch;
    const { frames, bytes } = bunch.value;
    const last = frames.findIndex(isEnd);
    let start = position;
    for (const frame of last === -1 ? frames : frames.slice(0, last)) {
      if (!isNext(frame, counts, start)) return altered;
      start = position + frame.end;
    }
    const before = last === -1 ? bytes.length : (frames[last - 1]?.end ?? 0);
    hash.update(bytes.subarray(0, before));
    const end = frames[last];
    if (end !== undefined) return checkEnd(end, counts, hash.digest('hex'), size - position - end.end);
    position += bytes.length;
  }
}

type Counts = { frames: number; parts: number; records: number; last: number; readonly files: FileIndex };

/**
 * Counts a frame that starts at the byte `start`, unless it cannot stand here: wrong number, part behind a record,
 * records out of order, anything behind a file but the next piece of one.
 */
function isNext({ sequence, bytes }: Frame, counts: Counts, start: number): boolean {
  counts.frames += 1;
  if (sequence !== counts.frames) return false;
  const piece: BackupPiece | undefined = decodePiece(bytes);
  if (piece === undefined) return false;
  if (counts.frames === 1) return piece.kind === 'info';
  if (counts.frames === 2) return piece.kind === 'keyring';
  if (piece.kind === 'file') return isNextPiece(piece, counts.files, start);
  if (counts.files.places.size > 0) return false;
  if (piece.kind === 'part') {
    counts.parts += 1;
    return counts.records === 0;
  }
  if (piece.kind !== 'record' || piece.sequence <= counts.last) return false;
  counts.records += 1;
  counts.last = piece.sequence;
  return true;
}

function checkEnd(
  frame: Frame,
  { frames, parts, records, files }: Counts,
  sha256: string,
  behind: number,
): Result<Content, BackupFault> {
  const piece = decodePiece(frame.bytes);
  if (piece?.kind !== 'end' || frame.sequence !== frames + 1 || behind !== 0) return altered;
  const { end } = piece;
  if (end.parts !== parts || end.records !== records || end.sha256 !== sha256) return altered;
  if ((end.files ?? 0) !== files.places.size || !isWholeIndex(files)) return altered;
  return success({ items: parts + records, missing: end.missing, files });
}
