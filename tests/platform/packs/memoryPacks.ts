import type { PackEntry, PackName } from '#shared/sync/protocol.ts';
import type { PackStore } from './packStore.ts';
import { admit, newSecretKey, publicKeyOf, signPack } from './signPack.ts';

/** Packs in memory, under a key that is as short-lived as they are, unless one is given. */
export function memoryPacks(secretKey: Uint8Array = newSecretKey()): PackStore {
  const entries: PackEntry[] = [];
  const contents = new Map<string, Uint8Array>();
  const nameOf = ({ kind, id, version }: PackName) => `${kind}/${id}/${version}`;
  return {
    publicKey: publicKeyOf(secretKey),
    async publish(pack) {
      const entry = signPack(pack, secretKey);
      const there = admit(entry, entries);
      if (there !== null) return there;
      contents.set(nameOf(entry), pack.content.slice());
      entries.push(entry);
      return entry;
    },
    list: async () => [...entries],
    read: async (name) => contents.get(nameOf(name)) ?? null,
  };
}
