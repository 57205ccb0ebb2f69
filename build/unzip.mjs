// Unpacks a ZIP archive with nothing but Node, because the runtime resolver runs before anything is installed.
// Layout: PKWARE APPNOTE 4.3 (end of central directory 4.3.16, central file header 4.3.12, local header 4.3.7).
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const endOfDirectorySize = 22;
const entrySignature = 0x02014b50;
const entrySize = 46;
const localHeaderSize = 30;
const symlinkMode = 0o120000;

/** Reads exactly `length` bytes at `position`. */
async function bytesAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('The archive ends too early');
  return buffer;
}

/** Lists the central directory; ZIP64 is not needed here and refused. */
async function entriesOf(file) {
  const { size } = await file.stat();
  const tailLength = Math.min(size, 0xffff + endOfDirectorySize);
  const tail = await bytesAt(file, size - tailLength, tailLength);
  let end = tail.length - endOfDirectorySize;
  while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error('Not a ZIP archive');
  const directory = await bytesAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error('The archive has a broken directory');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + entrySize, at + entrySize + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      header: directory.readUInt32LE(at + 42),
    });
    at += entrySize + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpackEntry(archive, file, entry, target) {
  const local = await bytesAt(file, entry.header, localHeaderSize);
  const start = entry.header + localHeaderSize + local.readUInt16LE(26) + local.readUInt16LE(28);
  await mkdir(path.dirname(target), { recursive: true });
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`Unknown packing method of ${entry.name}`);
  if ((entry.mode & 0o170000) === symlinkMode) {
    await symlink((await bytesAt(file, start, entry.packedSize)).toString('utf8'), target);
    return;
  }
  const mode = entry.mode & 0o777 || 0o644;
  if (entry.packedSize === 0) {
    await writeFile(target, '', { mode });
    return;
  }
  const output = createWriteStream(target, { mode });
  const packed = createReadStream(archive, { start, end: start + entry.packedSize - 1 });
  await (entry.method === 0 ? pipeline(packed, output) : pipeline(packed, createInflateRaw(), output));
}

/**
 * Unpacks `archive` into `destination`; `wanted(name)` decides per entry.
 * An entry that would land outside the destination ends the work with an error.
 */
export async function unzip(archive, destination, wanted) {
  const root = path.resolve(destination);
  const file = await open(archive, 'r');
  try {
    for (const entry of await entriesOf(file)) {
      if (entry.name.endsWith('/') || !wanted(entry.name)) continue;
      const target = path.resolve(root, entry.name);
      if (!target.startsWith(root + path.sep))
        throw new Error(`Entry outside the destination: ${entry.name}`);
      await unpackEntry(archive, file, entry, target);
    }
  } finally {
    await file.close();
  }
}
