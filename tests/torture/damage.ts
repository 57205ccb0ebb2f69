import { appendFile, readdir, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { whole, type Random } from './random.ts';

/** What is done to the database's files while the app is down. */
export type Damage = 'torn log' | 'no store' | 'cut file';
export const damages: readonly Damage[] = ['torn log', 'no store', 'cut file'];

/** The first seven bytes of a record whose payload never arrived: a kill between LevelDB's two writes. */
const tornHeader = new Uint8Array([0xde, 0xad, 0xbe, 0xef, 0x40, 0x00, 0x01]);

/** Damages the database of a profile; only a torn log may keep the last writes without the journal. */
export async function damageStore(profile: string, damage: Damage, random: Random): Promise<void> {
  const store = path.join(profile, 'IndexedDB');
  if (damage === 'no store') {
    await rm(store, { recursive: true });
    return;
  }
  const directory = path.join(store, 'app_desk_0.indexeddb.leveldb');
  const names = await readdir(directory);
  if (damage === 'torn log') {
    const log = names
      .filter((name) => name.endsWith('.log'))
      .sort()
      .at(-1);
    if (log === undefined) throw new Error(`${directory} has no log.`);
    await appendFile(path.join(directory, log), tornHeader);
    return;
  }
  const { file, size } = await newestOf(
    names.filter((name) => /\.(log|ldb)$|^MANIFEST-/.test(name)).map((name) => path.join(directory, name)),
  );
  // Mostly the last few writes, sometimes more than half of the file.
  await truncate(file, Math.max(0, size - whole(random, 1, random() < 0.7 ? 4096 : size)));
}

async function newestOf(files: readonly string[]): Promise<{ readonly file: string; readonly size: number }> {
  const found = await Promise.all(files.map(async (file) => ({ file, ...(await stat(file)) })));
  const [newest] = found.filter(({ size }) => size > 0).sort((a, b) => b.mtimeMs - a.mtimeMs);
  if (newest === undefined) throw new Error('The database has no file that could be cut.');
  return newest;
}
