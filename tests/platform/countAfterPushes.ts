import type { Storage } from './storage.ts';

/** A storage after whose pushes statistics are counted. */
export type CountedStorage = {
  readonly storage: Storage;
  /** Ends the waiting; resolves when a count that is under way is through. */
  readonly stop: () => Promise<void>;
};

/**
 * Has statistics counted after pushes, one count at a time and no sooner than `every` ms after the first push that none
 * has seen. `complain` is told of a count that failed: the next push leads to the next one.
 */
export function countAfterPushes(
  storage: Storage,
  count: () => Promise<void>,
  every: number,
  complain: (error: unknown) => void,
): CountedStorage {
  let timer: NodeJS.Timeout | null = null;
  let counting: Promise<void> = Promise.resolve();

  function wake(): void {
    timer ??= setTimeout(() => {
      timer = null;
      counting = counting.then(count).catch(complain);
    }, every).unref();
  }

  return {
    storage: {
      ...storage,
      async push(device, cursor, changes) {
        const reply = await storage.push(device, cursor, changes);
        if (reply !== 'cursorUnknown' && reply.answers.some(({ outcome }) => outcome === 'applied')) wake();
        return reply;
      },
    },
    async stop() {
      if (timer !== null) clearTimeout(timer);
      await counting;
    },
  };
}
