import { randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#electron/storage/writeWhole.ts';

/** So many folders are remembered, the last chosen first. */
const most = 8;

const fileSchema = z.array(z.object({ id: z.string(), path: z.string() }));
type Known = z.infer<typeof fileSchema>[number];

/** Folders that the user chose for reports: the page knows them by id only and cannot name another place to write to. */
export type KnownFolders = {
  /** The id of a chosen folder; the same folder has the same id again. */
  readonly remember: (folder: string) => Promise<string>;
  readonly pathOf: (id: string) => Promise<string | null>;
};

/** The folders of one profile, kept in a file so that a batch can go on after a restart. */
export function openKnownFolders(userData: string): KnownFolders {
  const file = path.join(userData, 'batch', 'folders.json');
  let known: Promise<readonly Known[]> | null = null;
  const read = () =>
    (known ??= readFile(file, 'utf8')
      .then((text) => fileSchema.parse(JSON.parse(text)))
      // Without the file, or with a damaged one, the user chooses again.
      .catch(() => []));
  return {
    remember: async (folder) => {
      const before = await read();
      const found = before.find((each) => each.path === folder) ?? { id: randomUUID(), path: folder };
      const now = [found, ...before.filter((each) => each !== found)].slice(0, most);
      known = Promise.resolve(now);
      await mkdir(path.dirname(file), { recursive: true });
      await writeWhole(file, Buffer.from(JSON.stringify(now)));
      return found.id;
    },
    pathOf: async (id) => (await read()).find((each) => each.id === id)?.path ?? null,
  };
}
