import { ifAllowed } from '#data/allowed.ts';
import { auditEvent } from '#data/auditEvent.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { write } from '#data/write.ts';
import { success, type Failure, type Result } from '#shared/model/result.ts';
import { exchangeLimits } from '#shared/sync/exchange/packageSchema.ts';
import { countsInWords, noCounts, type TakenCounts } from '#shared/sync/exchange/previewWords.ts';
import { createExchangeStore } from '../desk/exchangeStore.ts';
import type { ExchangeDesk } from './exchangeDesk.ts';
import { deviceChange, isKnownDevice, knownDevices } from './knownDevices.ts';
import type { OpenedPackage } from './openPackageFile.ts';
import { keepFiles, type KeptFiles } from './packageFiles.ts';
import { takeContext } from './takeContext.ts';
import { countTaken } from './takenCounts.ts';

/** What an import did. */
export type ImportedPackage = { readonly counts: TakenCounts; readonly files: KeptFiles };

/**
 * Imports a package, a thousand rows in a transaction. Ended in the middle, by whatever, what was done is done whole;
 * importing the package again goes on, and what was taken in already changes nothing. `file` names it in the trail.
 */
export function importPackage(
  desk: ExchangeDesk,
  opened: OpenedPackage,
  file: string,
  onProgress: (rows: number) => void = () => undefined,
): Promise<Result<ImportedPackage> | Failure> {
  const { database } = desk;
  return ifAllowed(database, 'importData', async (): Promise<Result<ImportedPackage> | Failure> => {
    try {
      const context = await takeContext(desk, opened);
      if (!context.ok) return context;
      const store = createExchangeStore(database);
      let counts: TakenCounts = noCounts;
      for (let start = 0; start < opened.rows.length; start += exchangeLimits.rowsInPart) {
        const rows = opened.rows.slice(start, start + exchangeLimits.rowsInPart);
        const taken = await store.take(rows, context.value);
        if (!taken.ok) return taken;
        counts = countTaken(counts, taken.value);
        counts = { ...counts, unreadable: counts.unreadable + rows.length - taken.value.length };
        onProgress(start + rows.length);
      }
      const files = await keepFiles(desk, opened.rows, opened.files);
      const noted = await noteImport(desk, opened, file, counts);
      return noted.ok ? success({ counts, files }) : noted;
    } catch (error) {
      return storageFailure(error);
    }
  });
}

/** Remembers the desk, and tells the trail. */
async function noteImport(
  { database }: ExchangeDesk,
  { device, manifest }: OpenedPackage,
  file: string,
  counts: TakenCounts,
): Promise<Result<void>> {
  const now = Date.now();
  const known = await knownDevices(database);
  const changes = isKnownDevice(known, device)
    ? []
    : [deviceChange(known, { ...device, person: manifest.person, firstAt: now })];
  const detail = { file, value: `${manifest.person}的交换包`, counts: countsInWords(counts) };
  const audit = auditEvent(database, now, 'exchange.import', null, detail);
  return write(database, changes, { now, audit, by: 'sync' });
}
