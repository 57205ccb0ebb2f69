import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { packEntrySchema, packNameSchema, type PackEntry } from '#shared/sync/protocol.ts';
import type { PackStore } from './packStore.ts';
import { admit, newSecretKey, publicKeyOf, signPack } from './signPack.ts';

/**
 * Packs in a folder that outlives the process: `signing-key` and, for each edition, its content and its entry, named by
 * kind, id and version. The key is made at the first start; who loses it has to enrol every device anew.
 */
export function packFolder(folder: string): PackStore {
  mkdirSync(folder, { recursive: true });
  const secretKey = keptKey(path.join(folder, 'signing-key'));
  const entries = async (): Promise<readonly PackEntry[]> => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.entry.json'));
    const texts = await Promise.all(
      names.toSorted().map((name) => readFile(path.join(folder, name), 'utf8')),
    );
    return texts.map((text) => packEntrySchema.parse(JSON.parse(text)));
  };
  // One after another: each looks at what the one before has published.
  let last: Promise<unknown> = Promise.resolve();
  return {
    publicKey: publicKeyOf(secretKey),
    publish(pack) {
      const publishing = last.then(async () => {
        const entry = signPack(pack, secretKey);
        const there = admit(entry, await entries());
        if (there !== null) return there;
        const file = fileOf(folder, entry);
        await writeWhole(`${file}.content.json`, pack.content);
        // It is published once its entry is there.
        await writeWhole(`${file}.entry.json`, Buffer.from(JSON.stringify(entry)));
        return entry;
      });
      last = publishing.catch(() => undefined);
      return publishing;
    },
    list: entries,
    async read(name) {
      const published = (await entries()).some(
        ({ kind, id, version }) => kind === name.kind && id === name.id && version === name.version,
      );
      return published ? readFile(`${fileOf(folder, name)}.content.json`) : null;
    },
  };
}

function fileOf(folder: string, name: Parameters<PackStore['read']>[0]): string {
  // Its parts are such that no path can be hidden in them.
  const { kind, id, version } = packNameSchema.parse(name);
  return path.join(folder, `${kind}.${id}.${version}`);
}

function keptKey(file: string): Uint8Array {
  try {
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secretKey = newSecretKey();
  writeFileSync(file, `${Buffer.from(secretKey).toString('hex')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  return secretKey;
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.new`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}
