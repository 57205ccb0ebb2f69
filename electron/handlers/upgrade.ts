import path from 'node:path';
import { app } from 'electron';
import { log } from '#electron/log.ts';
import { copiesFolder } from '#electron/upgrade/copyName.ts';
import { readStepRecord, writeStepRecord } from '#electron/upgrade/stepRecord.ts';
import type { Handlers } from '#shared/ipc/contract.ts';

/** Calls about the database's step and the copy that was made before it was upgraded. */
export function upgradeHandlers(): Pick<Handlers, 'databaseOpened' | 'safetyCopy'> {
  const userData = app.getPath('userData');
  return {
    async databaseOpened({ step }) {
      const known = readStepRecord(userData);
      const appVersion = app.getVersion();
      if (known?.step === step && known.appVersion === appVersion && known.copy === null) return null;
      // Without the record the next start makes a copy that was not needed: nothing is lost.
      await writeStepRecord(userData, { step, appVersion, copy: null }).catch((error: unknown) =>
        log('database step not stored', error),
      );
      return null;
    },
    async safetyCopy() {
      const copy = readStepRecord(userData)?.copy ?? null;
      return { folder: copy === null ? null : path.join(userData, copiesFolder, copy) };
    },
  };
}
