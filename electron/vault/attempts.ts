import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '#electron/storage/writeWhole.ts';
import {
  afterClockSetBack,
  afterFailure,
  afterSuccess,
  noFailures,
  readAttemptState,
  waitBefore,
  type AttemptState,
} from '#shared/vault/attemptDelay.ts';

/** Counts attempts to open the vault, on the disk, so that a restart does not forget them. */
export type Attempts = {
  /** How long the next attempt must wait (ms). */
  readonly wait: () => Promise<number>;
  /** Counts one attempt as failed, until `succeeded`: killing the app gains nothing. */
  readonly begin: () => Promise<void>;
  /** The attempt succeeded. Gives how many before it did not, and forgets them. */
  readonly succeeded: () => Promise<number>;
};

/** The attempts of the vault of one profile; `now` gives ms since 1970. */
export function openAttempts(userData: string, now: () => number): Attempts {
  const file = path.join(userData, 'vault', 'attempts.json');
  const read = async (): Promise<AttemptState> => {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? null : '',
    );
    return text === null ? noFailures : readAttemptState(text, now());
  };
  const store = async (state: AttemptState) => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeWhole(file, Buffer.from(JSON.stringify(state)));
  };
  return {
    wait: async () => {
      const state = await read();
      const adjusted = afterClockSetBack(state, now());
      if (adjusted !== state) await store(adjusted);
      return waitBefore(adjusted, now());
    },
    begin: async () => store(afterFailure(await read(), now())),
    succeeded: async () => {
      const { failures } = await read();
      await store(afterSuccess());
      return Math.max(0, failures - 1);
    },
  };
}
