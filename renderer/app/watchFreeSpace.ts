import { setWriteGuard } from '#data/writeGuard.ts';
import { host } from '#host';
import { failure } from '#shared/model/result.ts';
import { freeSpaceMessage, freeSpaceOf, nextLook } from '#shared/storage/freeSpace.ts';

/**
 * Looks at the disk's room now and again, tells what to say about it, and lets the writer refuse while there is too
 * little. Gives the function that ends it.
 */
export function watchFreeSpace(onMessage: (message: string | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const look = async () => {
    const free = await host.freeSpace(null).then(
      ({ bytes }) => bytes,
      // Where the system does not tell, nothing is held up.
      () => Number.POSITIVE_INFINITY,
    );
    if (stopped) return;
    const space = freeSpaceOf(free);
    const message = freeSpaceMessage(free);
    setWriteGuard(() => (space === 'full' && message !== null ? failure('storageFull', message) : null));
    onMessage(message);
    timer = setTimeout(() => void look(), nextLook(space));
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
    setWriteGuard(() => null);
  };
}
