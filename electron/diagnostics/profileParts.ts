import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sizeOfFolder } from '#electron/storage/copyFolder.ts';

/** How much lies in one part of the profile. */
export type ProfilePart = { readonly files: number; readonly bytes: number };

const parts = [
  'IndexedDB',
  'vault',
  'journal',
  'backups',
  'evidence',
  'upgrades',
  'damaged-databases',
  'logs',
];

/** Counts and sizes of the profile's parts; no name of any file. Null where a part is not there or cannot be read. */
export async function profileParts(userData: string): Promise<Readonly<Record<string, ProfilePart | null>>> {
  const measured = parts.map(async (part) => [part, await measure(path.join(userData, part))] as const);
  return Object.fromEntries(await Promise.all(measured));
}

async function measure(folder: string): Promise<ProfilePart | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return { files: entries.filter((entry) => entry.isFile()).length, bytes: await sizeOfFolder(folder) };
  } catch {
    return null;
  }
}
