import { afterAll, beforeAll, describe, test } from 'vitest';
import { testCounting } from './countingContract.ts';
import { memoryStorage } from './memoryStorage.ts';
import { openStorage } from './openStorage.ts';
import { testRegistry } from './registryContract.ts';
import type { Storage } from './storage.ts';
import { testStorage } from './storageContract.ts';
import { postgresFolder, startPostgres, type TestPostgres } from './testPostgres.ts';

function contract(name: string, start: () => Promise<Storage>, stop: () => void = () => {}): void {
  describe(name, { timeout: 30_000 }, () => {
    let storage: Storage | null = null;
    const open = (): Storage => {
      if (storage === null) throw new Error('The storage is not open.');
      return storage;
    };
    beforeAll(async () => {
      storage = await start();
    }, 60_000);
    afterAll(async () => {
      await storage?.close();
      stop();
    });
    testStorage(open);
    testCounting(open);
    testRegistry(open);
  });
}

contract('in memory', async () => memoryStorage());
contract('on PGlite', () => openStorage({}));

const programs = postgresFolder();
if (programs === null) {
  test.skip('on PostgreSQL: initdb and pg_ctl were not found', () => {});
} else {
  let server: TestPostgres | null = null;
  contract(
    'on PostgreSQL',
    async () => {
      server = await startPostgres(programs);
      return openStorage({ databaseUrl: server.url });
    },
    () => server?.stop(),
  );
}
