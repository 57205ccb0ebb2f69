import { app, session } from 'electron';
import { appHandlers } from '#electron/handlers/app.ts';
import { fileHandlers } from '#electron/handlers/files.ts';
import { sealHandlers } from '#electron/handlers/seal.ts';
import { syncHandlers } from '#electron/handlers/sync.ts';
import { openCalls, type Caller } from '#electron/ipc.ts';
import { log } from '#electron/log.ts';
import { kioskOrigin, kioskPages, serveApp } from '#electron/protocol.ts';
import { systemKeychain } from '#electron/vault/systemKeychain.ts';
import { contract, type CallName, type KioskHandlers } from '#shared/ipc/contract.ts';
import { enrolKiosk } from './enrolKiosk.ts';
import { kioskFolder, readKiosk } from './kioskFile.ts';
import { kioskKey } from './kioskKey.ts';
import { kioskService } from './kioskService.ts';
import { kioskPartition } from './kioskWindow.ts';
import { kioskWindows } from './kioskWindows.ts';
import { lockSession } from './lockDown.ts';
import { checkMachine } from './machine.ts';
import { kioskOperators } from './operators.ts';

/** Runs this instance as a kiosk of the hall: its own windows, partition, database and calls, and nothing of the desk's. */
export function startKiosk(): void {
  const folder = kioskFolder(app.getPath('userData'));
  // Only the operator ends a kiosk.
  app.on('window-all-closed', () => undefined);
  void app.whenReady().then(async () => {
    const own = session.fromPartition(kioskPartition);
    serveApp(own, kioskPages);
    lockSession(own);
    const { file } = await readKiosk(folder);
    const windows = kioskWindows(file.settings);
    const operatorOf = kioskOperators();
    const ofSync = syncHandlers(folder);
    const ofSeal = sealHandlers(folder);
    const pinCalls = kioskService({
      folder,
      now: Date.now,
      log,
      onSettings: windows.arrange,
    });
    openCalls((window): Caller | undefined => {
      if (!windows.isOurs(window)) return undefined;
      const operator = operatorOf(window);
      const ofPin = pinCalls(operator);
      const ofPlatform = ofSync(window);
      const handlers: KioskHandlers = {
        ...appHandlers(window),
        ...fileHandlers(window),
        ...ofSeal,
        ...ofPlatform,
        syncEnrol: (input) => enrolKiosk(ofPlatform, input),
        ...ofPin,
        kioskState: async () => {
          const now = await readKiosk(folder);
          return {
            pinSet: now.file.pin !== null || now.pinDamaged,
            operator: operator.isHere(),
            settings: now.file.settings,
            display: windows.placeOf(window),
          };
        },
        kioskKey: async () => {
          const key = await kioskKey(folder, systemKeychain);
          return key.ok ? { ok: true, bytes: key.value } : key;
        },
        kioskPulse: async () => {
          windows.pulse(window);
          return null;
        },
        kioskFault: async ({ rung, code }) => {
          windows.mend(window, rung, code);
          return null;
        },
        kioskCheck: checkMachine,
        kioskLeave: async () => {
          log('kiosk: left by its operator');
          windows.end();
          return null;
        },
      };
      const may = (name: CallName) => contract[name].kiosk === true || mayAsOperator(name, operator.isHere);
      return { origin: kioskOrigin, may, handlers };
    });
    windows.arrange(file.settings);
  });
}

function mayAsOperator(name: CallName, isHere: () => boolean): boolean {
  return contract[name].kiosk === 'operator' && isHere();
}
