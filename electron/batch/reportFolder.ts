import { createHash } from 'node:crypto';
import { readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeFaultOf, writeWhole } from '#electron/storage/writeWhole.ts';
import { manifestSchema, type Manifest } from '#shared/report/batch/manifest.ts';

export const manifestName = 'manifest.json';

/** What lies in a folder under a name. */
export type FileState = { readonly bytes: number; readonly sha256: string };

/** Why nothing was written. `inUse`: another program has the file open. */
export type FolderFault = 'folderGone' | 'noSpace' | 'inUse' | 'notAllowed' | 'other';

/** Size and SHA-256 of a file; null where there is none. Throws the file system's error. */
export async function fileState(folder: string, name: string): Promise<FileState | null> {
  try {
    const content = await readFile(path.join(folder, name));
    return { bytes: content.length, sha256: sha256Of(content) };
  } catch (error) {
    if (isMissing(error) && (await isFolder(folder))) return null;
    throw error;
  }
}

/**
 * Writes a file wholly. What lies there is replaced if its SHA-256 is `replaces`; the same content is left alone; anything
 * else is kept under a free name beside it, which is given back. Throws the file system's error.
 */
export async function writeReport(
  folder: string,
  name: string,
  bytes: Uint8Array,
  replaces: string | null,
): Promise<string | null> {
  const found = await fileState(folder, name);
  if (found?.sha256 === sha256Of(bytes)) return null;
  const isForeign = found !== null && found.sha256 !== replaces;
  const keptAs = isForeign ? await keepAside(folder, name) : null;
  try {
    await writeWhole(path.join(folder, name), bytes);
  } catch (error) {
    // Nothing took its place: it goes back to where it was.
    if (keptAs !== null) await rename(path.join(folder, keptAs), path.join(folder, name)).catch(() => {});
    throw error;
  }
  return keptAs;
}

/** The manifest of the folder; null where there is none, `other` where manifest.json is something else. */
export async function readManifest(folder: string): Promise<Manifest | null | 'other'> {
  let text: string;
  try {
    text = await readFile(path.join(folder, manifestName), 'utf8');
  } catch (error) {
    if (isMissing(error) && (await isFolder(folder))) return null;
    throw error;
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return 'other';
  }
}

/** Replaces the manifest of the folder. Throws the file system's error. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeWhole(path.join(folder, manifestName), Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
}

/** Whether a folder is there: a drive that was pulled out takes it along. */
export async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** What an error of the file system means for the folder. */
export async function faultOf(folder: string, error: unknown): Promise<FolderFault> {
  return (await isFolder(folder)) ? writeFaultOf(error) : 'folderGone';
}

async function keepAside(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; ; number += 1) {
    const aside = `${stem}（原文件${number === 1 ? '' : ` ${number}`}）${ext}`;
    if ((await stat(path.join(folder, aside)).catch(() => null)) !== null) continue;
    await rename(path.join(folder, name), path.join(folder, aside));
    return aside;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
}

function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
