import { ifAllowed } from '#data/allowed.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { success, type Result } from '#shared/model/result.ts';
import { exchangeLimits } from '#shared/sync/exchange/packageSchema.ts';
import { noCounts, type TakenCounts } from '#shared/sync/exchange/previewWords.ts';
import { createExchangeStore } from '../desk/exchangeStore.ts';
import type { ExchangeDesk } from './exchangeDesk.ts';
import { isKnownDevice, knownDevices } from './knownDevices.ts';
import type { OpenedPackage } from './openPackageFile.ts';
import { takeContext } from './takeContext.ts';
import { countTaken } from './takenCounts.ts';

/** What importing a package would do. `knownDevice`: this desk has taken in packages of the signing desk before. */
export type PackagePreview = {
  readonly counts: TakenCounts;
  readonly knownDevice: boolean;
  readonly samePlatform: boolean;
};

/** Tells what importing a package would do; nothing is written. */
export function previewPackage(desk: ExchangeDesk, opened: OpenedPackage): Promise<Result<PackagePreview>> {
  const { database } = desk;
  return ifAllowed(database, 'importData', async () => {
    try {
      const context = await takeContext(desk, opened);
      if (!context.ok) return context;
      const store = createExchangeStore(database);
      let counts: TakenCounts = noCounts;
      for (let start = 0; start < opened.rows.length; start += exchangeLimits.rowsInPart) {
        const rows = opened.rows.slice(start, start + exchangeLimits.rowsInPart);
        const looked = await store.look(rows, context.value);
        counts = countTaken(counts, looked);
        counts = { ...counts, unreadable: counts.unreadable + rows.length - looked.length };
      }
      const knownDevice = isKnownDevice(await knownDevices(database), opened.device);
      return success({ counts, knownDevice, samePlatform: context.value.samePlatform });
    } catch (error) {
      return storageFailure(error);
    }
  });
}
