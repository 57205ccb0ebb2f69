import type { DeskDatabase } from '#data/database.ts';
import { readPackIndex, type PackIndex } from '#data/packIndex.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { initialSyncState, syncStateStore, type Connection } from '../syncState.ts';
import type { PackPort } from './packPort.ts';
import { pullPacks } from './pullPacks.ts';

/** By itself a desk looks for packs no more often than this (ms): they change a few times a year. */
const usualPause = 3_600_000;

/** The packs of an open desk. What comes of them stands in `syncStateStore`, apart from how the rows fared. */
export type PackPuller = {
  /** Tells what is known of this platform's packs from earlier. */
  readonly tell: (connection: Connection | null) => Promise<void>;
  /** A person asks for it: the next look happens whenever the last one was. */
  readonly ask: () => void;
  /** Looks for packs if it is time to. Never rejects. */
  readonly look: (connection: Connection, signal: AbortSignal) => Promise<void>;
};

export function createPackPuller(database: DeskDatabase, port: PackPort): PackPuller {
  let isAsked = false;
  const tell = (index: PackIndex | undefined, connection: Connection | null) => {
    const isOurs = index !== undefined && index.signer === connection?.packKey;
    const { checkedAt, arrived, refused } = isOurs ? index : initialSyncState.packs;
    syncStateStore.setState({ packs: { checkedAt, arrived, refused, failure: null } });
  };
  return {
    tell: async (connection) => tell(await readPackIndex(database), connection),
    ask: () => {
      isAsked = true;
    },
    look: async (connection, signal) => {
      const { packKey } = connection;
      if (packKey === null || signal.aborted) return;
      try {
        const index = await readPackIndex(database);
        const last = index?.signer === packKey ? index.checkedAt : null;
        const ago = last === null ? Infinity : Date.now() - last;
        // A clock that was put back must not keep the desk from looking.
        if (!isAsked && ago >= 0 && ago < usualPause) return;
        isAsked = false;
        const pulled = await pullPacks({ database, port, signer: packKey, signal });
        if (pulled.ok) return tell(pulled.value, connection);
        const failure = pulled.code === 'cancelled' ? null : pulled;
        syncStateStore.setState(({ packs }) => ({ packs: { ...packs, failure } }));
      } catch (error) {
        const failure = storageFailure(error);
        syncStateStore.setState(({ packs }) => ({ packs: { ...packs, failure } }));
      }
    },
  };
}
