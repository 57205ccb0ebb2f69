import { setTimeout as pause } from 'node:timers/promises';
import { launchApp, readySelector, runtimeExecutable, type Launched } from '#tests/e2e/launch.ts';
import { testPassphrase } from '#tests/e2e/unlock.ts';
import { unlockPage } from './unlockPage.ts';
import { openWire, type Wire } from './wire.ts';

/** The running, unlocked app. */
export type Desk = Launched & { readonly wire: Wire };

export type Place = {
  readonly profile: string;
  /** The folder with the app's package.json and dist/app, where it is not the project's own. */
  readonly appFolder: string | null;
  /** Hears of each start, so that the last one can be ended whatever happens. */
  readonly onStarted: (desk: Desk) => void;
};

/** How long a page may take to come back (ms). */
const patience = 20_000;

/** Starts the app on its profile and opens the lock. Whoever is asked about a crashed page has it opened again. */
export async function startDesk({ profile, appFolder, onStarted }: Place): Promise<Desk> {
  const elsewhere =
    appFolder === null ? {} : { packaged: await runtimeExecutable(), extraArguments: [appFolder] };
  const launched = await launchApp({ profile, ...elsewhere });
  await launched.app.evaluate(({ dialog }) => {
    const reload = { response: 0, checkboxChecked: false };
    dialog.showMessageBox = () => Promise.resolve(reload);
  });
  const desk = { ...launched, wire: await openWire(launched.page) };
  onStarted(desk);
  return desk;
}

/** Ends the app as its user does, unless it is gone already. */
export async function closeDesk({ app }: Desk): Promise<void> {
  const { exitCode, signalCode } = app.process();
  if (exitCode === null && signalCode === null) await app.close();
}

/** Ends the main process the hard way; gives the time of the kill. */
export async function killMain({ app }: Desk): Promise<number> {
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const at = Date.now();
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await ended;
  return at;
}

/** The process of the page. */
export async function rendererOf({ app }: Desk): Promise<number> {
  const ask = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
  // On a busy machine main may collect the answer before it is fetched; nothing is wrong with the app then.
  return ask().catch(ask);
}

/** Ends the page's process the hard way; gives the time of the kill. */
export function killRenderer(process_: number): number {
  if (process_ <= 0) throw new Error('The page has no process.');
  const at = Date.now();
  process.kill(process_, 'SIGKILL');
  return at;
}

/** Waits until the app has opened a killed page again, in a process of its own, and opens the lock. */
export async function reopenPage(desk: Desk, killed: number): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    const now = await rendererOf(desk).catch(() => 0);
    if (now > 0 && now !== killed) break;
    if (performance.now() > end) throw new Error('The app did not open the killed page again.');
    await pause(10);
  }
  for (;;) {
    const fault = await desk.wire.call(unlockPage, testPassphrase, readySelector).then(
      () => null,
      (error: unknown) => error,
    );
    if (fault === null) return;
    // The first call can meet the page between its old and its new document.
    if (performance.now() > end) throw new Error('The killed page did not come back.', { cause: fault });
    await pause(20);
  }
}
