import type { DeskDatabase } from '../database.ts';
import { blocksOf } from '../directory.ts';

/** Writes the directory anew from the enterprises. */
export async function rebuildDirectory(database: DeskDatabase): Promise<void> {
  const blocks = [...blocksOf(await database.enterprises.toArray())];
  await database.gate.seal('directory', blocks);
  await database.transaction('rw', database.directory, async () => {
    await database.directory.clear();
    await database.directory.bulkPut(blocks);
  });
}
