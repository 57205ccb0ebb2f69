import { memoryPlatform } from './memoryPlatform.ts';
import { createMemoryStore } from './memoryStore.ts';
import { playHistory, type Faults, type HistoryOutcome, type HistoryShape } from './playHistory.ts';

const onlySeed = process.env['HISTORY_SEED'];

/** One history was asked for (HISTORY_SEED): what many together must show cannot be asked of it. */
export const isOnlyOne = onlySeed !== undefined;

/** A history of desks and a platform in memory. `samePlatform`: packages tell what they know of the platform. */
export async function playInMemory(
  seed: number,
  shape: HistoryShape,
  faults: Faults,
  samePlatform = true,
): Promise<HistoryOutcome> {
  const openDesk = (newChangeId: () => string, interrupt: () => void) => {
    const store = createMemoryStore(newChangeId, interrupt, samePlatform);
    return { ...store, store };
  };
  return playHistory(seed, { platform: await memoryPlatform(), openDesk }, shape, faults);
}

/** Plays histories of so many seeds; one that fails names its seed. */
export async function forSeeds(count: number, check: (seed: number) => Promise<void>): Promise<void> {
  const seeds =
    onlySeed === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(onlySeed)];
  for (const seed of seeds) {
    try {
      await check(seed);
    } catch (error) {
      throw new Error(`history of seed ${seed}: HISTORY_SEED=${seed} plays it again`, { cause: error });
    }
  }
}
