import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file that a person chose in a dialog. `id` is what the page asks for it by, `bytes` its size. */
export type PickedFile = { readonly id: string; readonly name: string; readonly bytes: number };

/** Remembers chosen files, so that the page can read these, by their ids, and no others. */
export type PickedFiles = {
  /** Takes over a new choice; the one before is forgotten. A file that is gone counts as empty. */
  readonly take: (files: readonly string[]) => Promise<readonly PickedFile[]>;
  /** Reads one of them; null for an id that is not of the last choice. Throws the file system's error, and where the
   * file is larger than `most` bytes by now. */
  readonly read: (id: string, most: number) => Promise<Uint8Array | null>;
};

export function rememberPicked(): PickedFiles {
  let chosen = new Map<string, string>();
  return {
    take: async (files) => {
      const entries = files.map((file) => [randomUUID(), file] as const);
      chosen = new Map(entries);
      return Promise.all(
        entries.map(async ([id, file]) => {
          const found = await stat(file).catch(() => undefined);
          return { id, name: path.basename(file), bytes: found?.size ?? 0 };
        }),
      );
    },
    read: async (id, most) => {
      const file = chosen.get(id);
      if (file === undefined) return null;
      const handle = await open(file, 'r');
      try {
        if ((await handle.stat()).size > most) throw new Error('the file has grown');
        return await handle.readFile();
      } finally {
        await handle.close();
      }
    },
  };
}
