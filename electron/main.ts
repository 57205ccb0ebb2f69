import path from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { newestDatabaseStep } from '#shared/storage/databaseStep.ts';
import { appHandlers } from './handlers/app.ts';
import { backupHandlers } from './handlers/backup.ts';
import { batchHandlers } from './handlers/batch.ts';
import { diagnosticsHandlers } from './handlers/diagnostics.ts';
import { evidenceHandlers } from './handlers/evidence.ts';
import { exchangeHandlers } from './handlers/exchange.ts';
import { fileHandlers } from './handlers/files.ts';
import { journalHandlers } from './handlers/journal.ts';
import { sealHandlers } from './handlers/seal.ts';
import { syncHandlers } from './handlers/sync.ts';
import { templateHandlers } from './handlers/templates.ts';
import { upgradeHandlers } from './handlers/upgrade.ts';
import { vaultHandlers } from './handlers/vault.ts';
import type { DeskHandlers } from '#shared/ipc/contract.ts';
import { openCalls } from './ipc.ts';
import { startKiosk } from './kiosk/startKiosk.ts';
import { lockOnSuspend } from './lockOnSuspend.ts';
import { log } from './log.ts';
import { setApplicationMenu } from './menu.ts';
import { restrictPermissions } from './permissions.ts';
import {
  appOrigin,
  declareAppScheme,
  deskPages,
  kioskPages,
  readPageAhead,
  serveApp,
  type PageKind,
} from './protocol.ts';
import { reportArgumentsIn } from './report/packagedArguments.ts';
import { reportWithoutWindow } from './report/withoutWindow.ts';
import { secondScreen } from './second/secondScreen.ts';
import { mendLogs } from './storage/mendLogs.ts';
import { findUpgrade } from './upgrade/findUpgrade.ts';
import { upgradeFirst } from './upgrade/upgradeFirst.ts';
import { openConsultantWindow } from './window.ts';

/** An ASCII directory of its own, whatever the product is called; tests and benchmarks name another one. */
function chooseProfile(): void {
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  const usual = path.join(app.getPath('appData'), 'transformation-desk');
  app.setPath('userData', chosen === '' ? usual : path.resolve(chosen));
}

const second = secondScreen();

/** Brings the desk's window to the front, or opens it again. */
function showWindow(): void {
  const window = BrowserWindow.getAllWindows().find((each) => !second.isIt(each));
  if (window === undefined) {
    openConsultantWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** What comes before the app is ready, whatever it is started as. `page`: the file that is shown first. */
function prepare(pages: PageKind, page: string): void {
  // Chromium opens its databases later than this, and the lock says that no other instance has them open.
  for (const { file, did, ...details } of mendLogs(app.getPath('userData'))) {
    log(`database log ${did}: ${file}`, 'error' in details ? details.error : JSON.stringify(details));
  }
  setApplicationMenu();
  declareAppScheme();
  readPageAhead(pages, page);
  app.commandLine.appendSwitch('lang', 'zh-CN');
  // Whole scripts are compiled once and kept in V8's code cache; otherwise each start compiles over a thousand functions
  // one by one while the first screens are drawn.
  app.commandLine.appendSwitch('js-flags', '--no-lazy');
}

function start(): void {
  prepare(deskPages, 'index.html');
  const upgrade = findUpgrade(app.getPath('userData'), newestDatabaseStep);
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    serveApp(session.defaultSession, deskPages);
    restrictPermissions(session.defaultSession);
    const userData = app.getPath('userData');
    const shared = {
      ...vaultHandlers(),
      ...journalHandlers(),
      ...upgradeHandlers(),
      ...sealHandlers(userData),
    };
    const ofBackups = backupHandlers();
    const ofEvidence = evidenceHandlers();
    const ofBatches = batchHandlers();
    const ofSync = syncHandlers(userData);
    openCalls((window) => {
      const ofSecond = second.callerOf(window);
      if (ofSecond !== undefined) return ofSecond;
      const handlers: DeskHandlers = {
        ...appHandlers(window),
        ...fileHandlers(window),
        ...diagnosticsHandlers(window),
        ...ofBackups(window),
        ...ofEvidence(window),
        ...ofBatches(window),
        ...ofSync(window),
        ...templateHandlers(window),
        ...exchangeHandlers(window),
        ...second.handlers(window),
        ...shared,
      };
      return { origin: appOrigin, may: () => true, handlers };
    });
    if (upgrade === null) openConsultantWindow();
    else upgradeFirst(upgrade);
    lockOnSuspend();
  });
}

// `transformation-desk --report FILE --out DIR` writes reports without a window.
const reportArguments = reportArgumentsIn(process.argv.slice(app.isPackaged ? 1 : 2));
if (reportArguments !== null) void reportWithoutWindow(reportArguments);
else {
  chooseProfile();
  if (!app.requestSingleInstanceLock()) app.quit();
  else if (app.commandLine.hasSwitch('kiosk')) {
    prepare(kioskPages, 'kiosk.html');
    startKiosk();
  } else start();
}
