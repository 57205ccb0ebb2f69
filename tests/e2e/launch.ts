import { _electron, type ConsoleMessage, type ElectronApplication, type Page } from '@playwright/test';
import path from 'node:path';
import { unlock } from './unlock.ts';
import { resolveRuntime } from '../../build/electron-runtime.mjs';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** The element that the page marks once its first screen stands. */
export const readySelector = '[data-ready="true"]';

export type Launched = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page complained about so far: console errors, uncaught errors, refused by the content policy. */
  readonly complaints: readonly string[];
};

export type LaunchOptions = {
  /** Directory of the profile; every test has its own. */
  readonly profile: string;
  /** Executable of a packaged app; the development runtime with the built app otherwise. */
  readonly packaged?: string;
  readonly extraArguments?: readonly string[];
  /** Leave the lock as it is found; otherwise it is opened, and set up at a first start. */
  readonly locked?: boolean;
};

/** Arguments that every start of the app in tests and scripts has; root cannot use Chromium's sandbox. */
export function startArguments(profile: string): readonly string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...asRoot, `--user-data-dir=${profile}`, '--force-device-scale-factor=1'];
}

/** The executable of the runtime that the tests use. */
export async function runtimeExecutable(): Promise<string> {
  return (await resolveRuntime({ say: () => undefined })).executable;
}

/** Collects what the page complains about, from its very beginning; the content policy's refusals are console errors. */
async function collectComplaints(page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  const addMessage = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  };
  const addError = (error: Error) => complaints.push(error.stack ?? error.message);
  page.on('console', addMessage);
  page.on('pageerror', addError);
  // What was said before the listeners stood; a line that is counted twice does no harm.
  (await page.consoleMessages()).forEach(addMessage);
  (await page.pageErrors()).forEach(addError);
  return complaints;
}

/** The page reports its first screen to main, which then shows the window. */
async function shown(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window?.isVisible() === false)
      await new Promise<void>((resolve) => window.once('show', () => resolve()));
  });
}

/** Starts the app and waits until its first screen stands and is shown. */
export async function launchApp(options: LaunchOptions): Promise<Launched> {
  const { profile, packaged, extraArguments = [], locked = false } = options;
  const app = await _electron.launch({
    executablePath: packaged ?? (await runtimeExecutable()),
    args: [...(packaged === undefined ? [projectRoot] : []), ...startArguments(profile), ...extraArguments],
  });
  const page = await app.firstWindow();
  const complaints = await collectComplaints(page);
  try {
    if (!locked) {
      await unlock(page);
      await page.waitForSelector(readySelector, { timeout: 20_000 });
    }
  } catch (cause) {
    await app.close();
    throw new Error(`The first screen did not come up. ${complaints.join('\n')}`, { cause });
  }
  await shown(app);
  return { app, page, complaints };
}
