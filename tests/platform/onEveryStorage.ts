import { test } from 'vitest';
import { memoryStorage } from './memoryStorage.ts';
import { openStorage } from './openStorage.ts';
import type { Storage } from './storage.ts';
import { postgresFolder, startPostgres, type TestPostgres } from './testPostgres.ts';

/** Tests of one storage: `start` opens an empty one, `stop` ends what it stands on. */
export type StorageTests = (name: string, start: () => Promise<Storage>, stop?: () => void) => void;

/** Declares the same tests for every storage that the platform can have. */
export function onEveryStorage(tests: StorageTests): void {
  tests('in memory', async () => memoryStorage());
  tests('on PGlite', () => openStorage({}));
  const programs = postgresFolder();
  if (programs === null) {
    test.skip('on PostgreSQL: initdb and pg_ctl were not found', () => {});
    return;
  }
  let server: TestPostgres | null = null;
  tests(
    'on PostgreSQL',
    async () => {
      server = await startPostgres(programs);
      return openStorage({ databaseUrl: server.url });
    },
    () => server?.stop(),
  );
}
