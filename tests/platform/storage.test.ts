import { afterAll, beforeAll, describe } from 'vitest';
import { testCounting } from './countingContract.ts';
import { onEveryStorage } from './onEveryStorage.ts';
import { testRegistry } from './registryContract.ts';
import type { Storage } from './storage.ts';
import { testStorage } from './storageContract.ts';

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

onEveryStorage(contract);
